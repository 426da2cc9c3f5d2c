// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.directory.Actor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Last looks, one row for each person and matter. */
final class LookStore {

  private static final String COLUMNS = "case_id, version, at, earlier_version, earlier_at";

  private final JdbcTemplate jdbc;

  LookStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A look of the same sitting leaves the earlier one as it is; an older version changes nothing.
   */
  void save(Actor actor, long caseId, int version, Instant now, Duration sitting) {
    jdbc.update(
        """
        insert into workplace.look as known (county, person, case_id, version, at)
        values (?, ?, ?, ?, ?)
        on conflict (county, person, case_id) do update set
          earlier_version = case when known.at < ? then known.version
                                 else known.earlier_version end,
          earlier_at = case when known.at < ? then known.at else known.earlier_at end,
          version = greatest(known.version, excluded.version),
          at = greatest(known.at, excluded.at)
        """,
        actor.county().value(),
        actor.personId(),
        caseId,
        version,
        now.atOffset(ZoneOffset.UTC),
        now.minus(sitting).atOffset(ZoneOffset.UTC),
        now.minus(sitting).atOffset(ZoneOffset.UTC));
  }

  Map<Long, Look> read(Actor actor, Collection<Long> caseIds) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + " from workplace.look where county = ? and person = ? and case_id = any (?)",
            LookStore::look,
            actor.county().value(),
            actor.personId(),
            caseIds.toArray(Long[]::new))
        .stream()
        .collect(Collectors.toMap(Look::caseId, Function.identity()));
  }

  List<Look> listLatest(Actor actor, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from workplace.look where county = ? and person = ? order by at desc limit ?",
        LookStore::look,
        actor.county().value(),
        actor.personId(),
        most);
  }

  private static Look look(ResultSet row, int number) throws SQLException {
    int earlier = row.getInt(4);
    boolean none = row.wasNull();
    Timestamp before = row.getTimestamp(5);
    return new Look(
        row.getLong(1),
        row.getInt(2),
        row.getTimestamp(3).toInstant(),
        none ? null : earlier,
        before == null ? null : before.toInstant());
  }
}
