// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jingwei.directory.Area;
import org.junit.jupiter.api.Test;

class SieveTests {

  private static final Area COUNTY = Area.parse("421127");
  private static final Area TOWN = Area.parse("421127102");
  private static final Area OTHER = Area.parse("421127103");

  @Test
  void comesBackFromItsAddressUnchanged() {
    Sieve sieve = new Sieve(StateGroup.OUT, "421127102", "noise", true, false, true, "roads & co");
    Map<String, String> query =
        Map.of(
            "state",
            "out",
            "town",
            "421127102",
            "category",
            "noise",
            "urgency",
            "urgent",
            "supervised",
            "yes",
            "unit",
            "roads & co");
    assertThat(Sieve.of(query)).isEqualTo(sieve);
    assertThat(sieve.query()).contains("unit=roads+%26+co").doesNotContain("overdue");
  }

  @Test
  void leavesOutWhatItDoesNotUnderstand() {
    Sieve sieve = Sieve.of(Map.of("state", "nonsense", "town", "x'; drop", "urgency", "very"));
    assertThat(sieve.query()).isEqualTo("state=new");
  }

  @Test
  void neverWidensWhatTheReaderMaySee() {
    Sieve asked = Sieve.of(Map.of("town", TOWN.value()));
    assertThat(asked.filter(List.of(COUNTY)).orElseThrow().places()).containsExactly(TOWN);
    assertThat(asked.filter(List.of(OTHER))).isEmpty();
    Area cell = Area.parse("421127102001/421127102001001");
    assertThat(asked.filter(List.of(cell)).orElseThrow().places()).containsExactly(cell);
    assertThat(asked.filter(List.of())).isEmpty();
    Sieve everything = Sieve.of(Map.of());
    assertThat(everything.filter(List.of(OTHER)).orElseThrow().places()).containsExactly(OTHER);
    assertThat(everything.filter(List.of())).isEmpty();
  }
}
