// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTests {

  @Test
  void marksEveryPlaceOfEveryWordAndKeepsTheTextWhole() {
    List<Found> pieces = Found.in("路灯坏了，Lamp 也坏", List.of("坏", "lamp"));
    assertThat(pieces.stream().filter(Found::marked).map(Found::text))
        .containsExactly("坏", "Lamp", "坏");
    assertThat(String.join("", pieces.stream().map(Found::text).toList()))
        .isEqualTo("路灯坏了，Lamp 也坏");
  }

  @Test
  void marksNothingWhereNothingWasAsked() {
    assertThat(Found.in("路灯", List.of())).containsExactly(new Found("路灯", false));
  }
}
