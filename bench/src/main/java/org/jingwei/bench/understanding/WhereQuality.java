// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.grid.PlaceHints;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.NullMarked;

/**
 * How well places are read: where the program answers alone, how often it is right, beside a search
 * for exact full names.
 *
 * <p>Real names of the pack are put into real sentences of citizens, where these name a pseudonym
 * (A市). Half of the sentences serves for tuning (--tune), the other half is reported.
 *
 * <p>Arguments: the folder of the pack, the path of {@code labelled.csv.gz}, {@code --tune}, {@code
 * --json}, {@code --wrong} to print what is wrong.
 */
@NullMarked
public final class WhereQuality {

  private static final CountyCode COUNTY = new CountyCode(421127);

  private WhereQuality() {}

  /** What was answered to texts of one kind. */
  private static final class Sum {
    private int texts;
    private int alone;
    private int right;
    private int exact;
    private int withinThree;
    private int baseAlone;
    private int baseRight;
    private int baseExact;
  }

  public static void main(String[] args) throws IOException {
    List<String> given = List.of(args);
    List<String> paths = given.stream().filter(arg -> !arg.startsWith("--")).toList();
    Path pack = Path.of(paths.isEmpty() ? "packs/huangmei" : paths.getFirst());
    Path messages =
        Path.of(paths.size() < 2 ? "../shared/data/messages/labelled.csv.gz" : paths.get(1));
    PackNames names = PackNames.read(pack, COUNTY);
    Grid grid = Grid.inMemory(Map.of(COUNTY, names.parts()));
    Frames frames = Frames.read(messages, given.contains("--tune") ? 0 : 1);
    List<WhereText> texts = new WhereTexts(names, frames).all();
    Map<String, Sum> sums = new TreeMap<>();
    FullNameSearch base = new FullNameSearch(names);
    for (WhereText text : texts) {
      judge(text, grid, base, sums, given.contains("--wrong"));
    }
    double speed = textsPerSecond(texts, grid);
    print(sums, speed, given.contains("--json"), messages);
  }

  private static void judge(
      WhereText text, Grid grid, FullNameSearch base, Map<String, Sum> sums, boolean tell) {
    Sum sum = sums.computeIfAbsent(text.kind(), kind -> new Sum());
    List<PlaceCandidate> found = grid.listPlaces(COUNTY, text.text());
    Optional<DivisionCode> alone = narrow(grid.findSettled(COUNTY, text.text(), PlaceHints.NONE));
    sum.texts++;
    sum.alone += alone.isPresent() ? 1 : 0;
    sum.right += alone.filter(text::isRight).isPresent() ? 1 : 0;
    sum.exact += alone.filter(text::isExact).isPresent() ? 1 : 0;
    sum.withinThree +=
        found.stream().limit(3).anyMatch(one -> text.isExact(one.division().code())) ? 1 : 0;
    Optional<DivisionCode> plain = base.find(text.text());
    sum.baseAlone += plain.isPresent() ? 1 : 0;
    sum.baseRight += plain.filter(text::isRight).isPresent() ? 1 : 0;
    sum.baseExact += plain.filter(text::isExact).isPresent() ? 1 : 0;
    if (tell && alone.isPresent() && !text.isRight(alone.get())) {
      System.out.println(
          text.kind() + " " + text.target() + " -> " + alone.get() + " " + text.text());
      found.stream()
          .limit(3)
          .forEach(one ->
              System.out.println(
                  "    " + one.score() + " " + one.matched() + " " + one.why().zh()));
    }
  }

  /** The county itself says nothing that was not known. */
  private static Optional<DivisionCode> narrow(Optional<DivisionCode> settled) {
    return settled.filter(code -> !code.isCounty());
  }

  private static double textsPerSecond(List<WhereText> texts, Grid grid) {
    long start = System.nanoTime();
    int sum = 0;
    for (WhereText text : texts) {
      sum += grid.listPlaces(COUNTY, text.text()).size();
    }
    if (sum < 0) {
      throw new IllegalStateException();
    }
    return texts.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static void print(Map<String, Sum> sums, double speed, boolean json, Path data) {
    Sum all = new Sum();
    sums.values().forEach(sum -> add(all, sum));
    if (json) {
      System.out.printf(
          Locale.ROOT,
          "{\"data\":\"%s\",\"texts\":%d,\"precision\":%.4f,\"recall\":%.4f,\"withinThree\":%.4f,"
              + "\"basePrecision\":%.4f,\"baseRecall\":%.4f,\"textsPerSecond\":%.0f}%n",
          data.getFileName(),
          all.texts,
          ratio(all.right, all.alone),
          ratio(all.exact, placed(sums)),
          ratio(all.withinThree, placed(sums)),
          ratio(all.baseRight, all.baseAlone),
          ratio(all.baseExact, placed(sums)),
          speed);
      return;
    }
    System.out.println("names of the pack in sentences of " + data.getFileName());
    System.out.println(
        "kind            texts  alone precision recall in3   | full names: alone precision recall");
    sums.forEach(WhereQuality::line);
    line("ALL", all);
    System.out.printf(
        Locale.ROOT,
        "recall over texts that name one place: %.4f (base %.4f)%n",
        ratio(all.exact, placed(sums)),
        ratio(all.baseExact, placed(sums)));
    System.out.printf(Locale.ROOT, "%.0f texts a second on one core%n", speed);
  }

  private static void add(Sum all, Sum sum) {
    all.texts += sum.texts;
    all.alone += sum.alone;
    all.right += sum.right;
    all.exact += sum.exact;
    all.withinThree += sum.withinThree;
    all.baseAlone += sum.baseAlone;
    all.baseRight += sum.baseRight;
    all.baseExact += sum.baseExact;
  }

  private static int placed(Map<String, Sum> sums) {
    return sums.entrySet().stream()
        .filter(entry -> !WhereText.OPEN_KINDS.contains(entry.getKey()))
        .mapToInt(entry -> entry.getValue().texts)
        .sum();
  }

  private static void line(String kind, Sum sum) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d %6d %.4f    %.3f  %.3f | %6d %.4f %.3f%n",
        kind,
        sum.texts,
        sum.alone,
        ratio(sum.right, sum.alone),
        ratio(sum.exact, sum.texts),
        ratio(sum.withinThree, sum.texts),
        sum.baseAlone,
        ratio(sum.baseRight, sum.baseAlone),
        ratio(sum.baseExact, sum.texts));
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
