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
import org.jingwei.alike.Likeness;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for case files that may be the same matter: told lately and within about 150 m, or in
 * nearly the same words, judged by {@link Likeness}. One statement for any number of new matters,
 * over the index on the square and the one on the texts' sketches.
 */
final class DuplicateSearch {

  /** A matter to look for, before or after it is stored. */
  record Sought(
      long id,
      @Nullable Wgs84 point,
      @Nullable String address,
      DivisionCode division,
      String category,
      String summary,
      Instant at,
      List<Long> sketch) {

    static Sought of(CaseFile file, List<Long> sketch) {
      return new Sought(
          file.id(),
          file.point(),
          file.address(),
          file.division(),
          file.category(),
          file.summary(),
          file.receivedAt(),
          sketch);
    }
  }

  /** A matter told before. */
  record Earlier(Sought matter, boolean open, int reports) {}

  /** A case file that may be the same, and how likely, 0 to 1. */
  record Found(long id, double likeness) {}

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final int PER_SQUARE = 6;
  private static final int PER_CODE = 4;

  // Square and id as one pair, which only the index on the square can give in order: told apart, a
  // plan made while the table was small walks back through all case files by their id. The same
  // holds for code and id, and the limit of one keeps the case files from being read as a whole.
  private static final String RECENT =
      """
      select q.i, q.text, c.id, c.lon, c.lat, c.address, c.division, c.category, c.summary,
             c.received_at, c.state, c.reports
      from unnest(?::int[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[])
        as q (i, text, sought, upto, since)
      cross join lateral (
        (select id from casework.case_file c
          where not q.text and c.county = ? and c.near is not null
            and (c.near, c.id) < (q.sought, q.upto) and (c.near, c.id) > (q.sought, q.since)
            and c.state not in ('DECLINED', 'MERGED')
          order by c.near desc, c.id desc limit 6)
        union all
        (select id from casework.same_text t
          where q.text and t.county = ?
            and (t.code, t.id) < (q.sought, q.upto) and (t.code, t.id) > (q.sought, q.since)
          order by t.code desc, t.id desc limit 4)) found
      cross join lateral (
        select * from casework.case_file c
         where c.county = ? and c.id = found.id and c.state not in ('DECLINED', 'MERGED')
         limit 1) c
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
    Probes probes = new Probes();
    for (int i = 0; i < sought.size(); i++) {
      probes.add(i, sought.get(i), sought.get(i).id());
    }
    Neighbours[] neighbours = told(county, sought, probes);
    withinBatch(sought, neighbours);
    for (Neighbours one : neighbours) {
      one.best().ifPresent(found -> best.put(one.matter().id(), found));
    }
    return best;
  }

  /** All that was told near it or in its words, before it or after, but not itself. */
  Neighbours around(CountyCode county, Sought one) {
    Probes probes = new Probes();
    probes.add(0, one, Long.MAX_VALUE);
    Neighbours around = told(county, List.of(one), probes)[0];
    around.remove(one.id());
    return around;
  }

  private Neighbours[] told(CountyCode county, List<Sought> sought, Probes probes) {
    Neighbours[] neighbours = sought.stream().map(Neighbours::new).toArray(Neighbours[]::new);
    if (!probes.isEmpty()) {
      int code = county.value();
      jdbc.query(
          RECENT,
          row -> {
            neighbours[row.getInt(1)].add(read(row), row.getBoolean(2));
          },
          probes.values(code, code, code));
    }
    return neighbours;
  }

  private static Earlier read(ResultSet row) throws SQLException {
    double lon = row.getDouble(4);
    Wgs84 point = row.wasNull() ? null : new Wgs84(lon, row.getDouble(5));
    return new Earlier(
        new Sought(
            row.getLong(3),
            point,
            row.getString(6),
            new DivisionCode(row.getString(7)),
            row.getString(8),
            row.getString(9),
            row.getTimestamp(10).toInstant(),
            List.of()),
        CaseState.valueOf(row.getString(11)).open(),
        row.getInt(12));
  }

  /** Matters that arrive together are not in the table yet, so they are held against each other. */
  private static void withinBatch(List<Sought> sought, Neighbours[] neighbours) {
    Map<Long, List<Sought>> squares = new HashMap<>();
    Map<Long, List<Sought>> codes = new HashMap<>();
    for (int i = 0; i < neighbours.length; i++) {
      Sought one = sought.get(i);
      if (one.point() != null) {
        for (long square : Grid.around(one.point())) {
          newest(squares.get(square), PER_SQUARE).forEach(neighbours[i]::addNew);
        }
        squares.computeIfAbsent(Grid.near(one.point()), s -> new ArrayList<>()).add(one);
      }
      for (long code : one.sketch()) {
        newest(codes.get(code), PER_CODE).forEach(neighbours[i]::addNewText);
        codes.computeIfAbsent(code, c -> new ArrayList<>()).add(one);
      }
    }
  }

  private static List<Sought> newest(@Nullable List<Sought> all, int most) {
    return all == null ? List.of() : all.subList(Math.max(0, all.size() - most), all.size());
  }

  /** What is asked of the two indexes, in columns. */
  private static final class Probes {
    private final List<Integer> index = new ArrayList<>();
    private final List<Boolean> text = new ArrayList<>();
    private final List<Long> probed = new ArrayList<>();
    private final List<Long> upto = new ArrayList<>();
    private final List<Long> since = new ArrayList<>();

    /**
     * @param before the id before which they were told
     */
    void add(int i, Sought one, long before) {
      if (one.point() != null) {
        long earliest = Ids.firstAt(one.at().minus(WINDOW));
        for (long square : Grid.around(one.point())) {
          add(i, false, square, before, earliest);
        }
      }
      long earliest = Ids.firstAt(one.at().minus(SameTexts.WINDOW));
      one.sketch().forEach(code -> add(i, true, code, before, earliest));
    }

    private void add(int i, boolean isText, long value, long before, long after) {
      index.add(i);
      text.add(isText);
      probed.add(value);
      upto.add(before);
      since.add(after);
    }

    boolean isEmpty() {
      return index.isEmpty();
    }

    Object[] values(int... county) {
      List<Object> values = new ArrayList<>();
      values.add(index.toArray(Integer[]::new));
      values.add(text.toArray(Boolean[]::new));
      values.add(probed.toArray(Long[]::new));
      values.add(upto.toArray(Long[]::new));
      values.add(since.toArray(Long[]::new));
      for (int one : county) {
        values.add(one);
      }
      return values.toArray();
    }
  }
}
