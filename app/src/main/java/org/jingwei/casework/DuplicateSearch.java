// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for case files that may be the same matter: told lately and within about 150 m, judged by
 * {@link Likeness}. One statement for any number of new matters, over the index on the square.
 */
final class DuplicateSearch {

  /** A matter to look for, before or after it is stored. */
  record Sought(long id, Wgs84 point, String category, String summary, Instant at) {}

  /** A case file that may be the same, and how likely, 0 to 1. */
  record Found(long id, double likeness) {}

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final int PER_SQUARE = 6;

  // Square and id as one pair, which only the index on the square can give in order: told apart, a
  // plan made while the table was small walks back through all case files by their id.
  private static final String NEARBY =
      """
      select q.i, c.id, c.lon, c.lat, c.category, c.summary, c.received_at
      from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[]) as q (i, near, upto, since)
      cross join lateral (
        select id, lon, lat, category, summary, received_at from casework.case_file c
        where c.county = ? and c.near is not null
          and (c.near, c.id) < (q.near, q.upto) and (c.near, c.id) > (q.near, q.since)
          and c.state not in ('DECLINED', 'MERGED')
        order by c.near desc, c.id desc limit 6) c
      """;

  private final JdbcTemplate jdbc;

  DuplicateSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The likeliest same matter for each of those sought that has one, by id. */
  Map<Long, Found> search(CountyCode county, List<Sought> sought) {
    Map<Long, Found> best = new HashMap<>();
    if (sought.isEmpty()) {
      return best;
    }
    int size = sought.size() * 9;
    List<Integer> index = new ArrayList<>(size);
    List<Long> near = new ArrayList<>(size);
    List<Long> upto = new ArrayList<>(size);
    List<Long> since = new ArrayList<>(size);
    for (int i = 0; i < sought.size(); i++) {
      Sought one = sought.get(i);
      long earliest = org.jingwei.shared.Ids.firstAt(one.at().minus(WINDOW));
      for (long square : Grid.around(one.point())) {
        index.add(i);
        near.add(square);
        upto.add(one.id());
        since.add(earliest);
      }
    }
    jdbc.query(
        NEARBY,
        row -> {
          keepBest(best, sought.get(row.getInt(1)), read(row));
        },
        index.toArray(Integer[]::new),
        near.toArray(Long[]::new),
        upto.toArray(Long[]::new),
        since.toArray(Long[]::new),
        county.value());
    withinBatch(sought, best);
    return best;
  }

  private static Sought read(ResultSet row) throws SQLException {
    return new Sought(
        row.getLong(2),
        new Wgs84(row.getDouble(3), row.getDouble(4)),
        row.getString(5),
        row.getString(6),
        row.getTimestamp(7).toInstant());
  }

  /** Matters that arrive together are not in the table yet, so they are held against each other. */
  private static void withinBatch(List<Sought> sought, Map<Long, Found> best) {
    Map<Long, List<Sought>> earlier = new HashMap<>();
    for (Sought one : sought) {
      for (long square : Grid.around(one.point())) {
        List<Sought> there = earlier.getOrDefault(square, List.of());
        there
            .subList(Math.max(0, there.size() - PER_SQUARE), there.size())
            .forEach(other -> keepBest(best, one, other));
      }
      earlier.computeIfAbsent(Grid.near(one.point()), s -> new ArrayList<>()).add(one);
    }
  }

  private static void keepBest(Map<Long, Found> best, Sought one, Sought other) {
    double likeness = Likeness.of(one, other);
    if (likeness < Likeness.WORTH_SHOWING) {
      return;
    }
    @Nullable Found before = best.get(one.id());
    if (before == null || likeness > before.likeness()) {
      best.put(one.id(), new Found(other.id(), likeness));
    }
  }
}
