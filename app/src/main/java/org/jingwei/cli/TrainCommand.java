// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.util.List;
import java.util.Optional;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.jingwei.understanding.Trained;
import org.jingwei.understanding.Understanding;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code train [COUNTY] [--json]}: learns the categories from the desk's decisions now. */
final class TrainCommand {

  private static final int WRONG_USE = 2;

  private TrainCommand() {}

  static int run(SpringApplication application, List<String> words) {
    List<String> codes = words.stream().skip(1).filter(word -> !word.equals("--json")).toList();
    if (!codes.stream().allMatch(code -> code.matches("[1-9][0-9]{5}"))) {
      System.err.println("Use: ./jingwei train [COUNTY] [--json], a county being six digits");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      Understanding understanding = context.getBean(Understanding.class);
      Grid grid = context.getBean(Grid.class);
      List<CountyCode> counties =
          codes.isEmpty()
              ? grid.listCounties()
              : codes.stream().map(CountyCode::ofDivision).toList();
      boolean json = words.contains("--json");
      for (CountyCode county : counties) {
        understanding.catchUp(county);
        Optional<Trained> trained = understanding.train(county);
        System.out.println(json ? json(county, trained) : text(county, trained));
      }
      return 0;
    }
  }

  private static String text(CountyCode county, Optional<Trained> trained) {
    return trained
        .map(one ->
            """
            %s model %d learnt from %d matters, tried on %d since %s
              right     %d, before (version %d) %d, the pack's words %d
              alone     %d, of these right %d
              %s\
            """
                .formatted(
                    county,
                    one.version(),
                    one.examples(),
                    one.heldOut(),
                    one.heldSince(),
                    one.rightNew(),
                    one.before(),
                    one.rightBefore(),
                    one.rightPack(),
                    one.sure(),
                    one.sureRight(),
                    one.worthy()
                        ? "at least as good: used, unless another version is held"
                        : "worse: kept, not used"))
        .orElse(county + " has too few decided matters to learn from: 200 are needed");
  }

  private static String json(CountyCode county, Optional<Trained> trained) {
    return trained
        .map(one ->
            """
            {"county":"%s","version":%d,"examples":%d,"heldOut":%d,"right":%d,"rightBefore":%d,\
            "rightPack":%d,"sure":%d,"sureRight":%d,"worthy":%b}\
            """
                .formatted(
                    county,
                    one.version(),
                    one.examples(),
                    one.heldOut(),
                    one.rightNew(),
                    one.rightBefore(),
                    one.rightPack(),
                    one.sure(),
                    one.sureRight(),
                    one.worthy()))
        .orElse("{\"county\":\"" + county + "\",\"version\":null}");
  }
}
