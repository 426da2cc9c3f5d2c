// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTests {

  @Test
  void hidesSmallCountsButNotNone() {
    assertThat(Suppression.among(List.of(0L, 3L, 4L, 5L, 20L)))
        .containsExactly(false, true, true, false, false);
  }

  @Test
  void hidesTheNextLargerWhereOneCouldBeFoundBySubtraction() {
    assertThat(Suppression.among(List.of(0L, 3L, 20L, 7L)))
        .containsExactly(false, true, false, true);
  }

  @Test
  void hidesTheOnlySmallOneEvenWhereNothingElseIsThere() {
    assertThat(Suppression.among(List.of(2L, 0L))).containsExactly(true, false);
  }
}
