// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Turns the readings of one mention into candidates with scores and reasons. */
final class PlaceScore {

  static final int OPEN = PlaceCandidate.OPEN;

  /** What the one of several equal readings gets for which a hint speaks, at most. */
  static final int HINTED = 60;

  private static final int OWN_COUNTY = 30;
  private static final int OTHER_WRITING = 5;

  private final CountyCode own;
  private final Map<DivisionCode, Division> all;

  PlaceScore(CountyCode own, Map<DivisionCode, Division> all) {
    this.own = own;
    this.all = all;
  }

  List<PlaceCandidate> rate(List<Reading> readings, PlaceHints hints) {
    boolean county = readings.stream().anyMatch(r -> r.division().code().isCounty());
    int top = readings.stream().mapToInt(this::score).max().orElse(0);
    List<Reading> equals = readings.stream().filter(r -> score(r) == top).toList();
    PlaceHints.Chosen chosen = hints.choose(equals);
    return readings.stream().map(r -> rate(r, top, equals.size(), county, chosen)).toList();
  }

  private PlaceCandidate rate(
      Reading reading, int top, int equals, boolean county, PlaceHints.@Nullable Chosen chosen) {
    int score = score(reading);
    boolean open = equals > 1 && score == top;
    PlaceHints.@Nullable Hint hint =
        open && chosen != null && chosen.reading() == reading ? chosen.hint() : null;
    if (open) {
      score = Math.min(score, hint == null ? OPEN : HINTED);
    }
    if (county && !reading.division().code().isCounty()) {
      score = Math.min(score, OWN_COUNTY);
    }
    PlaceReason why =
        new PlaceReason(reading)
            .namesakes(open && hint == null ? equals : 1)
            .county(otherCounty(reading));
    return new PlaceCandidate(
        reading.division(),
        score,
        reading.mention().words(),
        (hint == null ? why : why.hint(equals, hint)).words(),
        isOther(reading),
        reading.mention().surroundings(),
        reading.slip() != Slip.NONE);
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
    if (reading.slip() != Slip.NONE || reading.slipCost() > 0) {
      return Math.max(0, score - reading.slipCost());
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
