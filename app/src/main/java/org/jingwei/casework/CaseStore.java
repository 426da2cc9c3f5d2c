// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseColumns.time;

import java.util.List;
import java.util.Optional;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes and reads single case files; lists are in {@link CaseQueries}. */
final class CaseStore {

  private static final String INSERT =
      """
      insert into casework.case_file (county, id, code, version, state, category, urgency, division,
        cell, lon, lat, near, address, summary, reports, stage, due_at, petition, confidential,
        likely_same, likeness, received_at, state_since)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Every column that a move can change; the version makes it happen once. */
  private static final String UPDATE =
      """
      update casework.case_file set version = ?, state = ?, category = ?, urgency = ?, division = ?,
        cell = ?, lon = ?, lat = ?, near = ?, address = ?, summary = ?, reports = ?, unsettled = ?,
        lead_unit = ?, lead_order = ?, co_handlers = ?, objectable = ?, handler = ?, stage = ?,
        due_at = ?, resolve_due_at = ?, suspended_until = ?, extensions = ?, extension_asked = ?,
        dispatches = ?, reworks = ?, reopens = ?, level = ?, supervised = ?, petition = ?, confidential = ?,
        overdue = ?,
        merged_into = ?, likely_same = ?, state_since = ?, closed_at = ?, recused = ?
      where county = ? and id = ? and version = ?
      """;

  private final JdbcTemplate jdbc;

  CaseStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
    jdbc.batchUpdate(INSERT, files.stream().map(CaseStore::insertValues).toList());
  }

  private static Object[] insertValues(CaseFile f) {
    return new Object[] {
      f.county().value(),
      f.id(),
      f.code(),
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
      f.stage() == null ? null : f.stage().name(),
      time(f.dueAt()),
      f.petition(),
      f.confidential(),
      f.likelySame(),
      (float) f.likeness(),
      time(f.receivedAt()),
      time(f.stateSince())
    };
  }

  /** Whether the case file was still at the version before; nothing is written when it was not. */
  boolean update(CaseFile f) {
    return jdbc.update(
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
            time(f.dueAt()),
            time(f.resolveDueAt()),
            time(f.suspendedUntil()),
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
            time(f.stateSince()),
            time(f.closedAt()),
            f.recused().toArray(String[]::new),
            f.county().value(),
            f.id(),
            f.version() - 1)
        == 1;
  }

  private static @org.jspecify.annotations.Nullable Double longitude(CaseFile f) {
    return f.point() == null ? null : f.point().longitude();
  }

  private static @org.jspecify.annotations.Nullable Double latitude(CaseFile f) {
    return f.point() == null ? null : f.point().latitude();
  }

  private static @org.jspecify.annotations.Nullable Long near(CaseFile f) {
    return f.point() == null ? null : Grid.near(f.point());
  }
}
