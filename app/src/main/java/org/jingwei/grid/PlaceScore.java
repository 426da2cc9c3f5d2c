// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** Turns the readings of one mention into candidates with scores and reasons. */
final class PlaceScore {

  /** What none of several equal readings may exceed. */
  static final int OPEN = 50;

  private static final int OWN_COUNTY = 30;
  private static final int OTHER_WRITING = 5;

  private final CountyCode own;
  private final Map<DivisionCode, Division> all;

  PlaceScore(CountyCode own, Map<DivisionCode, Division> all) {
    this.own = own;
    this.all = all;
  }

  List<PlaceCandidate> rate(List<Reading> readings) {
    boolean county = readings.stream().anyMatch(r -> r.division().code().isCounty());
    int top = readings.stream().mapToInt(this::score).max().orElse(0);
    long equals = readings.stream().filter(r -> score(r) == top).count();
    return readings.stream().map(r -> rate(r, top, equals, county)).toList();
  }

  private PlaceCandidate rate(Reading reading, int top, long equals, boolean county) {
    int score = score(reading);
    boolean open = equals > 1 && score == top;
    if (open) {
      score = Math.min(score, OPEN);
    }
    if (county && !reading.division().code().isCounty()) {
      score = Math.min(score, OWN_COUNTY);
    }
    return new PlaceCandidate(
        reading.division(),
        score,
        reading.mention().words(),
        PlaceReason.of(reading, open ? equals : 1, otherCounty(reading)),
        isOther(reading));
  }

  private int score(Reading reading) {
    boolean other = isOther(reading);
    if (reading.division().code().isCounty()) {
      return other ? OPEN : OWN_COUNTY;
    }
    int score = reading.support().applyTo(reading.entry().strength().score());
    if (other && !reading.support().decides()) {
      score /= 2;
    }
    return reading.isVariant() ? score - OTHER_WRITING : score;
  }

  private boolean isOther(Reading reading) {
    return !reading.division().code().county().equals(own);
  }

  /** The name of the other county; blank for the own one. */
  private String otherCounty(Reading reading) {
    CountyCode county = reading.division().code().county();
    if (county.equals(own)) {
      return "";
    }
    Division division = all.get(DivisionCode.of(county));
    return division == null ? county.toString() : division.name();
  }
}
