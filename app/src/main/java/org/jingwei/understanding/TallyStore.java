// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tallies by week. */
final class TallyStore {

  /** What is counted; the names are those of {@link Tally}. */
  enum What {
    TOLD,
    ALONE,
    RIGHT,
    MERGED,
    APART,
    UNDONE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Cell(LocalDate week, What what) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return Comparator.comparing(Cell::week).thenComparing(Cell::what).compare(this, other);
    }
  }

  /** What a stretch of the feed adds; each cell once, as a statement may not touch a row twice. */
  static final class Sums {
    private final Map<Cell, Integer> cells = new TreeMap<>();

    void add(LocalDate week, What what) {
      cells.merge(new Cell(week, what), 1, Integer::sum);
    }
  }

  private final JdbcTemplate jdbc;

  TallyStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(CountyCode county, Sums sums) {
    jdbc.batchUpdate(
        """
        insert into understanding.tally as t (county, week, what, amount) values (?, ?, ?, ?)
        on conflict (county, week, what) do update set amount = t.amount + excluded.amount
        """,
        sums.cells.entrySet().stream()
            .map(e ->
                new Object[] {
                  county.value(),
                  Date.valueOf(e.getKey().week()),
                  e.getKey().what().code(),
                  e.getValue()
                })
            .toList());
  }

  /** The newest first. */
  List<Tally> list(CountyCode county, LocalDate since) {
    return jdbc.query(
        """
        select week,
          coalesce(sum(amount) filter (where what = 'told'), 0),
          coalesce(sum(amount) filter (where what = 'alone'), 0),
          coalesce(sum(amount) filter (where what = 'right'), 0),
          coalesce(sum(amount) filter (where what = 'merged'), 0),
          coalesce(sum(amount) filter (where what = 'apart'), 0),
          coalesce(sum(amount) filter (where what = 'undone'), 0)
        from understanding.tally where county = ? and week >= ? group by week order by week desc
        """,
        (row, n) ->
            new Tally(
                row.getDate(1).toLocalDate(),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)),
        county.value(),
        Date.valueOf(since));
  }
}
