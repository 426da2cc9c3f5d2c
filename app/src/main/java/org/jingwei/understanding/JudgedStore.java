// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Judged matters and their sums by week. */
final class JudgedStore {

  private static final String COLUMNS =
      "case_id, at, week, version, guessed, probability, sure, decided";

  /** What a row of sums stands for. */
  private record Sum(LocalDate week, int version, String guessed, String decided, boolean sure)
      implements Comparable<Sum> {

    private static final Comparator<Sum> ORDER =
        Comparator.comparing(Sum::week)
            .thenComparing(Sum::version)
            .thenComparing(Sum::guessed)
            .thenComparing(Sum::decided)
            .thenComparing(Sum::sure);

    static Sum of(Judged one) {
      return new Sum(one.week(), one.version(), one.guessed(), one.decided(), one.sure());
    }

    @Override
    public int compareTo(Sum other) {
      return ORDER.compare(this, other);
    }

    Object[] values(CountyCode county, int amount) {
      return new Object[] {
        county.value(), Date.valueOf(week), version, guessed, decided, sure, amount
      };
    }
  }

  private final JdbcTemplate jdbc;

  JudgedStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these case files that were judged before, by id. */
  Map<Long, Judged> load(CountyCode county, Collection<Long> ids) {
    Map<Long, Judged> found = new HashMap<>();
    jdbc.query(
        "select " + COLUMNS + " from understanding.judged where county = ? and case_id = any(?)",
        row -> {
          Judged one = read(row, 0);
          found.put(one.caseId(), one);
        },
        county.value(),
        ids.toArray(Long[]::new));
    return found;
  }

  /** Writes judged matters and moves the sums by what changed. */
  void save(CountyCode county, List<Judged> changed, Map<Long, Judged> before) {
    jdbc.batchUpdate(
        """
        insert into understanding.judged (county, case_id, at, week, version, guessed, probability,
          sure, decided)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (county, case_id) do update set decided = excluded.decided
        """,
        changed.stream().map(one -> values(county, one)).toList());
    // One row for each sum, in one order: a statement may not touch a row twice.
    Map<Sum, Integer> sums = new TreeMap<>();
    for (Judged one : changed) {
      @Nullable Judged old = before.get(one.caseId());
      if (old != null) {
        sums.merge(Sum.of(old), -1, Integer::sum);
      }
      sums.merge(Sum.of(one), 1, Integer::sum);
    }
    jdbc.batchUpdate(
        """
        insert into understanding.weekly as w (county, week, version, guessed, decided, sure, amount)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (county, week, version, guessed, decided, sure)
          do update set amount = w.amount + excluded.amount
        """,
        sums.entrySet().stream().map(e -> e.getKey().values(county, e.getValue())).toList());
  }

  private static Object[] values(CountyCode county, Judged one) {
    return new Object[] {
      county.value(),
      one.caseId(),
      one.at().atOffset(ZoneOffset.UTC),
      Date.valueOf(one.week()),
      one.version(),
      one.guessed(),
      one.probability(),
      one.sure(),
      one.decided()
    };
  }

  /** The newest judged matters before one, newest first. */
  List<Judged> listBefore(CountyCode county, long before, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from understanding.judged where county = ? and case_id < ?"
            + " order by case_id desc limit ?",
        JudgedStore::read,
        county.value(),
        before,
        most);
  }

  /** Matters that were guessed wrongly or not surely, newest first. */
  Slice<Judged> listDoubtful(CountyCode county, long before, int most) {
    List<Judged> rows =
        jdbc.query(
            "select "
                + COLUMNS
                + " from understanding.judged where county = ? and case_id < ?"
                + " and (guessed <> decided or not sure) order by case_id desc limit ?",
            JudgedStore::read,
            county.value(),
            before,
            most + 1);
    return rows.size() <= most
        ? new Slice<>(rows, null)
        : new Slice<>(rows.subList(0, most), Long.toString(rows.get(most - 1).caseId()));
  }

  List<Week> listWeeks(CountyCode county, LocalDate since) {
    return jdbc.query(
        """
        select week, sum(amount), coalesce(sum(amount) filter (where guessed = decided), 0),
          coalesce(sum(amount) filter (where sure), 0),
          coalesce(sum(amount) filter (where sure and guessed = decided), 0)
        from understanding.weekly where county = ? and week >= ?
        group by week having sum(amount) > 0 order by week desc
        """,
        (row, n) ->
            new Week(
                row.getDate(1).toLocalDate(),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)),
        county.value(),
        Date.valueOf(since));
  }

  List<Confused> listConfused(CountyCode county, LocalDate since, int most) {
    return jdbc.query(
        """
        select guessed, decided, sum(amount)
        from understanding.weekly where county = ? and week >= ? and guessed <> decided
        group by guessed, decided having sum(amount) > 0
        order by sum(amount) desc, guessed, decided limit ?
        """,
        (row, n) -> new Confused(row.getString(1), row.getString(2), row.getLong(3)),
        county.value(),
        Date.valueOf(since),
        most);
  }

  private static Judged read(ResultSet row, int n) throws SQLException {
    return new Judged(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        row.getDate(3).toLocalDate(),
        row.getInt(4),
        row.getString(5),
        row.getDouble(6),
        row.getBoolean(7),
        row.getString(8));
  }
}
