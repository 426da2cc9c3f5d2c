// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.bench.Samples.Sample;
import org.jingwei.casework.SameProbe;
import org.jingwei.grid.Wgs84;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long looking for the same matter takes with many open case files, all of the last 29 days, in
 * the real program's database: {@code [--json] [--cases N]}. Beside it the bare probes of the two
 * indexes in the same run.
 */
public final class SameSpeed {

  private static final int USUAL_CASES = 1_000_000;
  private static final int WARM_UP = 500;
  private static final int ROUNDS = 3_000;

  private SameSpeed() {}

  public static void main(String[] args) throws Exception {
    List<String> words = Arrays.asList(args);
    int at = words.indexOf("--cases");
    int cases = at < 0 ? USUAL_CASES : Integer.parseInt(words.get(at + 1));
    try (Program program = Program.start(false, false, Map.of())) {
      try (Connection owner = program.connectAsOwner()) {
        Fill.recent(owner, cases);
      }
      try (Connection connection = program.connect()) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        System.out.println(measured(new SameProbe(jdbc, Program.COUNTY), cases, words));
      }
    }
  }

  private static String measured(SameProbe probe, int cases, List<String> words)
      throws IOException {
    long[][] times = new long[3][ROUNDS];
    Samples samples = new Samples(11);
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      Sample s = samples.next();
      Wgs84 point = new Wgs84(s.longitude(), s.latitude());
      int k = Math.max(i, 0);
      times[0][k] = probe.search(s.text(), point, s.village(), s.category(), true);
      times[1][k] = probe.search(s.text(), point, s.village(), s.category(), false);
      times[2][k] = probe.bare(s.text(), point);
    }
    return words.contains("--json") ? json(cases, times) : plain(cases, times);
  }

  private static double millis(long[] times, double share) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private static String plain(int cases, long[][] times) {
    return String.format(
        Locale.ROOT,
        """
        %,d open case files of the last 29 days (made-up texts and places)   p50 ms   p99 ms
        by place and words    %.2f   %.2f
        by words alone        %.2f   %.2f
        bare probes           %.2f   %.2f\
        """,
        cases,
        millis(times[0], 0.5),
        millis(times[0], 0.99),
        millis(times[1], 0.5),
        millis(times[1], 0.99),
        millis(times[2], 0.5),
        millis(times[2], 0.99));
  }

  private static String json(int cases, long[][] times) {
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"same-speed\",\"data\":\"made up\",\"cases\":%d,\"p50\":%.3f,\"p99\":%.3f,"
            + "\"barep50\":%.3f,\"barep99\":%.3f}",
        cases,
        millis(times[0], 0.5),
        millis(times[0], 0.99),
        millis(times[2], 0.5),
        millis(times[2], 0.99));
  }
}
