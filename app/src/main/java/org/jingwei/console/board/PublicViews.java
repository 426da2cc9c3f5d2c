// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Suppression;
import org.jingwei.console.opendata.Release;
import org.jingwei.console.opendata.Releases;
import org.jingwei.console.opendata.Told;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the public figures together, from the release of the day and, for what is open now, one
 * statement.
 */
@Component
final class PublicViews {

  /** What each column sums up, by town. */
  record Columns(
      Map<String, Long> received,
      Map<String, Long> closed,
      Map<String, Long> open,
      Map<String, Share> onTime,
      Map<String, Share> reopen,
      Map<String, Share> resolution) {

    Set<String> towns() {
      Set<String> towns = new TreeSet<>();
      for (Map<String, ?> one : List.of(received, closed, open, onTime, reopen, resolution)) {
        towns.addAll(one.keySet());
      }
      return towns;
    }
  }

  record Share(long part, long whole) {
    Share plus(Share more) {
      return new Share(part + more.part, whole + more.whole);
    }
  }

  private final Insight insight;
  private final Releases releases;
  private final RowNames names;

  PublicViews(Insight insight, Releases releases, RowNames names) {
    this.insight = insight;
    this.releases = releases;
    this.names = names;
  }

  PublicFigures of(CountyCode county, Months months, Say say) {
    Release release = releases.today();
    Columns columns = columns(release, months, open(county));
    return new PublicFigures(
        county.value(),
        months.from().atDay(1),
        months.to().atEndOfMonth(),
        release.madeAt(),
        Suppression.LEAST,
        whole(county, columns, say),
        places(columns, say));
  }

  static Columns columns(Release release, Months months, Map<String, Long> open) {
    return new Columns(
        counts(release, months, Measure.ARRIVED),
        counts(release, months, Measure.CLOSED),
        open,
        shares(release, months, "on-time"),
        shares(release, months, "reopen"),
        shares(release, months, "resolution"));
  }

  private Map<String, Long> open(CountyCode county) {
    Map<String, Long> open = new HashMap<>();
    insight
        .listStanding(county, Scope.COUNTY)
        .forEach(line -> open.merge(line.town(), line.counts().of(Measure.OPEN), Long::sum));
    return Told.byArea(open);
  }

  private static Map<String, Long> counts(Release release, Months months, Measure measure) {
    Map<String, Long> sums = new HashMap<>();
    release.counts().stream()
        .filter(one -> one.measure() == measure && months.has(one.month()))
        .forEach(one -> sums.merge(one.town(), one.count(), Long::sum));
    return sums;
  }

  private static Map<String, Share> shares(Release release, Months months, String rate) {
    Map<String, Share> sums = new HashMap<>();
    release.rates().stream()
        .filter(one -> one.rate().equals(rate) && months.has(one.month()))
        .forEach(one ->
            sums.merge(one.town(), new Share(one.numerator(), one.denominator()), Share::plus));
    return sums;
  }

  private List<PublicFigures.Place> places(Columns columns, Say say) {
    List<PublicFigures.Place> places = new ArrayList<>();
    for (String town : columns.towns()) {
      if (!town.isEmpty()) {
        places.add(place(town, names.town(town, say), town, columns));
      }
    }
    if (columns.towns().contains("")) {
      places.add(place("", say.it("figures.others"), "", columns));
    }
    return places;
  }

  private static PublicFigures.Place place(String code, String name, String town, Columns of) {
    Share onTime = of.onTime().get(town);
    Share reopen = of.reopen().get(town);
    Share resolution = of.resolution().get(town);
    return new PublicFigures.Place(
        code,
        name,
        of.received().get(town),
        of.closed().get(town),
        of.open().get(town),
        part(onTime),
        all(onTime),
        part(reopen),
        all(reopen),
        part(resolution),
        all(resolution));
  }

  private static PublicFigures.Place whole(CountyCode county, Columns of, Say say) {
    Map<String, Long> received = new HashMap<>();
    Map<String, Long> closed = new HashMap<>();
    Map<String, Long> open = new HashMap<>();
    of.received().values().forEach(one -> received.merge("", one, Long::sum));
    of.closed().values().forEach(one -> closed.merge("", one, Long::sum));
    of.open().values().forEach(one -> open.merge("", one, Long::sum));
    var sums =
        new Columns(
            received, closed, open, sum(of.onTime()), sum(of.reopen()), sum(of.resolution()));
    return place(county.toString(), say.it("figures.whole"), "", sums);
  }

  private static Map<String, Share> sum(Map<String, Share> shares) {
    return shares.isEmpty()
        ? Map.of()
        : Map.of("", shares.values().stream().reduce(new Share(0, 0), Share::plus));
  }

  private static @Nullable Long part(@Nullable Share share) {
    return share == null ? null : share.part();
  }

  private static @Nullable Long all(@Nullable Share share) {
    return share == null ? null : share.whole();
  }
}
