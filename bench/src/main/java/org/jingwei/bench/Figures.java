// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.bench.Load.Round;
import tools.jackson.databind.json.JsonMapper;

/** Collects what a bench measures: printed as lines for people, or as one JSON object. */
final class Figures {

  private final String bench;
  private final boolean json;
  private final List<Map<String, Object>> lines = new ArrayList<>();

  Figures(String bench, boolean json) {
    this.bench = bench;
    this.json = json;
  }

  /** Ours beside the raw limit: the median round of each, and the ratio of the two. */
  void compare(String what, List<Round> ours, List<Round> raw) {
    Round we = median(ours);
    Round they = median(raw);
    Map<String, Object> line = round(what, we);
    line.put("rawPerSecond", rounded(they.perSecond()));
    line.put("rawP50", rounded(they.percentile(0.5)));
    line.put("rawDatabaseCpuMs", rounded(they.databaseCpu()));
    line.put("ratio", rounded(we.perSecond() / they.perSecond()));
    add(line);
  }

  void single(String what, List<Round> ours) {
    add(round(what, median(ours)));
  }

  void value(String what, Object... namesAndValues) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("what", what);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      line.put(String.valueOf(namesAndValues[i]), value instanceof Double d ? rounded(d) : value);
    }
    add(line);
  }

  private void add(Map<String, Object> line) {
    lines.add(line);
    if (!json) {
      System.out.println(line.toString().replaceAll("^\\{what=|\\}$", ""));
    }
  }

  private static Map<String, Object> round(String what, Round round) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("what", what);
    line.put("perSecond", rounded(round.perSecond()));
    line.put("p50", rounded(round.percentile(0.5)));
    line.put("p99", rounded(round.percentile(0.99)));
    line.put("programCpuMs", rounded(round.programCpu()));
    line.put("databaseCpuMs", rounded(round.databaseCpu()));
    return line;
  }

  static Round median(List<Round> rounds) {
    Round[] sorted = rounds.toArray(Round[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(a.perSecond(), b.perSecond()));
    return sorted[sorted.length / 2];
  }

  private static double rounded(double value) {
    return Double.parseDouble(
        String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.2f" : "%.4f", value));
  }

  void print() {
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("bench", bench);
      all.put("figures", lines);
      System.out.println(new JsonMapper().writeValueAsString(all));
    }
  }
}
