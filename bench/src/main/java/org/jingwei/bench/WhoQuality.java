// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.bench.DispatchEvaluation.Case;
import org.jingwei.casework.dispatch.Named;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who answers: how often the first suggestion is right on real cases in the order of time, beside
 * looking the unit up in what is known by then; and what the switches of automatic dispatch would
 * have done. Arguments: the path of {@code cases.csv.gz}, {@code --json}.
 */
@NullMarked
public final class WhoQuality {

  private static final int WARM_UP = 1_000;

  private WhoQuality() {}

  public static void main(String[] args) throws IOException {
    List<String> paths = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
    if (paths.size() != 1) {
      throw new IllegalArgumentException("give the path of cases.csv.gz, and --json if wanted");
    }
    List<Case> cases = DispatchEvaluation.read(Path.of(paths.getFirst()));
    Map<String, Map<String, Double>> results = new LinkedHashMap<>();
    quality(cases, results);
    results.put("no switch", new Switches(2, Switches.Ask.NEVER, 1).play(cases));
    for (int level = 1; level <= 2; level++) {
      for (Switches.Ask ask : List.of(Switches.Ask.PLAIN, Switches.Ask.LOWER_BOUND)) {
        for (double back : new double[] {1, 0.5}) {
          String name =
              "switch by %s, %s, %.0f %% of wrong ones come back"
                  .formatted(level == 1 ? "main type" : "sub-type", ask, back * 100);
          results.put(name, new Switches(level, ask, back).play(cases));
        }
      }
    }
    List<Case> reorganised = reorganised(cases);
    for (double back : new double[] {1, 0.5}) {
      String name =
          "the same by sub-type, reorganised for the last fifth, %.0f %% come back"
              .formatted(back * 100);
      results.put(name, new Switches(2, Switches.Ask.PLAIN, back).play(reorganised));
    }
    print(cases.size(), results, List.of(args).contains("--json"));
  }

  /**
   * In the last fifth all that the four busiest units took is taken by others: a planted change.
   */
  private static List<Case> reorganised(List<Case> cases) {
    Map<String, Integer> taken = new LinkedHashMap<>();
    cases.forEach(one -> taken.merge(one.taker().code(), 1, Integer::sum));
    List<String> busiest =
        taken.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(4)
            .map(Map.Entry::getKey)
            .toList();
    List<Case> changed = new ArrayList<>(cases);
    for (int i = cases.size() * 4 / 5; i < cases.size(); i++) {
      Case one = cases.get(i);
      if (busiest.contains(one.taker().code())) {
        Named heir = Named.of("heir of " + one.taker().code());
        changed.set(i, new Case(one.day(), one.matter(), heir));
      }
    }
    return changed;
  }

  private static void quality(List<Case> cases, Map<String, Map<String, Double>> results) {
    DispatchEvaluation evaluation = new DispatchEvaluation(cases);
    results.put(
        "learner, day by day", DispatchEvaluation.judged(evaluation.testThenLearn(true), WARM_UP));
    results.put(
        "lookup by sub-type and community, day by day",
        DispatchEvaluation.judged(evaluation.lookup(List.of(0), true, cases.size()), WARM_UP));
    results.put(
        "lookup by sub-type, day by day",
        DispatchEvaluation.judged(evaluation.lookup(List.of(1), true, cases.size()), WARM_UP));
    results.put(
        "lookup by both in turn, day by day",
        DispatchEvaluation.judged(evaluation.lookup(List.of(0, 1), true, cases.size()), WARM_UP));
  }

  private static void print(int cases, Map<String, Map<String, Double>> results, boolean json) {
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>(results);
      all.put("data", "pingshan/cases.csv.gz, " + cases + " cases");
      System.out.println(new JsonMapper().writeValueAsString(all));
      return;
    }
    System.out.println("pingshan/cases.csv.gz, " + cases + " cases in the order of time");
    results.forEach((name, figures) -> System.out.println(line(name, figures)));
  }

  private static String line(String name, Map<String, Double> figures) {
    StringBuilder line = new StringBuilder("%-62s".formatted(name));
    figures.forEach((key, value) -> {
      String form = value == Math.rint(value) && value != 1 ? " %s %.0f" : " %s %.4f";
      line.append(String.format(Locale.ROOT, form, key, value));
    });
    return line.toString();
  }
}
