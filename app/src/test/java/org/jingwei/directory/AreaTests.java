// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;

class AreaTests {

  private static final List<String> GOOD =
      List.of(
          "421127",
          "421127102",
          "421127102001",
          "421127102001/421127102001003",
          "421127102001/7-2");

  @Test
  void readsWhatItWrote() {
    assertThat(GOOD)
        .allMatch(Area::isValid)
        .allSatisfy(text -> assertThat(Area.parse(text).value()).isEqualTo(text));
  }

  @Test
  void takesNothingElseForAnArea() {
    assertThat(List.of("", "42", "/1", "421127/1", "421127102/x", "421127102001/", "a/b"))
        .noneMatch(Area::isValid);
    assertThatThrownBy(() -> new Area(new DivisionCode("421127102"), "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsWhatLiesInItAndNotWhatLiesAround() {
    var areas = GOOD.stream().limit(4).map(Area::parse).toList();
    for (int outer = 0; outer < areas.size(); outer++) {
      for (int inner = 0; inner < areas.size(); inner++) {
        assertThat(areas.get(outer).contains(areas.get(inner))).isEqualTo(outer <= inner);
      }
    }
    assertThat(areas.getLast().contains(Area.parse("421127102002/421127102001003"))).isFalse();
  }
}
