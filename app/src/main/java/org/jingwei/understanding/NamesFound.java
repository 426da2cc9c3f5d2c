// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jingwei.shared.DivisionCode;

/**
 * Which groups of signs are names of places: told with three matters and more, of which nine of ten
 * lie in one village or else in one town. Of groups that are told nearly always together the
 * longest is the name.
 */
final class NamesFound {

  private static final int FEWEST = 3;
  private static final double THERE = 0.9;
  private static final double TOGETHER = 0.8;
  private static final int EXAMPLES = 3;

  /** Where a matter lies, by its id. */
  private record Lies(long id, DivisionCode division) {}

  private final Map<String, List<Lies>> told = new HashMap<>();

  /** Each matter once, the newest first. */
  void add(long id, String text, DivisionCode division) {
    for (String phrase : PlacePhrases.of(text)) {
      told.computeIfAbsent(phrase, p -> new ArrayList<>()).add(new Lies(id, division));
    }
  }

  /**
   * @param known whether a name is found already
   * @return those told most often first
   */
  List<PlaceName> list(Predicate<String> known, int most) {
    return whole().stream()
        .flatMap(name -> name(name, told.getOrDefault(name, List.of())).stream())
        .filter(name -> !known.test(name.name()))
        .sorted(
            Comparator.comparingInt(PlaceName::matters).reversed().thenComparing(PlaceName::name))
        .limit(most)
        .toList();
  }

  /** Neither the end of a longer name nor a name with a word before it. */
  private Set<String> whole() {
    Set<String> often = new HashSet<>();
    told.forEach((name, all) -> {
      if (all.size() >= FEWEST) {
        often.add(name);
      }
    });
    Set<String> whole = new HashSet<>(often);
    for (String longer : often) {
      int times = told.getOrDefault(longer, List.of()).size();
      for (int from = 1; from < longer.length(); from++) {
        String shorter = longer.substring(from);
        List<Lies> all = told.get(shorter);
        if (all != null && often.contains(shorter)) {
          whole.remove(times >= TOGETHER * all.size() ? shorter : longer);
        }
      }
    }
    return whole;
  }

  private static Optional<PlaceName> name(String phrase, List<Lies> all) {
    return nearlyAll(all, Lies::division)
        .or(() -> nearlyAll(all, lies -> lies.division().town().orElse(lies.division())))
        .map(best ->
            new PlaceName(
                phrase,
                best.getKey(),
                all.size(),
                best.getValue(),
                all.stream().limit(EXAMPLES).map(Lies::id).toList()));
  }

  private static Optional<Map.Entry<DivisionCode, Integer>> nearlyAll(
      List<Lies> all, Function<Lies, DivisionCode> in) {
    Map<DivisionCode, Integer> times = new HashMap<>();
    all.forEach(one -> times.merge(in.apply(one), 1, Integer::sum));
    return times.entrySet().stream()
        .filter(e -> !e.getKey().isCounty() && e.getValue() >= THERE * all.size())
        .findFirst();
  }
}
