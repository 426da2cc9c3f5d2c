// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.util.List;
import org.jingwei.grid.Grid;
import org.jingwei.insight.Insight;
import org.jingwei.shared.CountyCode;

/** {@code insight rebuild [COUNTY]}: makes the figures anew from the first event on. */
final class InsightCommand {

  private InsightCommand() {}

  static int rebuild(Insight insight, Grid grid, List<String> codes) {
    List<CountyCode> counties =
        codes.isEmpty() ? grid.listCounties() : codes.stream().map(CountyCode::ofDivision).toList();
    for (CountyCode county : counties) {
      long start = System.nanoTime();
      insight.rebuild(county);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%s figures made anew up to %s, %.1f s%n",
          county, insight.findLast(county).map(Object::toString).orElse("no event"), seconds);
    }
    return 0;
  }
}
