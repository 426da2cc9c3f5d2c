// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.LearnerSettings;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.casework.dispatch.Suggestion;
import org.jingwei.casework.dispatch.Suggestions;
import org.jspecify.annotations.NullMarked;

/**
 * How good and how fast the dispatch suggestions are on real cases, beside plain lookup.
 *
 * <p>Arguments: the path of {@code cases.csv.gz}, and {@code --json} for one JSON object.
 *
 * <ul>
 *   <li>case by case: every case is learned before the next one is shown, in the order of the file;
 *       cases of one day are taken to be dispatched one after the other
 *   <li>day by day: nothing of a day is learned before the day is over
 *   <li>split: the first 80 % are learned, then nothing more
 * </ul>
 *
 * The first 1,000 cases are not judged. "Sure" is decided for each case by what was known before
 * it; "hindsight" is the best threshold chosen after all is known, and only printed for comparison.
 */
@NullMarked
public final class DispatchEvaluation {

  private static final int WARM_UP = 1_000;
  private static final double PRECISION = LearnerSettings.USUAL.precision();

  record Case(String day, Matter matter, Named taker) {}

  record Shown(String taker, Suggestions suggestions) {

    boolean isRightWithin(int most) {
      return suggestions.ranked().stream()
          .limit(most)
          .anyMatch(suggestion -> suggestion.unit().code().equals(taker));
    }

    double confidence() {
      return suggestions.findFirst().map(Suggestion::probability).orElse(0.0);
    }
  }

  private final List<Case> cases;
  private final Map<String, Map<String, Double>> results = new LinkedHashMap<>();

  DispatchEvaluation(List<Case> cases) {
    this.cases = cases;
  }

  public static void main(String[] args) throws IOException {
    List<String> paths = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
    if (paths.size() != 1) {
      throw new IllegalArgumentException("give the path of cases.csv.gz, and --json if wanted");
    }
    DispatchEvaluation evaluation = new DispatchEvaluation(read(Path.of(paths.getFirst())));
    evaluation.run();
    boolean json = List.of(args).contains("--json");
    System.out.println(json ? evaluation.json() : evaluation.text());
  }

  private void run() throws IOException {
    int split = cases.size() * 4 / 5;
    var oneByOne = testThenLearn(false);
    var dayByDay = testThenLearn(true);
    results.put("learner, case by case", judged(oneByOne, WARM_UP));
    results.put("learner, day by day", judged(dayByDay, WARM_UP));
    for (boolean backOff : new boolean[] {false, true}) {
      String name = backOff ? "lookup with back-off" : "lookup";
      List<Integer> tables = backOff ? List.of(0, 1) : List.of(0);
      results.put(name + ", case by case", judged(lookup(tables, false, cases.size()), WARM_UP));
      results.put(name + ", day by day", judged(lookup(tables, true, cases.size()), WARM_UP));
    }
    results.put("learner, split", judged(splitLearner(split), 0));
    results.put("lookup, split", judged(lookup(List.of(0), false, split), split));
    results.put("lookup with back-off, split", judged(lookup(List.of(0, 1), false, split), split));
    results.put("learner, case by case, same last 20 %", judged(oneByOne, split));
    results.put("learner, day by day, same last 20 %", judged(dayByDay, split));
    results.put("speed", speed());
  }

  List<Shown> testThenLearn(boolean dayByDay) {
    DispatchLearner learner = new DispatchLearner(LearnerSettings.USUAL);
    List<Shown> shown = new ArrayList<>();
    int learned = 0;
    for (int i = 0; i < cases.size(); i++) {
      if (!dayByDay || (i > 0 && !cases.get(i).day.equals(cases.get(i - 1).day))) {
        for (; learned < i; learned++) {
          Case past = cases.get(learned);
          learner.learn(past.matter, past.taker, shown.get(learned).suggestions);
        }
      }
      Case next = cases.get(i);
      shown.add(new Shown(next.taker.code(), learner.suggest(next.matter, 3)));
    }
    return shown;
  }

  private List<Shown> splitLearner(int split) {
    DispatchLearner learner = new DispatchLearner(LearnerSettings.USUAL);
    cases.subList(0, split).forEach(past -> learner.learn(past.matter, past.taker));
    return cases.subList(split, cases.size()).stream()
        .map(next -> new Shown(next.taker.code(), learner.suggest(next.matter, 3)))
        .toList();
  }

  /**
   * Most frequent unit of (sub-type, community), the sub-type told by its main type, too.
   *
   * @param asked which tables in turn: 0 by sub-type and community, 1 by sub-type
   */
  List<Shown> lookup(List<Integer> asked, boolean dayByDay, int learnedCases) {
    List<Map<String, Map<String, Integer>>> tables =
        List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
    List<Shown> shown = new ArrayList<>();
    int learned = 0;
    for (int i = 0; i < cases.size(); i++) {
      if (!dayByDay || (i > 0 && !cases.get(i).day.equals(cases.get(i - 1).day))) {
        for (; learned < Math.min(i, learnedCases); learned++) {
          count(tables, cases.get(learned));
        }
      }
      Case next = cases.get(i);
      var ranked = new ArrayList<Suggestion>();
      for (int table : asked) {
        mostFrequent(tables.get(table).getOrDefault(keys(next.matter)[table], Map.of()), ranked);
      }
      shown.add(new Shown(next.taker.code(), new Suggestions(ranked, false)));
    }
    return shown;
  }

