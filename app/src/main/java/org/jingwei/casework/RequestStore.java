// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseColumns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Objections, extensions and reviews: asked by one person, decided by another. */
final class RequestStore {

  private static final String COLUMNS =
      """
      id, case_id, kind, order_id, asked_by, asked_unit, asked_at, amount, reason, granted,
      decided_by, decided_at, decision\
      """;

  private final JdbcTemplate jdbc;
  private final Writes writes;

  RequestStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  List<Request> listOf(CountyCode county, long caseId) {
    writes.send();
    return jdbc.query(
        "select " + COLUMNS + " from casework.request where county = ? and case_id = ? order by id",
        RequestStore::read,
        county.value(),
        caseId);
  }

  /** Those of several case files together, oldest first: one statement. */
  List<Request> listOfAll(CountyCode county, List<Long> caseIds) {
    writes.send();
    return jdbc.query(
        "select "
            + COLUMNS
            + " from casework.request where county = ? and case_id = any (?) order by id",
        RequestStore::read,
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  /**
   * The reviews that were decided, oldest first. Only refusals and the outcomes of petitions are
   * reviewed, so only there is it worth a look.
   */
  List<Request> listReviews(CaseFile file) {
    return file.petition() || file.state() == CaseState.DECLINED
        ? listOf(file.county(), file.id()).stream()
            .filter(r -> r.kind() == Request.Kind.REVIEW && r.granted() != null)
            .toList()
        : List.of();
  }

  Optional<Request> findOpen(CountyCode county, long caseId, Request.Kind kind) {
    return listOf(county, caseId).stream()
        .filter(r -> r.kind() == kind && r.granted() == null)
        .findFirst();
  }

  void ask(CountyCode county, long id, CaseFile file, Who who, Effect.Ask ask, Instant at) {
    writes.add(
        """
        insert into casework.request (county, id, case_id, kind, order_id, asked_by, asked_unit,
          asked_at, amount, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        id,
        file.id(),
        ask.kind().name(),
        file.leadOrder(),
        who.personId(),
        who.unit(),
        time(at),
        ask.amount(),
        ask.reason());
  }

  void decide(CountyCode county, Effect.Decide decide, Who who, Instant at) {
    writes.add(
        """
        update casework.request set granted = ?, decided_by = ?, decided_at = ?, decision = ?
        where county = ? and id = ?
        """,
        decide.granted(),
        who.personId(),
        time(at),
        decide.reason(),
        county.value(),
        decide.request());
  }

  /** All columns of a table that stands in the statement under another name. */
  static String columnsOf(String alias) {
    return COLUMNS.replaceAll("([a-z_]+)", alias + ".$1");
  }

  private static Request read(ResultSet row, int index) throws SQLException {
    return readAfter(row, 0);
  }

  /** A request whose columns stand after others. */
  static Request readAfter(ResultSet row, int before) throws SQLException {
    boolean granted = row.getBoolean(before + 10);
    @Nullable Boolean decided = row.wasNull() ? null : granted;
    return new Request(
        row.getLong(before + 1),
        row.getLong(before + 2),
        Request.Kind.valueOf(row.getString(before + 3)),
        CaseColumns.number(row, before + 4),
        row.getLong(before + 5),
        row.getString(before + 6),
        row.getTimestamp(before + 7).toInstant(),
        row.getInt(before + 8),
        row.getString(before + 9),
        decided,
        CaseColumns.number(row, before + 11),
        CaseColumns.instant(row, before + 12),
        row.getString(before + 13));
  }
}
