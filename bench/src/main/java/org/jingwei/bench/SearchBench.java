// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jingwei.directory.Role;

/**
 * How long a search and what is answered while somebody types take with many case files, over HTTP,
 * one reader: of the whole county, and of one unit. Beside it bare probes of the index of pairs.
 */
final class SearchBench {

  private static final String CENTRE = "421127-governance-centre";
  private static final String PAGE = "/search?q=";
  private static final String TYPED = "/find/typed?q=";

  /** What is asked the n-th time. */
  private static final Map<String, LongFunction<String>> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put("page, common word", n -> PAGE + q("路灯"));
    ASKED.put("page, two common words", n -> PAGE + q("路灯 老人"));
    ASKED.put("page, one street of 3,600", n -> PAGE + q(SearchFill.street(n * 31)));
    ASKED.put("page, rare word", n -> PAGE + q(SearchFill.RARE));
    ASKED.put("page, word that nobody wrote", n -> PAGE + q("鹦哥岭站"));
    ASKED.put("page, place and word", n -> PAGE + q("小池 下水道"));
    ASKED.put("page, pinyin", n -> PAGE + q("xiaochi 路灯"));
    ASKED.put("page, operators", n -> PAGE + q("路灯 地点:小池镇 状态:未办结"));
    ASKED.put("page, a month two years ago", n -> PAGE + q("路灯 从:2025-01 到:2025-01"));
    ASKED.put("page, without", n -> PAGE + q("路灯 -老人"));
    ASKED.put("typed, first two characters", n -> TYPED + q("路灯"));
    ASKED.put("typed, street", n -> TYPED + q(SearchFill.street(n * 37)));
    ASKED.put("typed, pinyin", n -> TYPED + q(n % 2 == 0 ? "xiaoc" : "chengguan"));
    ASKED.put("typed, initials", n -> TYPED + q("xcz"));
    ASKED.put("typed, beginning of a code", n -> TYPED + q("2506" + (10 + n % 19) + "-00"));
  }

  private SearchBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    try (Connection owner = program.connectAsOwner();
        Connection reader = program.connectAsOwner()) {
      if (!SearchFill.isThere(reader, effort.cases())) {
        Fill.matters(owner, effort.cases());
        SearchFill.into(owner, reader);
      }
    }
    String county;
    String clerk;
    String unit;
    try (Connection connection = program.connect()) {
      unit = someUnit(connection);
      county = Tokens.signIn(connection, CENTRE, Role.DESK);
      clerk = Tokens.signIn(connection, unit, Role.UNIT_CLERK);
    }
    figures.value(
        "made-up texts",
        "cases",
        effort.cases(),
        "unit",
        unit,
        "cores",
        Runtime.getRuntime().availableProcessors());
    int rounds = effort.seconds() > 5 ? 400 : 100;
    try (Http http = new Http(program.port());
        Connection raw = program.connect()) {
      for (int warm = 0; warm < 2; warm++) {
        boolean last = warm == 1;
        for (Map.Entry<String, LongFunction<String>> one : ASKED.entrySet()) {
          measure(http, "county: " + one.getKey(), one.getValue(), county, rounds, last, figures);
          measure(http, "unit: " + one.getKey(), one.getValue(), clerk, rounds, last, figures);
        }
      }
      bare(raw, "路灯", rounds, figures);
      bare(raw, SearchFill.RARE, rounds, figures);
      bare(raw, SearchFill.street(31), rounds, figures);
    }
  }

  private static void measure(
      Http http,
      String what,
      LongFunction<String> asked,
      String cookie,
      int rounds,
      boolean told,
      Figures figures)
      throws IOException {
    long[] times = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long before = System.nanoTime();
      Http.Answer answer = http.get(asked.apply(i), "Cookie", cookie, "Accept", "text/html,*/*");
      times[i] = System.nanoTime() - before;
      if (answer.status() != 200 && answer.status() != 302) {
        throw new IOException(what + ": " + answer.status());
      }
    }
    if (told) {
      tell(what, times, figures);
    }
  }

  private static void tell(String what, long[] times, Figures figures) {
    Arrays.sort(times);
    figures.value(
        what,
        "p50Ms",
        times[times.length / 2] / 1e6,
        "p95Ms",
        times[(int) (times.length * 0.95)] / 1e6,
        "p99Ms",
        times[(int) (times.length * 0.99)] / 1e6);
  }

  /** The raw limit: twenty rows of the index of pairs, in no order and for nobody's eyes. */
  private static void bare(Connection raw, String word, int rounds, Figures figures)
      throws Exception {
    String sql =
        "select id from casework.case_text where county = ? and pairs @> '{%s}' limit 20"
            .formatted(SearchFill.pairs(word));
    long[] times = new long[rounds];
    try (PreparedStatement probe = raw.prepareStatement(sql)) {
      probe.setInt(1, Program.COUNTY);
      for (int i = -50; i < rounds; i++) {
        long before = System.nanoTime();
        try (ResultSet row = probe.executeQuery()) {
          while (row.next()) {
            row.getLong(1);
          }
        }
        times[Math.max(i, 0)] = System.nanoTime() - before;
      }
    }
    tell("raw limit, index of pairs: " + word, times, figures);
  }

  private static String someUnit(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select lead_unit from casework.case_file where lead_unit is not null limit 1")) {
      row.next();
      return row.getString(1);
    }
  }

  private static String q(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
