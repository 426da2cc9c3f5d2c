// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarTests {

  private static final Bar BAR = Bar.USUAL;

  private static Precision of(int right, int judged) {
    return new Precision(right, judged);
  }

  @Test
  void asksForFiftyJudgedOnesAndTheShareThatTheCountyWants() {
    assertThat(BAR.mayBegin(of(49, 49), Precision.NONE)).isFalse();
    assertThat(BAR.mayBegin(of(48, 50), Precision.NONE)).isTrue();
    assertThat(BAR.mayBegin(of(47, 50), Precision.NONE)).isFalse();
    assertThat(new Bar(0.99).mayBegin(of(98, 100), Precision.NONE)).isFalse();
    assertThat(new Bar(0.99).mayBegin(of(99, 100), Precision.NONE)).isTrue();
    assertThat(new Bar(0.90).mayBegin(of(90, 100), Precision.NONE)).isTrue();
  }

  @Test
  void noCountyAsksForLessThanNinetyOfAHundred() {
    assertThatThrownBy(() -> new Bar(0.89)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bar(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stopsWhenTooMuchComesBackHoweverMuchWasTaken() {
    assertThat(BAR.mustStop(Precision.NONE, of(0, 2))).isFalse();
    assertThat(BAR.mustStop(Precision.NONE, of(0, 3))).isTrue();
    assertThat(BAR.mustStop(Precision.NONE, of(97, 100))).isFalse();
    assertThat(BAR.mustStop(Precision.NONE, of(94, 100))).isTrue();
  }

  @Test
  void stopsWhenPeopleDecideOtherwiseEvenIfNothingComesBack() {
    assertThat(BAR.mustStop(of(7, 10), of(1_000, 1_000))).isTrue();
    assertThat(BAR.mustStop(of(8, 10), of(1_000, 1_000))).isFalse();
  }

  @Test
  void mayNotBeginAgainWhileThatForWhichItStoppedCounts() {
    assertThat(BAR.mayBegin(of(100, 100), of(0, 3))).isFalse();
  }

  @Test
  void givesWilsonsBounds() {
    // 81 of 263: Newcombe 1998, table I, method 3.
    assertThat(of(81, 263).low(1.96)).isCloseTo(0.2553, within(0.0001));
    assertThat(of(81, 263).high(1.96)).isCloseTo(0.3662, within(0.0001));
    assertThat(of(0, 20).low(1.96)).isCloseTo(0, within(1e-9));
    assertThat(of(0, 20).high(1.96)).isCloseTo(0.1611, within(0.0001));
  }

  @Test
  void saysWorseOnlyWhereItIsHardlyChance() {
    assertThat(Drift.of(of(19, 19), of(300, 300))).isEqualTo(Drift.TOO_FEW);
    assertThat(Drift.of(of(20, 20), of(49, 49))).isEqualTo(Drift.TOO_FEW);
    assertThat(Drift.of(of(95, 100), of(290, 300))).isEqualTo(Drift.AS_BEFORE);
    assertThat(Drift.of(of(100, 100), of(270, 300))).isEqualTo(Drift.AS_BEFORE);
    assertThat(Drift.of(of(80, 100), of(290, 300))).isEqualTo(Drift.WORSE);
  }

  @Test
  void raisesTheAlarmSeldomWhereNothingChanged() {
    Random random = new Random(161);
    long alarms =
        IntStream.range(0, 10_000)
            .filter(i -> Drift.of(drawn(random, 40), drawn(random, 120)) == Drift.WORSE)
            .count();
    assertThat(alarms).isLessThan(150);
  }

  private static Precision drawn(Random random, int judged) {
    int right = (int) IntStream.range(0, judged).filter(i -> random.nextInt(100) < 96).count();
    return of(right, judged);
  }

  @Test
  void leavesOneOfTenToPeopleAndAlwaysTheSame() {
    long left =
        IntStream.range(0, 100_000).filter(i -> Sample.isLeft("261126-%06d".formatted(i))).count();
    assertThat(left).isBetween(9_500L, 10_500L);
    assertThat(Sample.isLeft("261126-000001")).isEqualTo(Sample.isLeft("261126-000001"));
  }
}
