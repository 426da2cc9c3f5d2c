// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/**
 * Reads a text for the divisions it means. What the text settles is settled, what it leaves open
 * stays open: readings of equal worth are all given, at a score that says so. Immutable.
 */
final class PlaceReader {

  static final int MOST_CANDIDATES = 20;

  private static final Comparator<PlaceCandidate> LIKELIEST_FIRST =
      Comparator.comparingInt(PlaceCandidate::score)
          .reversed()
          .thenComparing(PlaceCandidate::otherCounty)
          .thenComparing(candidate -> candidate.division().code());

  private final CountyCode own;
  private final MentionFinder finder;
  private final PlaceScore scores;

  PlaceReader(CountyCode own, Collection<Division> known, Map<DivisionCode, Division> all) {
    this.own = own;
    this.finder = new MentionFinder(new NameIndex(known, all));
    this.scores = new PlaceScore(own, all);
  }

  List<PlaceCandidate> read(String text) {
    List<Mention> mentions = finder.mentionsIn(text);
    if (mentions.isEmpty()) {
      return List.of();
    }
    TextAreas areas = new TextAreas(own, text, mentions);
    List<List<Reading>> readings = new ArrayList<>(mentions.size());
    Set<Mention> onlyAreas = new HashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      List<Reading> likely = likely(areas.readings(i));
      readings.add(likely);
      likely.stream().filter(PlaceReader::usesArea).forEach(r -> onlyAreas.add(areaOf(r)));
    }
    Map<DivisionCode, PlaceCandidate> best = new LinkedHashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      if (!onlyAreas.contains(mentions.get(i))) {
        scores.rate(readings.get(i)).forEach(candidate -> keepBetter(best, candidate));
      }
    }
    return narrowest(best.values());
  }

  /** A town's name right before a village of it is part of that village's address. */
  private static boolean usesArea(Reading reading) {
    return reading.support() == Support.BESIDE && reading.division().code().isVillage();
  }

  private static Mention areaOf(Reading reading) {
    return java.util.Objects.requireNonNull(reading.area()).mention();
  }

  private List<Reading> likely(List<Reading> all) {
    Support best = all.stream().map(Reading::support).min(Comparator.naturalOrder()).orElseThrow();
    List<Reading> kept =
        all.stream()
            .filter(r -> best.decides() ? r.support() == best : isOwn(r) || isFull(r))
            .toList();
    boolean named = kept.stream().anyMatch(PlaceReader::isFull);
    return kept.stream()
        .filter(r -> !named || r.entry().strength() != NameForm.Strength.SWAPPED)
        .toList();
  }

  private boolean isOwn(Reading reading) {
    return reading.division().code().county().equals(own);
  }

  private static boolean isFull(Reading reading) {
    return reading.entry().strength() == NameForm.Strength.FULL;
  }

  private static void keepBetter(Map<DivisionCode, PlaceCandidate> best, PlaceCandidate candidate) {
    best.merge(candidate.division().code(), candidate, (a, b) -> b.score() > a.score() ? b : a);
  }

  /** A town or county goes where one of its villages or towns is at least as likely as a guess. */
  private static List<PlaceCandidate> narrowest(Collection<PlaceCandidate> candidates) {
    Set<DivisionCode> narrowed = new HashSet<>();
    for (PlaceCandidate candidate : candidates) {
      if (candidate.score() >= NameForm.Strength.BARE.score()) {
        DivisionCode code = candidate.division().code();
        code.town().filter(town -> !town.equals(code)).ifPresent(narrowed::add);
        if (!code.isCounty()) {
          narrowed.add(DivisionCode.of(code.county()));
        }
      }
    }
    return candidates.stream()
        .filter(candidate -> !narrowed.contains(candidate.division().code()))
        .sorted(LIKELIEST_FIRST)
        .limit(MOST_CANDIDATES)
        .toList();
  }
}
