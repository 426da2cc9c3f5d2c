// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs one bench by name: {@code bench/run NAME [--json] [--quick] [--cases N] [--connections N]}.
 */
public final class Bench {

  private static final int USUAL_CASES = 1_000_000;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> words = Arrays.asList(args);
    boolean json = words.contains("--json");
    int cases = number(words, "--cases", USUAL_CASES);
    int connections = number(words, "--connections", 0);
    Effort effort = Effort.of(words.contains("--quick"), cases, connections);
    Effort measured = effort.warmedUp(number(words, "--warm-up", (int) effort.warmUp()));
    Figures figures = new Figures(words.getFirst(), json);
    if (words.getFirst().equals("deadlines")) {
      DeadlineBench.run(figures);
    } else if (words.getFirst().equals("exchange")) {
      Map<String, String> environment = new HashMap<>();
      try (ExchangeBench line = ExchangeBench.withLine(environment)) {
        withProgram(words, environment, program -> line.run(program, figures, measured));
      }
    } else {
      withProgram(words, Map.of(), program -> run(words.getFirst(), program, figures, measured));
    }
    figures.print();
  }

  private interface Measuring {
    void of(Program program) throws Exception;
  }

  private static void withProgram(
      List<String> words, Map<String, String> environment, Measuring measuring) throws Exception {
    boolean statements = words.contains("--statements");
    try (Program program =
        Program.start(statements, words.getFirst().equals("flood"), environment)) {
      if (statements) {
        try (var superuser = program.connectAsSuperuser()) {
          Statements.begin(superuser);
          measuring.of(program);
          Statements.print(superuser);
        }
      } else {
        measuring.of(program);
      }
    }
  }

  private static int number(List<String> words, String name, int usual) {
    int at = words.indexOf(name);
    return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
  }

  private static void run(String name, Program program, Figures figures, Effort effort)
      throws Exception {
    switch (name) {
      case "single" -> SingleBench.run(program, figures, effort);
      case "bulk" -> BulkBench.run(program, figures, effort);
      case "life" -> LifeBench.run(program, figures, effort);
      case "pages" -> PagesBench.run(program, figures, effort);
      case "search" -> SearchBench.run(program, figures, effort);
      case "board" -> BoardBench.run(program, figures, effort);
      case "flood" -> FloodBench.run(program, figures, effort);
      case "ledger" -> LedgerBench.run(program, figures, effort);
      case "open311" -> Open311Bench.run(program, figures, effort);
      case "vault" -> VaultBench.run(program, figures, effort);
      case "desk" -> DeskBench.run(program, figures, effort);
      case "fill" -> Fill.upTo(program, effort.cases());
      default -> throw new IllegalArgumentException("there is no bench \"" + name + "\"");
    }
  }
}
