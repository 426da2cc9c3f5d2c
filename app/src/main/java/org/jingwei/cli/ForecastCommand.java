// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.util.List;
import org.jingwei.forecast.Forecasts;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code forecast [COUNTY] [--rebuild] [--json]}: makes the forecasts of hazards now. */
final class ForecastCommand {

  private static final int WRONG_USE = 2;

  private ForecastCommand() {}

  static int run(SpringApplication application, List<String> words) {
    List<String> codes = words.stream().skip(1).filter(word -> !word.startsWith("--")).toList();
    boolean json = words.contains("--json");
    boolean rebuild = words.contains("--rebuild");
    int options = (json ? 1 : 0) + (rebuild ? 1 : 0);
    boolean known = words.size() == 1 + codes.size() + options;
    if (!known || !codes.stream().allMatch(code -> code.matches("[1-9][0-9]{5}"))) {
      System.err.println(
          "Use: ./jingwei forecast [COUNTY] [--rebuild] [--json], a county being six digits");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      Forecasts forecasts = context.getBean(Forecasts.class);
      List<CountyCode> counties =
          codes.isEmpty()
              ? context.getBean(Grid.class).listCounties()
              : codes.stream().map(CountyCode::ofDivision).toList();
      for (CountyCode county : counties) {
        if (rebuild) {
          forecasts.rebuild(county);
        }
        System.out.println(told(county, forecasts, json));
      }
      return 0;
    }
  }

  private static String told(CountyCode county, Forecasts forecasts, boolean json) {
    int enough = forecasts.make(county);
    int named = forecasts.listHazards(county).size();
    return json
        ? "{\"county\":\"%s\",\"hazards\":%d,\"forecast\":%d}".formatted(county, named, enough)
        : "%s: %d of %d hazards have enough history for a forecast"
            .formatted(county, enough, named);
  }
}
