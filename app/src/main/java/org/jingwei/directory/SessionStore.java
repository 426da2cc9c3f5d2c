// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored sessions. */
@Component
final class SessionStore {

  private static final String ADD =
      """
      insert into directory.session (county, id, token_hash, person, created, last_seen, ends,
        must_change, address, agent)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SELECT =
      """
      select county, id, person, created, last_seen, ends, must_change, address, agent
      from directory.session
      """;

  private static final String ALIVE = " and ends > ? and last_seen > ? ";

  private static final String STANDING =
      """
      select s.id, p.unit, g.role, g.scope, g.valid_from, g.valid_until
      from directory.session s
      join directory.person p on p.id = s.person and p.active
      left join directory.role_grant g
        on g.person = p.id and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?)
      where s.county = ? and s.id = any(?) and s.ends > ? and s.last_seen > ?
      order by s.id, g.id
      """;

  private final JdbcTemplate jdbc;

  SessionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(SessionRow session, byte[] tokenHash) {
    jdbc.update(
        ADD,
        session.county().value(),
        session.id(),
        tokenHash,
        session.person(),
        Timestamp.from(session.created()),
        Timestamp.from(session.lastSeen()),
        Timestamp.from(session.ends()),
        session.mustChange(),
        session.address(),
        session.agent());
  }

  Optional<SessionRow> find(CountyCode county, byte[] tokenHash, Instant now, Instant seenAfter) {
    return jdbc
        .query(
            SELECT + "where county = ? and token_hash = ?" + ALIVE,
            SessionStore::read,
            county.value(),
            tokenHash,
            Timestamp.from(now),
            Timestamp.from(seenAfter))
        .stream()
        .findFirst();
  }

  List<SessionRow> list(CountyCode county, long person, Instant now, Instant seenAfter) {
    return jdbc.query(
        SELECT + "where county = ? and person = ?" + ALIVE + "order by id desc",
        SessionStore::read,
        county.value(),
        person,
        Timestamp.from(now),
        Timestamp.from(seenAfter));
  }

  /** Of these sessions, those that are open, with what their people may do now: one statement. */
  Map<Long, Standing> standing(
      CountyCode county, Collection<Long> ids, Instant now, Instant seenAfter) {
    Map<Long, Standing> found = new HashMap<>();
    var at = Timestamp.from(now);
    jdbc.query(
        STANDING,
        row -> {
          String unit = row.getString("unit");
          Standing one =
              found.computeIfAbsent(row.getLong("id"), id -> new Standing(unit, new ArrayList<>()));
          if (row.getString("role") != null) {
            one.grants().add(PersonStore.grant(row, 0));
          }
        },
        at,
        at,
        county.value(),
        ids.toArray(Long[]::new),
        at,
        Timestamp.from(seenAfter));
    return found;
  }

  /** What a session's person may do, and for whom. */
  record Standing(String unit, List<RoleGrant> grants) {}

  void seen(CountyCode county, long id, Instant now) {
    jdbc.update(
        "update directory.session set last_seen = ? where county = ? and id = ?",
        Timestamp.from(now),
        county.value(),
        id);
  }

  boolean end(CountyCode county, long person, long id) {
    return jdbc.update(
            "delete from directory.session where county = ? and person = ? and id = ?",
            county.value(),
            person,
            id)
        == 1;
  }

  int endAll(CountyCode county, long person) {
    return jdbc.update(
        "delete from directory.session where county = ? and person = ?", county.value(), person);
  }

  void endOthers(CountyCode county, long person, long kept) {
    jdbc.update(
        "delete from directory.session where county = ? and person = ? and id <> ?",
        county.value(),
        person,
        kept);
  }

  void prune(CountyCode county, Instant now, Instant seenAfter) {
    jdbc.update(
        "delete from directory.session where county = ? and (ends < ? or last_seen < ?)",
        county.value(),
        Timestamp.from(now),
        Timestamp.from(seenAfter));
  }

  private static SessionRow read(ResultSet row, int n) throws SQLException {
    return new SessionRow(
        new CountyCode(row.getInt("county")),
        row.getLong("id"),
        row.getLong("person"),
        row.getTimestamp("created").toInstant(),
        row.getTimestamp("last_seen").toInstant(),
        row.getTimestamp("ends").toInstant(),
        row.getBoolean("must_change"),
        row.getString("address"),
        row.getString("agent"));
  }
}
