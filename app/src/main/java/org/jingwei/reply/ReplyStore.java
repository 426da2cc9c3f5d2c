// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Emptied answers, and matters that may yet be rated. */
final class ReplyStore {

  /** So many of a category are kept. */
  static final int MOST_OF_ONE = 50;

  private static final String COLUMNS = "case_id, category, rating, at, text, asked, sketch";

  private final JdbcTemplate jdbc;

  ReplyStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The best of these categories, at most {@link #MOST_OF_ONE} of each. */
  List<Kept> listBest(CountyCode county, Collection<String> categories) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from reply.kept where county = ? and category = any (?) and rating > 0"
            + " order by rating desc, at desc limit ?",
        (row, n) -> read(row),
        county.value(),
        categories.toArray(String[]::new),
        categories.size() * MOST_OF_ONE);
  }

  void forget(CountyCode county, Collection<Long> cases) {
    if (!cases.isEmpty()) {
      jdbc.update(
          "delete from reply.kept where county = ? and case_id = any (?)",
          county.value(),
          cases.toArray(Long[]::new));
    }
  }

  /** Puts each in the place of what was kept of the same matter. */
  void save(CountyCode county, List<Kept> all) {
    jdbc.batchUpdate(
        """
        insert into reply.kept (county, case_id, category, rating, at, text, asked, sketch)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (county, case_id) do update set category = excluded.category,
          rating = excluded.rating, at = excluded.at, text = excluded.text,
          asked = excluded.asked, sketch = excluded.sketch
        """,
        all.stream().map(one -> values(county, one)).toList());
  }

  private static Object[] values(CountyCode county, Kept one) {
    return new Object[] {
      county.value(),
      one.caseId(),
      one.category(),
      one.rating(),
      one.at().atOffset(ZoneOffset.UTC),
      one.text(),
      IntStream.of(one.asked()).boxed().toArray(Integer[]::new),
      LongStream.of(one.sketch()).boxed().toArray(Long[]::new)
    };
  }

  /** Of each category only the best stay. */
  void trim(CountyCode county, Collection<String> categories) {
    if (categories.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        delete from reply.kept k using (
          select case_id, row_number() over (
              partition by category order by rating desc, at desc, case_id desc) as place
            from reply.kept where county = ? and category = any (?) and rating > 0) as ranked
         where k.county = ? and k.case_id = ranked.case_id and ranked.place > ?
        """,
        county.value(),
        categories.toArray(String[]::new),
        county.value(),
        MOST_OF_ONE);
  }

  /** Nobody rates what ended so long ago. */
  int forgetWaiting(CountyCode county, Instant before) {
    return jdbc.update(
        "delete from reply.kept where county = ? and rating = 0 and at < ?",
        county.value(),
        before.atOffset(ZoneOffset.UTC));
  }

  int forgetOld(CountyCode county, Instant before) {
    return jdbc.update(
        "delete from reply.kept where county = ? and at < ?",
        county.value(),
        before.atOffset(ZoneOffset.UTC));
  }

  /** The case files of everything that is kept or waits, by id, a stretch at a time. */
  List<Long> listAfter(CountyCode county, long after, int most) {
    return jdbc.query(
        "select case_id from reply.kept where county = ? and case_id > ? order by case_id limit ?",
        (row, n) -> row.getLong(1),
        county.value(),
        after,
        most);
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        Arrays.stream((Integer[]) array(row.getArray(6))).mapToInt(Integer::intValue).toArray(),
        Arrays.stream((Long[]) array(row.getArray(7))).mapToLong(Long::longValue).toArray());
  }

  private static Object array(Array array) throws SQLException {
    return array.getArray();
  }
}
