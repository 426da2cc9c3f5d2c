// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nearly equal texts share numbers, others do not. */
class SketchTests {

  private static final String MIXER = "丽发新城小区旁边的搅拌站每天晚上施工，噪音很大，灰尘满天，孩子老人都无法入睡，请有关部门尽快处理";

  private static long shared(String one, String other) {
    long[] there = Sketch.of(other);
    return Arrays.stream(Sketch.of(one))
        .filter(c -> Arrays.stream(there).anyMatch(d -> d == c))
        .count();
  }

  @Test
  void sharesAllWithTheSameTextInOtherSigns() {
    assertThat(shared(MIXER, MIXER.replace("，", "； ") + "！")).isGreaterThanOrEqualTo(2);
    assertThat(shared(MIXER, MIXER)).isEqualTo(Sketch.SIZE);
  }

  @Test
  void sharesSomeWithATextThatWasChangedALittle() {
    assertThat(shared(MIXER, MIXER.replace("尽快处理", "来查一查") + "谢谢")).isPositive();
  }

  @Test
  void sharesNothingWithAnotherMatter() {
    assertThat(shared(MIXER, "孔垄镇沙岭社区门口的路灯坏了三天，晚上一片漆黑，已经有人摔倒，请派人来修一下")).isZero();
  }

  @Test
  void saysNothingOfAFewWords() {
    assertThat(Sketch.of("停电了")).isEmpty();
    assertThat(Sketch.of("")).isEmpty();
  }

  @Test
  void neitherFailsNorSlowsOnAnyText() {
    Random random = new Random(20_261_126);
    long start = System.nanoTime();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(20_000);
      int kind = random.nextInt(3);
      for (int k = 0; k < length; k++) {
        text.append((char) (kind == 0 ? 'a' : kind == 1 ? random.nextInt(0x10000) : '。' + k % 3));
      }
      long[] sketch = Sketch.of(text.toString());
      assertThat(sketch.length).isIn(0, Sketch.SIZE);
      assertThat(Likeness.wordsInCommon(text.toString(), MIXER)).isBetween(0.0, 1.0);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
