// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds as rows. */
final class HoldStore {

  private static final String COLUMNS =
      """
      select h.id, h.kind, h.case_id, h.basis, h.reason, h.since, h.until, h.placed_by, h.unit,
             h.lifted_at, h.lifted_for
        from vault.hold h
      """;

  private final JdbcTemplate jdbc;

  HoldStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CountyCode county, Hold hold, List<Pseudonym> people) {
    jdbc.update(
        """
        insert into vault.hold
          (county, id, kind, case_id, basis, reason, since, until, placed_by, unit)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        hold.id(),
        hold.kind().name(),
        hold.caseId(),
        hold.basis(),
        hold.reason(),
        hold.since().atOffset(ZoneOffset.UTC),
        hold.until().atOffset(ZoneOffset.UTC),
        hold.placedBy(),
        hold.unit());
    jdbc.update(
        "insert into vault.held_person select ?, unnest(?::bigint[]), ? on conflict do nothing",
        county.value(),
        people.stream().map(Pseudonym::value).toArray(Long[]::new),
        hold.id());
  }

  /** Whether one of this kind stands for a case; nobody else can place one until the end. */
  boolean lockStanding(CountyCode county, long caseId, Hold.Kind kind, Instant now) {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, caseId);
    return listOfCase(county, caseId).stream().anyMatch(h -> h.kind() == kind && h.stands(now));
  }

  boolean lift(CountyCode county, long caseId, long id, Instant now, long by, String reason) {
    return jdbc.update(
            """
            update vault.hold set lifted_at = ?, lifted_by = ?, lifted_for = ?
             where county = ? and case_id = ? and id = ? and lifted_at is null and until > ?
            """,
            now.atOffset(ZoneOffset.UTC),
            by,
            reason,
            county.value(),
            caseId,
            id,
            now.atOffset(ZoneOffset.UTC))
        == 1;
  }

  Optional<Hold> find(CountyCode county, long id) {
    return jdbc
        .query(COLUMNS + "where h.county = ? and h.id = ?", HoldStore::read, county.value(), id)
        .stream()
        .findFirst();
  }

  List<Hold> listOfCase(CountyCode county, long caseId) {
    return jdbc.query(
        COLUMNS + "where h.county = ? and h.case_id = ? order by h.id desc limit 100",
        HoldStore::read,
        county.value(),
        caseId);
  }

  List<Hold> listStanding(CountyCode county, Hold.Kind kind, Instant now) {
    return jdbc.query(
        COLUMNS
            + """
            where h.county = ? and h.kind = ? and h.lifted_at is null and h.until > ?
            order by h.until limit 1000
            """,
        HoldStore::read,
        county.value(),
        kind.name(),
        now.atOffset(ZoneOffset.UTC));
  }

  /** The tellings of who looked that are or were held for a person, newest first. */
  List<Hold> listAbout(CountyCode county, Pseudonym person) {
    return jdbc.query(
        COLUMNS
            + """
            join vault.held_person p on p.county = h.county and p.hold = h.id
            where p.county = ? and p.person = ? order by h.id desc limit 100
            """,
        HoldStore::read,
        county.value(),
        person.value());
  }

  private static Hold read(ResultSet row, int number) throws SQLException {
    Timestamp lifted = row.getTimestamp("lifted_at");
    String why = row.getString("lifted_for");
    return new Hold(
        row.getLong("id"),
        Hold.Kind.valueOf(row.getString("kind")),
        row.getLong("case_id"),
        row.getString("basis"),
        row.getString("reason"),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getLong("placed_by"),
        row.getString("unit"),
        lifted == null ? null : lifted.toInstant(),
        Objects.requireNonNullElse(why, ""));
  }
}
