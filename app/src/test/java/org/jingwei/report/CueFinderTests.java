// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CueFinderTests {

  private static final Cue GAS = new Cue("煤气味", false);
  private static final Cue FIGHT = new Cue("打架", true);
  private static final Cue FIRE = new Cue("on fire", false);
  private static final CueFinder CUES = new CueFinder(List.of(GAS, FIGHT, FIRE));

  @Test
  void aWordOfDangerIsFoundWhereverItStands() {
    assertThat(CUES.in("楼道里煤气味很重，还有人打架")).containsExactly(GAS, FIGHT);
    assertThat(CUES.in("The bin is ON FIRE")).containsExactly(FIRE);
  }

  @Test
  void aWordThatIsDeniedRightBeforeItDoesNotCount() {
    assertThat(CUES.in("没有煤气味，也没打架")).isEmpty();
    assertThat(CUES.in("it is not on fire")).isEmpty();
  }

  @Test
  void aDenialOfSomethingElseDoesNotCalm() {
    assertThat(CUES.in("没有人管，煤气味很重")).containsExactly(GAS);
  }

  @Test
  void aWordSaidTwiceIsFoundOnce() {
    assertThat(CUES.in("打架了，又打架了")).containsExactly(FIGHT);
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(9);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : '打'));
      }
      assertThat(CUES.in(text.toString())).hasSizeLessThanOrEqualTo(3);
    }
  }
}
