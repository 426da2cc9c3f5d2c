// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jingwei.grid.SchematicCellsCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** Finds a command by its name. */
public final class Commands {

  private static final int WRONG_USE = 2;

  private static final String HELP =
      """
      Use: ./jingwei COMMAND …

        help               this page
        schematic-cells    make a cells.geojson for a county without open village borders
      """;

  private Commands() {}

  /**
   * @param application the program, not yet started; a command that needs it starts it
   * @param words the command's name and what belongs to it
   * @return the exit code: 0 when all went well, 2 when the command was not understood
   */
  public static int run(SpringApplication application, String... words) {
    application.setWebApplicationType(WebApplicationType.NONE);
    return switch (words[0]) {
      case "help" -> help();
      case "schematic-cells" -> schematicCells(List.of(words).subList(1, words.length));
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

  private static int unknown(String name) {
    System.err.println("There is no command \"" + name + "\". Try: ./jingwei help");
    return WRONG_USE;
  }
}
