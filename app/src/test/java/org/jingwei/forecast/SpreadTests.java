// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTests {

  @Test
  void withoutUncertaintyItIsPoisson() {
    Spread three = new Spread(3, 0);
    assertThat(Math.exp(three.logProbability(0))).isCloseTo(0.0498, within(1e-4));
    assertThat(Math.exp(three.logProbability(3))).isCloseTo(0.2240, within(1e-4));
    assertThat(three.quantile(0.1)).isEqualTo(1);
    assertThat(three.quantile(0.9)).isEqualTo(5);
  }

  @Test
  void probabilitiesComeToOneAndTheirMeanIsTheMean() {
    for (double uncertainty : new double[] {0, 0.05, 0.4, 2}) {
      Spread spread = new Spread(6, uncertainty);
      double sum = 0;
      double mean = 0;
      for (int n = 0; n < 600; n++) {
        double p = Math.exp(spread.logProbability(n));
        sum += p;
        mean += n * p;
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
      assertThat(mean).isCloseTo(6, within(1e-3));
    }
  }

  @Test
  void uncertaintyWidensAndLargeNumbersDoNotUnderflow() {
    assertThat(new Spread(20, 0.3).quantile(0.9)).isGreaterThan(new Spread(20, 0).quantile(0.9));
    assertThat(new Spread(3_000, 0.0005).quantile(0.5)).isBetween(2_950, 3_050);
  }

  @Test
  void nothingCanBeExpectedOfNothing() {
    assertThatThrownBy(() -> new Spread(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Spread(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
