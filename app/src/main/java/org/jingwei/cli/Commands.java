// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jingwei.grid.Grid;
import org.jingwei.grid.SchematicCellsCommand;
import org.jingwei.insight.Insight;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds a command by its name. */
public final class Commands {

  private static final int WRONG_USE = 2;

  /** The whole program, with every page in place, but nobody is let in. */
  static final String NO_PORT = "--server.port=-1";

  private static final String HELP =
      """
      Use: ./jingwei COMMAND …

        help                     this page
        insight rebuild [COUNTY] make the figures anew from the first event on
        ledger verify [COUNTY]   recompute the ledger's hashes and name the first bad day;
                                 --checkpoint FILE holds it against one that was kept elsewhere
        ledger new-key           sign with this key though the one before is lost
        open311-key NAME         give a client of Open311 a key, shown once; --per-minute N,
                                 --per-day N; --list; --withdraw NAME
        pack check FOLDER        look for everything that is wrong with a county's pack
        pack load FOLDER         the same, and load it if nothing is; also beside a running program
        person reset LOGIN       for somebody locked out: a one-time password, no second step
        replay FILE              run real cases of another city through the program;
                                 --json for programs, --again for one more county
        retention run [--dry-run] erase what its keeping time has ended for, or only count it
        forecast [COUNTY] [--rebuild] [--json]
                                 make the forecasts of hazards now; the program does so every
                                 night; --rebuild counts all matters anew first
        train [COUNTY] [--json]  learn the categories from the desk's decisions now; the program does
                                 so every night
        vault status             the master keys and how many persons' data open with each
        vault rotate             seal everything under the current master key, made anew where it
                                 lies in a file; go on where it was broken off
        vault drop KEY           forget a master key with which nothing opens any more
        schematic-cells          make a cells.geojson for a county without open village borders
      """;

  private Commands() {}

  /**
   * @param application the program, not yet started; a command that needs it starts it
   * @param words the command's name and what belongs to it
   * @return the exit code: 0 when all went well, 2 when the command was not understood
   */
  public static int run(SpringApplication application, String... words) {
    application.setDefaultProperties(Map.of("jingwei.db.beside", "true"));
    return switch (words[0]) {
      case "help" -> help();
      case "schematic-cells" -> schematicCells(List.of(words).subList(1, words.length));
      case "insight" -> insight(application, List.of(words));
      case "pack" -> PackCommand.run(application, List.of(words));
      case "ledger" -> LedgerCommand.run(application, List.of(words));
      case "open311-key" -> Open311Command.run(application, List.of(words));
      case "person" -> PersonCommand.run(application, List.of(words));
      case "retention" -> RetentionCommand.run(application, List.of(words));
      case "forecast" -> ForecastCommand.run(application, List.of(words));
      case "train" -> TrainCommand.run(application, List.of(words));
      case "vault" -> VaultCommand.run(application, List.of(words));
      case "replay" -> ReplayCommand.run(application, List.of(words).subList(1, words.length));
      default -> unknown(words[0]);
    };
  }

  private static int help() {
    System.out.print(HELP);
    return 0;
  }

  private static int schematicCells(List<String> words) {
    return SchematicCellsCommand.run(
        words, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }

  private static int insight(SpringApplication application, List<String> words) {
    if (!isVerbWithCounties(words, "rebuild")) {
      System.err.println("Use: ./jingwei insight rebuild [COUNTY], a county being six digits");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(NO_PORT)) {
      return InsightCommand.rebuild(
          context.getBean(Insight.class),
          context.getBean(Grid.class),
          words.subList(2, words.size()));
    }
  }

  private static boolean isVerbWithCounties(List<String> words, String verb) {
    return words.size() >= 2
        && words.get(1).equals(verb)
        && words.stream().skip(2).allMatch(code -> code.matches("[1-9][0-9]{5}"));
  }

  private static int unknown(String name) {
    System.err.println("There is no command \"" + name + "\". Try: ./jingwei help");
    return WRONG_USE;
  }
}
