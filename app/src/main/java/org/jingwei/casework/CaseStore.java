// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Optional;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Update;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes and reads single case files; lists are in {@link CaseQueries}. */
final class CaseStore {

  private static final Insert<CaseFile> INSERT =
      Insert.into("casework.case_file", CaseColumns.OPENING);

  /** Every column that a move can change; the version makes it happen once. */
  private static final Update<CaseFile> UPDATE =
      Update.of("casework.case_file", CaseColumns.MOVES, "county = ? and id = ? and version = ?");

  private final JdbcTemplate jdbc;
  private final Writes writes;

  CaseStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  Optional<CaseFile> find(CountyCode county, long id) {
    return one("county = ? and id = ?", county.value(), id);
  }

  /** The case file, held until the transaction ends: two people acting at once take turns. */
  Optional<CaseFile> lock(CountyCode county, long id) {
    return one("county = ? and id = ? for update", county.value(), id);
  }

  Optional<CaseFile> findByCode(CountyCode county, String code) {
    return one("county = ? and code = ?", county.value(), code);
  }

  private Optional<CaseFile> one(String where, Object... values) {
    writes.send();
    String sql = "select " + CaseColumns.ALL + " from casework.case_file where " + where;
    return jdbc.query(sql, CaseColumns::read, values).stream().findFirst();
  }

  /** Whether another transaction holds the case file; if not, this one does from now on. */
  boolean isHeld(CountyCode county, long id) {
    return jdbc.queryForList(
            "select 1 from casework.case_file where county = ? and id = ? for update skip locked",
            Integer.class,
            county.value(),
            id)
        .isEmpty();
  }

  void insertAll(List<CaseFile> files) {
    writes.add(INSERT, files);
  }

  /** The next version of a case file; fails unless it still is at the one before. */
  void update(CaseFile f) {
    writes.addForOne(UPDATE, f, f.county().value(), f.id(), f.version() - 1);
  }
}
