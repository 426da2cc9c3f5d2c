// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jingwei.forecast.Expected;
import org.jingwei.forecast.Season;
import org.jingwei.forecast.SeasonalModel;
import org.jingwei.forecast.Series;
import org.jingwei.forecast.Spread;

/**
 * How well the next week's number of matters is forecast in each ward of Chicago, beside what
 * anybody would say without a model. These requests are about rubbish and not hazards; they are the
 * only real series over years that is at hand. {@code [FILE] [--json] [--year-before]}: with the
 * last, the year before instead, when only one year had been seen. The model's constants were set
 * by hand before the first run and left so.
 */
public final class HazardQuality {

  private static final Path CHICAGO = Path.of("../shared/data/chicago311/requests.csv.gz");
  private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
  private static final int YEAR = 52;
  private static final int RECENT = 8;

  /** A baseline of none would be refuted for ever by one matter. */
  private static final double FLOOR = 0.5;

  private static final List<String> NAMES =
      List.of("ours", "last year’s same week", "last week", "mean of the last 8");

  private HazardQuality() {}

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean json = words.remove("--json");
    boolean before = words.remove("--year-before");
    Series all = read(words.isEmpty() ? CHICAGO : Path.of(words.getFirst()));
    int end = before ? all.weeks() - YEAR : all.weeks();
    Tally tally = judge(all, end - YEAR, end);
    System.out.println(json ? json(tally, before) : plain(tally, all, end));
  }

  private static Series read(Path file) throws IOException {
    TreeMap<String, TreeMap<Integer, Integer>> counts = new TreeMap<>();
    int last = 0;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> rows = Csv.rows(in);
      for (String[] row : rows.subList(1, rows.size())) {
        int week = Math.floorDiv((int) ChronoUnit.DAYS.between(FIRST, LocalDate.parse(row[1])), 7);
        if (week >= 0 && !row[8].isEmpty()) {
          counts.computeIfAbsent(row[8], w -> new TreeMap<>()).merge(week, 1, Integer::sum);
          last = Math.max(last, week);
        }
      }
    }
    // The last week is not whole as a rule.
    int weeks = last;
    int[][] table = new int[counts.size()][weeks];
    int ward = 0;
    for (TreeMap<Integer, Integer> of : counts.values()) {
      for (int week = 0; week < weeks; week++) {
        table[ward][week] = of.getOrDefault(week, 0);
      }
      ward++;
    }
    return new Series(FIRST, List.copyOf(counts.keySet()), table);
  }

  /** Sums over all wards and weeks judged, one for each of {@link #NAMES}. */
  private static final class Tally {
    final double[] error = new double[NAMES.size()];
    final double[] score = new double[NAMES.size()];
    double own;
    int inside;
    int width;
    int judged;
    int matters;

    void add(Expected one, Spread spread, double[] said, int actual) {
      for (int i = 0; i < said.length; i++) {
        error[i] += Math.abs(actual - said[i]);
        score[i] -= new Spread(Math.max(FLOOR, said[i]), 0).logProbability(actual);
      }
      own -= spread.logProbability(actual);
      inside += actual >= one.low() && actual <= one.high() ? 1 : 0;
      width += one.high() - one.low();
      matters += actual;
      judged++;
    }
  }

  private static Tally judge(Series all, int from, int end) {
    Tally tally = new Tally();
    for (int week = from; week < end; week++) {
      LocalDate monday = all.first().plusWeeks(week);
      SeasonalModel model = new SeasonalModel(all.until(monday), Season.NONE);
      List<Expected> expected = model.listExpected(monday);
      for (int ward = 0; ward < all.towns().size(); ward++) {
        int[] seen = all.counts()[ward];
        Expected one = expected.get(ward);
        double lastYear = one.lastYear() == null ? one.recent() : one.lastYear();
        double[] said = {one.mean(), lastYear, seen[week - 1], one.recent()};
        tally.add(one, model.spread(ward, monday), said, seen[week]);
      }
    }
    return tally;
  }

  private static String plain(Tally tally, Series all, int end) {
    StringBuilder out = new StringBuilder();
    out.append(
        "Chicago’s sanitation requests (chicago311/requests.csv.gz), %d wards, one week ahead, %d weeks to %s: %,d forecasts of %,d requests%n"
            .formatted(
                all.towns().size(),
                YEAR,
                all.first().plusWeeks(end).minusDays(1),
                tally.judged,
                tally.matters));
    out.append(
        "                        mean error  Poisson log score (less is better)%n".formatted());
    for (int i = 0; i < NAMES.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-24s %.3f      %.3f%n",
              NAMES.get(i),
              tally.error[i] / tally.judged,
              tally.score[i] / tally.judged));
    }
    return out.append(
            String.format(
                Locale.ROOT,
                "ours with its own spread           %.3f%n80 %% interval: holds %.1f %%, %.1f wide on average%nNot hazards: no open series of a county’s hazards over years is at hand.",
                tally.own / tally.judged,
                100.0 * tally.inside / tally.judged,
                1.0 * tally.width / tally.judged))
        .toString();
  }

  private static String json(Tally tally, boolean before) {
    String sums =
        java.util.stream.IntStream.range(0, NAMES.size())
            .mapToObj(i ->
                String.format(
                    Locale.ROOT,
                    "\"%s\":{\"error\":%.4f,\"logScore\":%.4f}",
                    NAMES.get(i),
                    tally.error[i] / tally.judged,
                    tally.score[i] / tally.judged))
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"hazards\",\"data\":\"chicago311/requests.csv.gz\",\"year\":\"%s\",\"forecasts\":%d,%s,\"ownLogScore\":%.4f,\"coverage80\":%.4f}",
        before ? "before the last" : "last",
        tally.judged,
        sums,
        tally.own / tally.judged,
        1.0 * tally.inside / tally.judged);
  }
}
