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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jingwei.alike.Signals;
import org.jingwei.alike.Signals.Kind;
import org.jingwei.alike.Signals.Place;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * Each of Chicago's requests beside the earlier ones of 30 days at its address or within 150 m,
 * with what was known on the day it came. The city marks the later one of a pair: of 2,631 marked
 * requests 2,615 have an earlier one at the same address within 30 days, all but one of them not
 * completed before that day. An earlier one completed on that very day counts as open, since the
 * data has no hours.
 */
final class ChicagoPairs {

  /** A request and an earlier one. */
  record Pair(int later, long days, Signals signals, boolean marked) {

    double[] features() {
      double open = signals.place() == Place.SAME && signals.open() ? 1 : 0;
      boolean oneCall = signals.together() && signals.kind() == Kind.SAME;
      return new double[] {
        signals.place() == Place.SAME ? 1 : 0,
        open,
        open * Math.log1p(signals.days()),
        oneCall ? open : 0,
        signals.others() ? open : 0
      };
    }
  }

  private record Request(
      int at,
      long number,
      long day,
      long ended,
      boolean marked,
      String nature,
      String address,
      @Nullable Wgs84 point) {}

  private static final int WINDOW = 30;
  private static final double REACH = 150;

  /** Numbers run through all departments, about 5,000 a day: ten are a few minutes. */
  private static final int TOGETHER = 10;

  final List<Pair> pairs = new ArrayList<>();
  final List<Boolean> marked = new ArrayList<>();
  private final Map<String, List<Request>> byAddress = new HashMap<>();
  private final Map<Long, List<Request>> bySquare = new HashMap<>();

  ChicagoPairs(Path file) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> rows = Csv.rows(in);
      for (String[] row : rows.subList(1, rows.size())) {
        take(request(row));
      }
    }
  }

  private Request request(String[] row) {
    boolean placed = row.length > 12 && !row[11].isEmpty() && !row[12].isEmpty();
    return new Request(
        marked.size(),
        Long.parseLong(row[0].substring(3)),
        LocalDate.parse(row[1]).toEpochDay(),
        row[3].isEmpty() ? Long.MAX_VALUE : LocalDate.parse(row[3]).toEpochDay(),
        row[2].endsWith("Dup"),
        row[5],
        row[6],
        placed ? new Wgs84(Double.parseDouble(row[12]), Double.parseDouble(row[11])) : null);
  }

  private void take(Request one) {
    marked.add(one.marked());
    List<Request> here = byAddress.computeIfAbsent(one.address(), a -> new ArrayList<>());
    boolean others = false;
    for (int i = here.size() - 1; i >= 0 && recent(one, here.get(i)); i--) {
      pairs.add(pair(one, here.get(i), Place.SAME, others));
      others = true;
    }
    if (one.point() != null) {
      for (long square : Grid.around(one.point())) {
        nearby(one, bySquare.getOrDefault(square, List.of()));
      }
      bySquare.computeIfAbsent(Grid.near(one.point()), s -> new ArrayList<>()).add(one);
    }
    here.add(one);
  }

  private void nearby(Request one, List<Request> there) {
    for (int i = there.size() - 1; i >= 0 && recent(one, there.get(i)); i--) {
      Request other = there.get(i);
      if (!other.address().equals(one.address())
          && other.point() != null
          && one.point() != null
          && one.point().metresTo(other.point()) < REACH) {
        pairs.add(pair(one, other, Place.APART, false));
      }
    }
  }

  private static boolean recent(Request one, Request other) {
    return one.day() - other.day() <= WINDOW;
  }

  private static Pair pair(Request one, Request other, Place place, boolean others) {
    long days = one.day() - other.day();
    boolean same = one.nature().equals(other.nature()) && !one.nature().isEmpty();
    Signals signals =
        new Signals(
            place,
            other.ended() >= one.day(),
            days,
            Math.abs(one.number() - other.number()) < TOGETHER,
            others,
            same ? Kind.SAME : Kind.UNKNOWN,
            0,
            0);
    return new Pair(one.at(), days, signals, one.marked());
  }
}
