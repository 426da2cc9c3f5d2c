// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTests {

  private static final Offset<Double> CENTIMETRE = within(1e-7);
  private static final int POINTS = 20_000;

  private final Random random = new Random(421127);

  @Test
  void shiftsAsTheOpenReferenceImplementationsDo() {
    Gcj02 shifted = Gcj02.of(new Wgs84(116.404, 39.915));
    assertThat(shifted.longitude()).isCloseTo(116.41024449916938, within(1e-9));
    assertThat(shifted.latitude()).isCloseTo(39.91640428150164, within(1e-9));
    Bd09 baidu = Bd09.of(new Gcj02(116.404, 39.915));
    assertThat(baidu.longitude()).isCloseTo(116.41036949371029, within(1e-9));
    assertThat(baidu.latitude()).isCloseTo(39.92133699351021, within(1e-9));
  }

  @Test
  void comesBackFromGcj02ToTheSamePointAnywhereInChina() {
    for (int i = 0; i < POINTS; i++) {
      Wgs84 point = pointInChina();
      assertSame(Gcj02.of(point).toWgs84(), point);
    }
  }

  @Test
  void comesBackFromBd09ToTheSamePointAnywhereInChina() {
    for (int i = 0; i < POINTS; i++) {
      Wgs84 point = pointInChina();
      assertSame(Bd09.of(point).toWgs84(), point);
    }
  }

  @Test
  void shiftsByHundredsOfMetresInsideChinaAndNotAtAllOutside() {
    Wgs84 huangmei = new Wgs84(115.944, 30.07);
    assertThat(asWgs84(Gcj02.of(huangmei)).metresTo(huangmei)).isBetween(100.0, 1_000.0);
    Wgs84 chicago = new Wgs84(-87.63, 41.88);
    assertThat(asWgs84(Gcj02.of(chicago))).isEqualTo(chicago);
    assertThat(new Gcj02(-87.63, 41.88).toWgs84()).isEqualTo(chicago);
  }

  @ParameterizedTest
  @CsvSource({
    "181, 30",
    "-180.1, 30",
    "115, 90.5",
    "30, 115",
    "NaN, 30",
    "115, NaN",
    "Infinity, 0"
  })
  void refusesImpossibleCoordinates(double longitude, double latitude) {
    assertThatThrownBy(() -> new Wgs84(longitude, latitude))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such place on earth");
    assertThatThrownBy(() -> new Gcj02(longitude, latitude)).hasMessageContaining("no such place");
    assertThatThrownBy(() -> new Bd09(longitude, latitude)).hasMessageContaining("no such place");
    for (Datum datum : Datum.values()) {
      assertThat(datum.toWgs84(longitude, latitude))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.refusals().toString()).contains("impossible-coordinate"));
    }
  }

  @Test
  void readsADatumWithAndWithoutHyphenInAnyCase() {
    assertThat(Datum.find("wgs84")).contains(Datum.WGS84);
    assertThat(Datum.find("GCJ-02")).contains(Datum.GCJ02);
    assertThat(Datum.find(" bd09 ")).contains(Datum.BD09);
    assertThat(Datum.find("CGCS-2000")).isEmpty();
    for (Datum datum : Datum.values()) {
      assertThat(Datum.find(datum.label())).contains(datum);
    }
  }

  @Test
  void convertsAtTheDoorByTheDatumThatWasSaid() {
    Wgs84 point = new Wgs84(115.944, 30.07);
    Gcj02 gcj = Gcj02.of(point);
    Bd09 bd = Bd09.of(point);
    assertSame(Datum.WGS84.toWgs84(115.944, 30.07).orThrow(), point);
    assertSame(Datum.GCJ02.toWgs84(gcj.longitude(), gcj.latitude()).orThrow(), point);
    assertSame(Datum.BD09.toWgs84(bd.longitude(), bd.latitude()).orThrow(), point);
  }

  @Test
  void measuresDistanceAndBearing() {
    Wgs84 point = new Wgs84(115.9, 30);
    assertThat(point.metresTo(new Wgs84(115.9, 30.1))).isCloseTo(11_119.5, within(1.0));
    assertThat(point.bearingTo(new Wgs84(115.9, 30.1))).isCloseTo(0, within(1e-9));
    assertThat(Compass.direction(point.bearingTo(new Wgs84(116, 29.914))).zh()).isEqualTo("东南");
    assertThat(Compass.direction(359).en()).isEqualTo("north");
  }

  private Wgs84 pointInChina() {
    return new Wgs84(73.6 + random.nextDouble() * 61, 18 + random.nextDouble() * 35);
  }

  private static Wgs84 asWgs84(Gcj02 point) {
    return new Wgs84(point.longitude(), point.latitude());
  }

  private static void assertSame(Wgs84 found, Wgs84 expected) {
    assertThat(found.longitude()).isCloseTo(expected.longitude(), CENTIMETRE);
    assertThat(found.latitude()).isCloseTo(expected.latitude(), CENTIMETRE);
  }
}
