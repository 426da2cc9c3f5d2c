// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Line;

/** Lines put together by one of their two sides. */
final class Lines {

  private Lines() {}

  static Counts total(List<Line> lines) {
    return lines.stream().map(Line::counts).reduce(Counts.NONE, Counts::plus);
  }

  /** By code, in the order of codes: never in the order of who did better. */
  static Map<String, Counts> by(Function<Line, String> side, List<List<Line>> all) {
    Map<String, Counts> sums = new TreeMap<>();
    for (List<Line> lines : all) {
      lines.forEach(line -> sums.merge(side.apply(line), line.counts(), Counts::plus));
    }
    return sums;
  }
}
