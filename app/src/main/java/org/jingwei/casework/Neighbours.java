// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Signals;
import org.jingwei.alike.Signals.Kind;
import org.jingwei.alike.Signals.Place;
import org.jingwei.casework.DuplicateSearch.Earlier;
import org.jingwei.casework.DuplicateSearch.Found;
import org.jingwei.casework.DuplicateSearch.Sought;

/** The matters that may be the same as one, and which of them is the likeliest. */
final class Neighbours {

  /** One call may tell of several matters, one after the other. */
  private static final Duration ONE_CALL = Duration.ofMinutes(3);

  private final Sought matter;
  private final Map<Long, Earlier> earlier = new HashMap<>();
  private final Map<Long, Integer> pieces = new HashMap<>();

  Neighbours(Sought matter) {
    this.matter = matter;
  }

  Sought matter() {
    return matter;
  }

  void add(Earlier one, boolean byText) {
    earlier.put(one.matter().id(), one);
    if (byText) {
      pieces.merge(one.matter().id(), 1, Integer::sum);
    }
  }

  void remove(long id) {
    earlier.remove(id);
    pieces.remove(id);
  }

  void addNew(Sought one) {
    add(new Earlier(one, true, 1), false);
  }

  void addNewText(Sought one) {
    add(new Earlier(one, true, 1), true);
  }

  /** The likeliest that is worth showing. */
  Optional<Found> best() {
    return ranked(Set.of()).stream()
        .filter(found -> found.likeness() >= Likeness.WORTH_SHOWING)
        .findFirst();
  }

  /**
   * All of them, the likeliest first; of two as likely the newer. That others told of it makes any
   * of them likelier, not one of them.
   *
   * @param tellers those that somebody told who told this one
   */
  List<Found> ranked(Set<Long> tellers) {
    List<Earlier> there = new ArrayList<>(earlier.values());
    there.sort((a, b) -> Long.compare(b.matter().id(), a.matter().id()));
    Map<Found, Double> alone = new LinkedHashMap<>();
    for (Earlier one : there) {
      Signals others = signals(one, one.reports() > 1 || toldSince(one, there));
      boolean teller = tellers.contains(one.matter().id());
      double likeness = teller ? Likeness.ofSameTeller(others) : Likeness.of(others);
      alone.put(new Found(one.matter().id(), likeness), Likeness.of(signals(one, false)));
    }
    // The sort is stable, so that of two as likely the newer stays first.
    return alone.entrySet().stream()
        .sorted(Map.Entry.<Found, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Signals signals(Earlier one, boolean others) {
    return signals(matter, one, others, pieces.getOrDefault(one.matter().id(), 0));
  }

  private boolean toldSince(Earlier one, List<Earlier> there) {
    return there.stream()
        .anyMatch(other ->
            other.matter().id() > one.matter().id()
                && SamePlace.of(matter, other.matter()) == Place.SAME);
  }

  static Signals signals(Sought matter, Earlier one, boolean others, int pieces) {
    Duration apart = Duration.between(one.matter().at(), matter.at()).abs();
    return new Signals(
        SamePlace.of(matter, one.matter()),
        one.open(),
        apart.toMinutes() / 1440.0,
        apart.compareTo(ONE_CALL) < 0,
        others,
        kind(matter.category(), one.matter().category()),
        Likeness.wordsInCommon(matter.summary(), one.matter().summary()),
        pieces);
  }

  static Kind kind(String one, String other) {
    if (one.equals(CaseFile.UNCLASSIFIED) || other.equals(CaseFile.UNCLASSIFIED)) {
      return Kind.UNKNOWN;
    }
    return one.equals(other) ? Kind.SAME : Kind.DIFFERENT;
  }
}
