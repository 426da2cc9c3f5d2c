// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseColumns.time;

import java.sql.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.deadline.Stage;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each merge moved, kept so that it can be undone. */
final class MergeStore {

  private final JdbcTemplate jdbc;
  private final Writes writes;

  MergeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  void insert(CountyCode county, long id, CaseFile from, CaseFile into, List<Long> reports) {
    writes.add(
        """
        insert into casework.merge (county, id, from_case, into_case, reports, state_before, stage_before)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        id,
        from.id(),
        into.id(),
        reports.toArray(Long[]::new),
        from.state().name(),
        from.stage() == null ? null : from.stage().name());
  }

  /** The merge that holds now; one that was undone no longer counts. */
  Optional<MergeRecord> findStanding(CountyCode county, long from) {
    writes.send();
    return jdbc
        .query(
            """
            select id, from_case, into_case, reports, state_before, stage_before
            from casework.merge where county = ? and from_case = ? and undone_at is null
            order by id desc limit 1
            """,
            (row, n) -> {
              Array reports = row.getArray(4);
              String stage = row.getString(6);
              return new MergeRecord(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  Arrays.asList((Long[]) reports.getArray()),
                  CaseState.valueOf(row.getString(5)),
                  stage == null ? null : Stage.valueOf(stage));
            },
            county.value(),
            from)
        .stream()
        .findFirst();
  }

  /** Again harmless. */
  void keepApart(CaseFile one, CaseFile other, long by, Instant at) {
    writes.add(
        """
        insert into casework.told_apart (county, one, other, at, by) values (?, ?, ?, ?, ?)
        on conflict (county, one, other) do nothing
        """,
        one.county().value(),
        Math.min(one.id(), other.id()),
        Math.max(one.id(), other.id()),
        time(at),
        by);
  }

  /** The case files that a person told apart from this one; few, as each was decided by one. */
  Set<Long> apartFrom(CountyCode county, long id) {
    writes.send();
    return new HashSet<>(
        jdbc.query(
            """
            select other from casework.told_apart where county = ? and one = ?
            union all
            select one from casework.told_apart where county = ? and other = ? limit 200
            """,
            (row, n) -> row.getLong(1),
            county.value(),
            id,
            county.value(),
            id));
  }

  void undo(CountyCode county, long id, Instant at) {
    writes.add(
        "update casework.merge set undone_at = ? where county = ? and id = ?",
        time(at),
        county.value(),
        id);
  }
}
