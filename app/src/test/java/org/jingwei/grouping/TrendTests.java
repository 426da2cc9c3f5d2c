// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jingwei.grouping.Trend.Way;
import org.junit.jupiter.api.Test;

class TrendTests {

  @Test
  void aFewPeopleSayNothing() {
    assertThat(Trend.of(2, 0, 4).way()).isEqualTo(Way.TOO_FEW);
    assertThat(Trend.of(0, 0, 4).way()).isEqualTo(Way.TOO_FEW);
  }

  @Test
  void fiveInAWeekAfterNoneIsGrowing() {
    assertThat(Trend.of(5, 0, 4).way()).isEqualTo(Way.GROWING);
  }

  @Test
  void twiceAsManyOfSoFewIsNotYetGrowing() {
    assertThat(Trend.of(2, 4, 4).way()).isEqualTo(Way.STEADY);
    assertThat(Trend.of(20, 40, 4).way()).isEqualTo(Way.GROWING);
  }

  @Test
  void noneAfterManyIsFading() {
    assertThat(Trend.of(0, 20, 4).way()).isEqualTo(Way.FADING);
    assertThat(Trend.of(5, 20, 4).way()).isEqualTo(Way.STEADY);
  }

  @Test
  void whereNothingWasToldBeforeNothingIsSaid() {
    assertThat(Trend.of(50, 0, 0).way()).isEqualTo(Way.TOO_FEW);
  }

  @Test
  void theBoundsLieAroundTheMiddle() {
    Trend trend = Trend.of(10, 8, 4);

    assertThat(trend.least()).isLessThan(trend.times());
    assertThat(trend.times()).isLessThan(trend.most()).isBetween(4.0, 6.0);
  }

  @Test
  void betaIsThatOfTheTables() {
    assertThat(Beta.below(0.5, 2, 2)).isEqualTo(0.5, within(1e-9));
    assertThat(Beta.below(0.2, 1, 3)).isEqualTo(1 - Math.pow(0.8, 3), within(1e-9));
    assertThat(Beta.below(0.3, 0.5, 0.5))
        .isEqualTo(2 / Math.PI * Math.asin(Math.sqrt(0.3)), within(1e-9));
  }
}
