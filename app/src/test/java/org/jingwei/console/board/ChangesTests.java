// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.insight.Arrivals.OfTown;
import org.junit.jupiter.api.Test;

class ChangesTests {

  private static final String ZHUOGANG = "421127104";
  private static final String XIAOCHI = "421127102";

  @Test
  void namesTheTownWhereMostOfTheDifferenceIs() {
    List<OfTown> now =
        List.of(new OfTown(ZHUOGANG, "sewage", 20), new OfTown(XIAOCHI, "sewage", 6));
    List<OfTown> before =
        List.of(new OfTown(ZHUOGANG, "sewage", 4), new OfTown(XIAOCHI, "sewage", 5));
    assertThat(Changes.of(now, before))
        .containsExactly(new Changes.Moved("sewage", 26, 9, ZHUOGANG, 20));
  }

  @Test
  void namesNoTownWhereTheDifferenceIsSpread() {
    List<OfTown> now = new ArrayList<>();
    for (int town = 100; town < 110; town++) {
      now.add(new OfTown("421127" + town, "lamps", 3));
    }
    assertThat(Changes.of(now, List.of()).getFirst().town()).isEmpty();
  }

  @Test
  void tellsWhatWentDownToo() {
    assertThat(Changes.of(List.of(), List.of(new OfTown(XIAOCHI, "noise", 30))).getFirst().more())
        .isEqualTo(-30);
  }

  @Test
  void isSilentAboutSmallUpsAndDowns() {
    assertThat(Changes.isNews(9, 4)).isFalse();
    assertThat(Changes.isNews(104, 92)).isFalse();
    assertThat(Changes.isNews(5, 0)).isTrue();
    assertThat(Changes.isNews(4, 0)).isFalse();
    assertThat(Changes.isNews(92, 150)).isTrue();
  }

  /** Two weeks drawn from one and the same rate. */
  @Test
  void chanceAloneIsSeldomNews() {
    Random random = new Random(7);
    int news = 0;
    for (int i = 0; i < 10_000; i++) {
      if (Changes.isNews(drawn(random, 40), drawn(random, 40))) {
        news++;
      }
    }
    assertThat(news).isLessThan(600);
  }

  private static long drawn(Random random, double rate) {
    double left = Math.exp(-rate);
    long count = -1;
    for (double product = 1; product > left; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
