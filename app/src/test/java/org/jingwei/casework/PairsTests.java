// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTests {

  @Test
  void ofAChineseWordOfTwoIsOne() {
    assertThat(Pairs.of("路灯")).hasSize(1);
    assertThat(Pairs.of("路灯坏了")).contains(Pairs.of("路灯")).contains(Pairs.of("坏了"));
  }

  @Test
  void areNoneOfOneCharacterAndNoneAcrossWhiteSpace() {
    assertThat(Pairs.of("灯")).isEmpty();
    assertThat(Pairs.of(Pairs.plain("路 \n灯"))).isEmpty();
  }

  @Test
  void areTheSameForLargeAndSmallLetters() {
    assertThat(Pairs.of(Pairs.plain("WiFi"))).isEqualTo(Pairs.of(Pairs.plain("wifi")));
  }

  @Test
  void takeACharacterBeyondTheFirstPlaneAsOne() {
    assertThat(Pairs.of("𠮷野")).hasSize(1);
  }
}