  private static void count(List<Map<String, Map<String, Integer>>> tables, Case past) {
    for (int table = 0; table < 2; table++) {
      tables
          .get(table)
          .computeIfAbsent(keys(past.matter)[table], key -> new LinkedHashMap<>())
          .merge(past.taker.code(), 1, Integer::sum);
    }
  }

  static String[] keys(Matter matter) {
    String subType = matter.category().get(1).code() + "/" + matter.category().getLast().code();
    return new String[] {subType + "/" + matter.place().getLast().code(), subType};
  }

  private static void mostFrequent(Map<String, Integer> counts, List<Suggestion> ranked) {
    double total = counts.values().stream().mapToInt(Integer::intValue).sum();
    var known = ranked.stream().map(suggestion -> suggestion.unit().code()).toList();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .filter(entry -> !known.contains(entry.getKey()))
        .map(entry -> new Suggestion(Named.of(entry.getKey()), entry.getValue() / total, List.of()))
        .forEach(ranked::add);
  }

  static Map<String, Double> judged(List<Shown> all, int from) {
    List<Shown> shown = all.subList(from, all.size());
    Map<String, Double> result = new LinkedHashMap<>();
    result.put("cases", (double) shown.size());
    result.put(
        "top1", shown.stream().mapToInt(s -> s.isRightWithin(1) ? 1 : 0).average().orElse(0));
    result.put(
        "top3", shown.stream().mapToInt(s -> s.isRightWithin(3) ? 1 : 0).average().orElse(0));
    List<Shown> sure = shown.stream().filter(s -> s.suggestions.sure()).toList();
    if (!sure.isEmpty()) {
      result.put("sure", (double) sure.size() / shown.size());
      result.put(
          "rightWhenSure",
          sure.stream().mapToInt(s -> s.isRightWithin(1) ? 1 : 0).average().orElse(0));
      result.put("hindsight", hindsight(shown));
      result.put("calibrationError", calibrationError(shown));
    }
    return result;
  }

  private static double hindsight(List<Shown> shown) {
    List<Shown> surest = new ArrayList<>(shown);
    surest.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
    int right = 0;
    int most = 0;
    for (int i = 0; i < surest.size(); i++) {
      right += surest.get(i).isRightWithin(1) ? 1 : 0;
      most = right >= PRECISION * (i + 1) ? i + 1 : most;
    }
    return (double) most / shown.size();
  }

  /** Mean distance between confidence and share of right ones, over ten bins of confidence. */
  private static double calibrationError(List<Shown> shown) {
    double[] difference = new double[10];
    for (Shown one : shown) {
      int bin = Math.min(9, (int) (one.confidence() * 10));
      difference[bin] += one.confidence() - (one.isRightWithin(1) ? 1 : 0);
    }
    return Arrays.stream(difference).map(Math::abs).sum() / shown.size();
  }

  /** CPU time of this thread in nanoseconds: neighbours on the machine do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Map<String, Double> speed() throws IOException {
    DispatchLearner learner = new DispatchLearner(LearnerSettings.USUAL);
    Suggestions nothing = new Suggestions(List.of(), false);
    long learning = cpu();
    cases.forEach(past -> learner.learn(past.matter, past.taker, nothing));
    long suggesting = cpu();
    cases.forEach(next -> learner.suggest(next.matter, 3));
    long saving = cpu();
    var state = new ByteArrayOutputStream();
    learner.save(state);
    Map<String, Double> result = new LinkedHashMap<>();
    result.put("learnsPerSecond", cases.size() * 1e9 / (suggesting - learning));
    result.put("suggestionsPerSecond", cases.size() * 1e9 / (saving - suggesting));
    result.put("stateBytes", (double) state.size());
    result.put("saveMilliseconds", (cpu() - saving) / 1e6);
    return result;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    results.forEach((name, figures) -> {
      text.append("%-40s".formatted(name));
      figures.forEach((key, value) -> text.append(" %s %s".formatted(key, number(value))));
      text.append(System.lineSeparator());
    });
    return text.toString();
  }

  private String json() {
    StringBuilder json = new StringBuilder("{");
    results.forEach((name, figures) -> {
      json.append(json.length() == 1 ? "" : ",").append("\"%s\":{".formatted(name));
      int start = json.length();
      figures.forEach((key, value) ->
          json.append(json.length() == start ? "" : ",")
              .append("\"%s\":%s".formatted(key, number(value))));
      json.append("}");
    });
    return json.append("}").toString();
  }

  private static String number(double value) {
    return value >= 10 ? "%.0f".formatted(value) : "%.4f".formatted(value);
  }

  static List<Case> read(Path path) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(DispatchEvaluation::parsed)
          .toList();
    }
  }

  private static Case parsed(String[] row) {
    Matter matter =
        new Matter(
            List.of(Named.of(row[4]), Named.of(row[5]), Named.of(row[6])),
            List.of(Named.of(row[7]), Named.of(row[8])),
            row[2],
            row[3],
            "",
            List.of());
    return new Case(row[1], matter, Named.of(row[9]));
  }
}
