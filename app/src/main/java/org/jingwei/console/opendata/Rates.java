// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jingwei.console.kit.Suppression;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Line;
import org.jingwei.insight.Rate;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** The county's rates by town, as far as they may be told; towns that may not are told together. */
final class Rates {

  static final Map<String, Function<Counts, Rate>> EACH = new LinkedHashMap<>();

  static {
    EACH.put("on-time", Counts::onTime);
    EACH.put("first-dispatch", Counts::firstDispatch);
    EACH.put("rework", Counts::rework);
    EACH.put("reopen", Counts::reopen);
    EACH.put("response", Counts::response);
    EACH.put("resolution", Counts::resolution);
    EACH.put("satisfaction", Counts::satisfaction);
  }

  private Rates() {}

  static List<Release.OfRate> of(
      YearMonth month, List<Line> outcomes, Function<String, Words> name) {
    Map<String, Counts> towns = new TreeMap<>();
    outcomes.forEach(line -> towns.merge(line.town(), line.counts(), Counts::plus));
    List<Release.OfRate> told = new ArrayList<>();
    EACH.forEach((rate, of) -> {
      Map<String, Rate> rates = new TreeMap<>();
      towns.forEach((town, counts) -> rates.put(town, of.apply(counts)));
      byTown(rates)
          .forEach((town, one) ->
              told.add(
                  new Release.OfRate(
                      month,
                      town,
                      name.apply(town),
                      rate,
                      one.part(),
                      one.whole(),
                      Suppression.isSmall(one.excluded()) ? null : one.excluded())));
    });
    return told;
  }

  /** Those told by themselves, and under an empty code all others together. */
  static Map<String, Rate> byTown(Map<String, Rate> rates) {
    List<String> towns = List.copyOf(rates.keySet());
    // A town with a small part is as one with a small whole, so both sides of a share are large.
    List<Long> weights = towns.stream().map(town -> weight(rates.get(town))).toList();
    boolean[] hidden = Suppression.together(weights);
    Map<String, Rate> told = new TreeMap<>();
    Rate rest = new Rate(0, 0, 0);
    for (int i = 0; i < hidden.length; i++) {
      Rate one = rates.getOrDefault(towns.get(i), rest);
      if (hidden[i]) {
        rest = plus(rest, one);
      } else if (one.whole() > 0) {
        told.put(towns.get(i), one);
      }
    }
    if (rest.whole() > 0 && weight(rest) >= Suppression.LEAST) {
      told.put("", rest);
    }
    return told;
  }

  /** The smallest count that the share would tell; none at all is no small count. */
  private static long weight(@Nullable Rate rate) {
    if (rate == null) {
      return 0;
    }
    long other = rate.whole() - rate.part();
    long least = rate.whole();
    for (long side : new long[] {rate.part(), other}) {
      least = side > 0 ? Math.min(least, side) : least;
    }
    return least;
  }

  private static Rate plus(Rate one, Rate other) {
    return new Rate(
        one.part() + other.part(), one.whole() + other.whole(), one.excluded() + other.excluded());
  }
}
