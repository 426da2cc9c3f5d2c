// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.console.kit.Suppression;

/**
 * Counts by area and, within it, by part, as far as they may be told. What is too small is told
 * together with others of its area, areas that are too small together with other areas.
 */
public final class Told {

  /** The part that stands for all parts of an area that are not told by themselves. */
  public static final String REST = "";

  /**
   * One number.
   *
   * @param area empty for all areas that are not told by themselves
   * @param part {@link #REST} for all parts that are not
   */
  public record Line(String area, String part, long count) {}

  private Told() {}

  /**
   * The numbers to tell, by area and part in their order.
   *
   * @param counts by area, then by part; a part {@link #REST} is never told by itself
   */
  public static List<Line> of(Map<String, Map<String, Long>> counts) {
    Map<String, Map<String, Long>> sorted = withoutNone(counts);
    List<String> areas = List.copyOf(sorted.keySet());
    boolean[] hidden = Suppression.together(sorted.values().stream().map(Told::sum).toList());
    List<Line> told = new ArrayList<>();
    long elsewhere = 0;
    for (int i = 0; i < areas.size(); i++) {
      Map<String, Long> parts = new TreeMap<>(sorted.getOrDefault(areas.get(i), Map.of()));
      if (hidden[i]) {
        elsewhere += sum(parts);
      } else {
        told.addAll(within(areas.get(i), parts));
      }
    }
    if (elsewhere >= Suppression.LEAST) {
      told.add(new Line("", REST, elsewhere));
    }
    return told;
  }

  /** The same of counts by area alone; an empty area for all that are not told by themselves. */
  public static Map<String, Long> byArea(Map<String, Long> counts) {
    Map<String, Map<String, Long>> parts = new HashMap<>();
    counts.forEach((area, count) -> parts.put(area, Map.of(REST, count)));
    Map<String, Long> told = new TreeMap<>();
    of(parts).forEach(line -> told.put(line.area(), line.count()));
    return told;
  }

  /** In order; what is none at all is not told and hides nothing. */
  private static Map<String, Map<String, Long>> withoutNone(Map<String, Map<String, Long>> counts) {
    Map<String, Map<String, Long>> some = new TreeMap<>();
    counts.forEach((area, parts) -> {
      Map<String, Long> there = new TreeMap<>(parts);
      there.values().removeIf(count -> count == 0);
      if (!there.isEmpty()) {
        some.put(area, there);
      }
    });
    return some;
  }

  private static List<Line> within(String area, Map<String, Long> parts) {
    Map<String, Long> named = new LinkedHashMap<>(parts);
    long rest = named.getOrDefault(REST, 0L);
    named.remove(REST);
    List<String> names = List.copyOf(named.keySet());
    // What is known of no part counts as one that is hidden from the start.
    List<Long> counts = new ArrayList<>(List.copyOf(named.values()));
    boolean[] hidden = Suppression.together(withRest(counts, rest));
    List<Line> told = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (hidden[i]) {
        rest += counts.get(i);
      } else {
        told.add(new Line(area, names.get(i), counts.get(i)));
      }
    }
    if (rest >= Suppression.LEAST) {
      told.add(new Line(area, REST, rest));
    }
    return told;
  }

  private static List<Long> withRest(List<Long> counts, long rest) {
    List<Long> all = new ArrayList<>(counts);
    if (rest > 0) {
      all.add(rest);
    }
    return all;
  }

  static long sum(Map<String, Long> parts) {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }
}
