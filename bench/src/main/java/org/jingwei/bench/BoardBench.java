// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jingwei.directory.Role;

/**
 * How long the board, its heat and the lists behind its figures take over a year, with many matters
 * there; beside each the bare statement that does the work. Matters are made up, over three years;
 * each counts as come, and nine of ten as closed and done in time or late.
 */
final class BoardBench {

  private static final String CENTRE = "421127-governance-centre";

  private static final String COUNTED =
      """
      create temporary table counted as
      select county, id as case_id, received_at::date as day, coalesce(cell, division) as place,
             left(division, 9) as town, coalesce(lead_unit, '') as unit, category,
             id % 10 < 9 as closed, id % 7 < 6 as in_time
        from casework.case_file\
      """;

  private static final String SHARES =
      """
      insert into insight.share (county, measure, day, case_id, place, town, unit, amount)
      select county, m.measure, day + m.later, case_id, place, town,
             case when m.measure = 'ARRIVED' then '' else unit end, 1
        from counted,
             lateral (values ('ARRIVED', 0, true), ('CLOSED', 5, closed),
                             (case when in_time then 'IN_TIME' else 'LATE' end, 4, closed))
               as m (measure, later, counts)
       where m.counts\
      """;

  private static final String SUMS =
      """
      insert into insight.rollup (county, measure, day, town, unit, channel, category, amount)
      select s.county, s.measure, s.day, s.town, s.unit,
             case when s.measure = 'ARRIVED' then 'WEB' else '' end,
             case when s.measure = 'ARRIVED' then c.category else '' end, sum(s.amount)
        from insight.share s join counted c using (county, case_id)
       group by 1, 2, 3, 4, 5, 6, 7\
      """;

  private BoardBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    LocalDate last;
    String cell;
    try (Connection owner = program.connectAsOwner()) {
      fill(owner, effort.cases());
      last = LocalDate.parse(text(owner, "select max(day)::text from insight.share"));
      cell =
          text(
              owner,
              "select place from insight.share where measure = 'ARRIVED' group by place"
                  + " order by count(*) desc limit 1");
    }
    String leader;
    try (Connection connection = program.connect()) {
      leader = Tokens.signIn(connection, CENTRE, Role.LEADER);
    }
    String days = "from=" + last.minusDays(364) + "&to=" + last;
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("board, 7 days", "/board?from=" + last.minusDays(6) + "&to=" + last);
    pages.put("board, a year", "/board?" + days);
    pages.put("heat, a year", "/board/heat.json?" + days);
    pages.put("list behind what came, a year", "/board/behind?of=arrived&" + days);
    pages.put(
        "list behind what came from a cell", "/board/behind?of=arrived&place=" + cell + "&" + days);
    pages.put("list behind what was in time, a year", "/board/behind?of=on-time&" + days);
    pages.put("wall", "/board/wall?from=" + last.minusDays(6) + "&to=" + last);
    pages.put("public figures", "/figures?months=12");
    figures.value(
        "made-up matters over three years",
        "cases",
        effort.cases(),
        "cores",
        Runtime.getRuntime().availableProcessors());
    int rounds = effort.seconds() > 5 ? 60 : 20;
    try (Http http = new Http(program.port());
        Connection raw = program.connect()) {
      for (boolean told : new boolean[] {false, true}) {
        for (Map.Entry<String, String> page : pages.entrySet()) {
          measure(http, page.getKey(), page.getValue(), leader, rounds, told, figures);
        }
      }
      bare(
          raw,
          "heat, a year",
          "select place, sum(amount)",
          "group by place",
          last,
          rounds,
          figures);
      bare(raw, "amount, a year", "select sum(amount)", "", last, rounds, figures);
      bare(
          raw,
          "fifty last",
          "select day, case_id",
          "order by day desc, case_id desc limit 50",
          last,
          rounds,
          figures);
    }
  }

  private static void fill(Connection owner, int cases) throws Exception {
    if (!text(owner, "select count(*)::text from insight.share").equals("0")) {
      return;
    }
    Fill.matters(owner, cases);
    try (Statement statement = owner.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set work_mem = '256MB'");
      for (String one : new String[] {COUNTED, "analyze counted", SHARES, SUMS}) {
        statement.execute(one);
      }
      statement.execute("vacuum analyze insight.share");
      statement.execute("vacuum analyze insight.rollup");
    }
  }

  private static void measure(
      Http http, String what, String path, String cookie, int rounds, boolean told, Figures figures)
      throws IOException {
    long[] times = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long before = System.nanoTime();
      Http.Answer answer = http.get(path, "Cookie", cookie, "Accept", "text/html,*/*");
      times[i] = System.nanoTime() - before;
      if (answer.status() != 200) {
        throw new IOException(what + ": " + answer.status());
      }
    }
    if (told) {
      tell(what, times, figures);
    }
  }

  private static void bare(
      Connection raw,
      String what,
      String select,
      String end,
      LocalDate last,
      int rounds,
      Figures figures)
      throws Exception {
    String sql =
        select
            + " from insight.share where county = ? and measure = 'ARRIVED' and day between ? and ? "
            + end;
    long[] times = new long[rounds];
    try (PreparedStatement statement = raw.prepareStatement(sql)) {
      statement.setInt(1, Program.COUNTY);
      statement.setObject(2, last.minusDays(364));
      statement.setObject(3, last);
      for (int i = -10; i < rounds; i++) {
        long before = System.nanoTime();
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            row.getString(1);
          }
        }
        times[Math.max(i, 0)] = System.nanoTime() - before;
      }
    }
    tell("bare statement: " + what, times, figures);
  }

  private static void tell(String what, long[] times, Figures figures) {
    Arrays.sort(times);
    figures.value(
        what,
        "p50Ms",
        times[times.length / 2] / 1e6,
        "p95Ms",
        times[(int) (times.length * 0.95)] / 1e6);
  }

  private static String text(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
