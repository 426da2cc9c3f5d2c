// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The deadlines from outside that stand for a case file, one for each who set one. */
@Component
final class BoundStore {

  private final JdbcTemplate jdbc;

  BoundStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void put(CountyCode county, long caseFile, String source, Bound bound) {
    jdbc.update(
        """
        insert into deadline.bound (county, case_file, source, due_at, name, name_en)
        values (?, ?, ?, ?, ?, ?)
        on conflict (county, case_file, source)
          do update set due_at = excluded.due_at, name = excluded.name, name_en = excluded.name_en
        """,
        county.value(),
        caseFile,
        source,
        SqlTime.of(bound.at()),
        bound.by().zh(),
        bound.by().en());
  }

  void lift(CountyCode county, long caseFile, String source) {
    jdbc.update(
        "delete from deadline.bound where county = ? and case_file = ? and source = ?",
        county.value(),
        caseFile,
        source);
  }

  /** Those that stand, by who set them. */
  Map<String, Bound> boundsOf(CountyCode county, long caseFile) {
    Map<String, Bound> all = new HashMap<>();
    jdbc.query(
        "select source, due_at, name, name_en from deadline.bound where county = ? and case_file = ?",
        row -> {
          all.put(row.getString("source"), read(row));
        },
        county.value(),
        caseFile);
    return all;
  }

  /** The earliest of those that stand. */
  Optional<Bound> find(CountyCode county, long caseFile) {
    return jdbc
        .query(
            """
            select due_at, name, name_en from deadline.bound
            where county = ? and case_file = ? order by due_at, source limit 1
            """,
            (row, n) -> read(row),
            county.value(),
            caseFile)
        .stream()
        .findFirst();
  }

  private static Bound read(ResultSet row) throws SQLException {
    return new Bound(
        SqlTime.get(row, "due_at"), new Words(row.getString("name"), row.getString("name_en")));
  }

  /** Writes down by which one a clock is reckoned. */
  void hold(ClockRow clock, Optional<Bound> bound) {
    jdbc.update(
        """
        update deadline.clock set bound_at = ?, bound_by = ?, bound_by_en = ?
        where county = ? and case_file = ? and id = ?
        """,
        bound.map(Bound::at).map(SqlTime::of).orElse(null),
        bound.map(one -> one.by().zh()).orElse(null),
        bound.map(one -> one.by().en()).orElse(null),
        clock.county().value(),
        clock.caseFile(),
        clock.id());
  }
}
