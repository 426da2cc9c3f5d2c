// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearBucketsTests {

  private final Random random = new Random(150);

  @Test
  void anyTwoPointsWithin150MetresAreInEachOthersNine() {
    for (int i = 0; i < 300_000; i++) {
      Wgs84 a = new Wgs84(random.nextDouble() * 359.9 - 179.95, random.nextDouble() * 168 - 84);
      Wgs84 b = beside(a);
      if (a.metresTo(b) <= 150) {
        assertThat(Grid.around(a)).as("%s %s", a, b).contains(Grid.near(b));
        assertThat(Grid.around(b)).as("%s %s", a, b).contains(Grid.near(a));
      }
    }
  }

  @Test
  void holdsAcrossThe180thMeridian() {
    assertThat(Grid.around(new Wgs84(179.9999, 30))).contains(Grid.near(new Wgs84(-179.9999, 30)));
    assertThat(Grid.near(new Wgs84(180, 30))).isEqualTo(Grid.near(new Wgs84(-180, 30)));
  }

  @Test
  void keysAreNinePositiveAndExactInJavaScript() {
    long[] around = Grid.around(new Wgs84(115.944, 30.07));
    assertThat(Arrays.stream(around).distinct()).hasSize(9);
    assertThat(Arrays.stream(around).allMatch(key -> key > 0 && key < 1L << 53)).isTrue();
    assertThat(around).contains(Grid.near(new Wgs84(115.944, 30.07)));
  }

  /** Stored keys would go wrong if this changed; then a migration is due. */
  @Test
  void keysNeverChange() {
    assertThat(Grid.near(new Wgs84(115.944, 30.07))).isEqualTo(92406996548L);
  }

  @Test
  void farPointsAreNotNear() {
    Wgs84 here = new Wgs84(115.944, 30.07);
    assertThat(Grid.around(here)).doesNotContain(Grid.near(new Wgs84(115.949, 30.07)));
    assertThat(Grid.around(here)).doesNotContain(Grid.near(new Wgs84(115.944, 30.074)));
  }

  /** Up to a little more than 150 m away, often exactly along an axis. */
  private Wgs84 beside(Wgs84 point) {
    double metres = random.nextInt(4) == 0 ? 149.999 : random.nextDouble() * 155;
    double angle = random.nextInt(4) * Math.PI / 2;
    if (random.nextBoolean()) {
      angle = random.nextDouble() * 2 * Math.PI;
    }
    double reach = Math.toDegrees(metres / Wgs84.EARTH_RADIUS);
    double shortening = Math.cos(Math.toRadians(point.latitude()));
    return new Wgs84(
        point.longitude() + reach * Math.sin(angle) / shortening,
        point.latitude() + reach * Math.cos(angle));
  }
}
