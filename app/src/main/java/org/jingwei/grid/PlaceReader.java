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
import java.util.Objects;
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

  PlaceReader(CountyCode own, Collection<Landmark> landmarks, Map<DivisionCode, Division> all) {
    this.own = own;
    this.finder = new MentionFinder(new NameIndex(own, all.values(), landmarks, all));
    this.scores = new PlaceScore(own, all);
  }

  List<NamedWords> named(String text) {
    return finder.mentionsIn(text).stream().map(PlaceReader::named).toList();
  }

  private static NamedWords named(Mention mention) {
    boolean bare =
        mention.entries().stream().allMatch(entry -> entry.strength() == NameForm.Strength.BARE);
    boolean slip =
        mention.entries().stream()
            .noneMatch(
                entry -> Writing.plain(entry.exact()).equals(Writing.plain(mention.words())));
    return new NamedWords(mention.start(), mention.end(), bare || slip);
  }

  List<PlaceCandidate> read(String text, PlaceHints hints) {
    List<Mention> mentions = finder.mentionsIn(text);
    if (mentions.isEmpty()) {
      return List.of();
    }
    TextAreas areas = new TextAreas(own, text, mentions);
    List<List<Reading>> readings = new ArrayList<>(mentions.size());
    Set<Mention> onlyAreas = new HashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      List<Reading> likely =
          likely(areas.readings(i).stream().filter(reading -> !reading.isTooVague()).toList());
      readings.add(likely);
      likely.stream().filter(PlaceReader::usesArea).forEach(r -> onlyAreas.add(areaOf(r)));
    }
    Map<DivisionCode, PlaceCandidate> best = new LinkedHashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      if (!onlyAreas.contains(mentions.get(i))) {
        scores.rate(readings.get(i), hints).forEach(candidate -> keepBetter(best, candidate));
      }
    }
    return narrowest(exactFirst(best.values()));
  }

  /** A town's name right before a village of it is part of that village's address. */
  private static boolean usesArea(Reading reading) {
    return reading.support() == Support.BESIDE && reading.division().code().isVillage();
  }

  private static Mention areaOf(Reading reading) {
    return Objects.requireNonNull(reading.area()).mention();
  }

  private List<Reading> likely(List<Reading> all) {
    if (all.isEmpty()) {
      return all;
    }
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
    return reading.entry().strength() == NameForm.Strength.FULL
        || reading.entry().strength() == NameForm.Strength.LANDMARK;
  }

  private static void keepBetter(Map<DivisionCode, PlaceCandidate> best, PlaceCandidate candidate) {
    best.merge(candidate.division().code(), candidate, (a, b) -> b.score() > a.score() ? b : a);
  }

  /** A name with a mistake does not decide against one without, nor is it likelier. */
  private static List<PlaceCandidate> exactFirst(Collection<PlaceCandidate> candidates) {
    List<PlaceCandidate> exact =
        candidates.stream()
            .filter(one -> !one.inexact() && !one.division().code().isCounty())
            .toList();
    return candidates.stream().map(one -> one.inexact() ? below(one, exact) : one).toList();
  }

  private static PlaceCandidate below(PlaceCandidate slip, List<PlaceCandidate> exact) {
    DivisionCode code = slip.division().code();
    int most =
        exact.stream()
            .filter(one -> !one.division().code().contains(code))
            .mapToInt(one -> Math.min(PlaceScore.OPEN, Math.max(0, one.score() - 1)))
            .min()
            .orElse(slip.score());
    return most < slip.score() ? slip.with(most, slip.why()) : slip;
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
