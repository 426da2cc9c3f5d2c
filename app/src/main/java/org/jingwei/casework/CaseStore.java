// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.rows.Insert.*;

import java.util.List;
import java.util.Optional;
import org.jingwei.grid.Grid;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes and reads single case files; lists are in {@link CaseQueries}. */
final class CaseStore {

  private static final Insert<CaseFile> INSERT =
      Insert.into(
          "casework.case_file",
          integer("county", f -> f.county().value()),
          bigint("id", CaseFile::id),
          text("code", CaseFile::code),
          integer("version", CaseFile::version),
          text("state", f -> f.state().name()),
          text("category", CaseFile::category),
          text("urgency", f -> f.urgency().name()),
          text("division", f -> f.division().value()),
          text("cell", CaseFile::cell),
          decimal("lon", CaseStore::longitude),
          decimal("lat", CaseStore::latitude),
          bigint("near", CaseStore::near),
          text("address", CaseFile::address),
          text("summary", CaseFile::summary),
          integer("reports", CaseFile::reports),
          text("stage", f -> f.stage() == null ? null : f.stage().name()),
          time("due_at", CaseFile::dueAt),
          flag("petition", CaseFile::petition),
          flag("confidential", CaseFile::confidential),
          bigint("likely_same", CaseFile::likelySame),
          decimal("likeness", CaseFile::likeness),
          time("received_at", CaseFile::receivedAt),
          time("state_since", CaseFile::stateSince));

  /** Every column that a move can change; the version makes it happen once. */
  private static final String UPDATE =
      """
      update casework.case_file set version = ?, state = ?, category = ?, urgency = ?, division = ?,
        cell = ?, lon = ?, lat = ?, near = ?, address = ?, summary = ?, reports = ?, unsettled = ?,
        lead_unit = ?, lead_order = ?, co_handlers = ?, objectable = ?, handler = ?, stage = ?,
        due_at = ?, resolve_due_at = ?, suspended_until = ?, extensions = ?, extension_asked = ?,
        dispatches = ?, reworks = ?, reopens = ?, level = ?, supervised = ?, petition = ?, confidential = ?,
        overdue = ?,
        merged_into = ?, likely_same = ?, state_since = ?, closed_at = ?, recused = ?,
        petitioners = ?, representatives = ?
      where county = ? and id = ? and version = ?
      """;

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
    writes.addForOne(
        UPDATE,
        f.version(),
        f.state().name(),
        f.category(),
        f.urgency().name(),
        f.division().value(),
        f.cell(),
        longitude(f),
        latitude(f),
        near(f),
        f.address(),
        f.summary(),
        f.reports(),
        f.unsettled(),
        f.leadUnit(),
        f.leadOrder(),
        f.coHandlers(),
        f.objectable(),
        f.handler(),
        f.stage() == null ? null : f.stage().name(),
        CaseColumns.time(f.dueAt()),
        CaseColumns.time(f.resolveDueAt()),
        CaseColumns.time(f.suspendedUntil()),
        f.extensions(),
        f.extensionAsked(),
        f.dispatches(),
        f.reworks(),
        f.reopens(),
        f.level(),
        f.supervised(),
        f.petition(),
        f.confidential(),
        f.overdue(),
        f.mergedInto(),
        f.likelySame(),
        CaseColumns.time(f.stateSince()),
        CaseColumns.time(f.closedAt()),
        f.recused().toArray(String[]::new),
        f.petitioners(),
        f.representatives().toArray(Long[]::new),
        f.county().value(),
        f.id(),
        f.version() - 1);
  }

  private static @Nullable Double longitude(CaseFile f) {
    return f.point() == null ? null : f.point().longitude();
  }

  private static @Nullable Double latitude(CaseFile f) {
    return f.point() == null ? null : f.point().latitude();
  }

  private static @Nullable Long near(CaseFile f) {
    return f.point() == null ? null : Grid.near(f.point());
  }
}
