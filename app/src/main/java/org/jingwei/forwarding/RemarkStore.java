// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remarks on their way, each when the one before it has arrived and the matter has a number. */
final class RemarkStore {

  private static final String CLAIM =
      """
      update forwarding.remark r set attempts = r.attempts + 1, next_at = ?
      from forwarding.forwarded f
      where r.county = ? and f.county = r.county and f.id = r.forwarded and r.id = any (array(
        select w.id from forwarding.remark w
        join forwarding.forwarded o on o.county = w.county and o.id = w.forwarded
        where w.county = ? and w.state = 'WAITING' and w.next_at <= ? and o.endpoint = ?
          and o.state = 'OPEN' and o.number is not null
          and not exists (
            select 1 from forwarding.remark e
            where e.county = w.county and e.forwarded = w.forwarded and e.id < w.id
              and e.state = 'WAITING')
        order by w.next_at, w.id limit ? for update of w skip locked))
      returning r.county, r.id, f.number, f.status, r.text, r.attempts
      """;

  private final JdbcTemplate jdbc;

  RemarkStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction; one that is there already is left as it is. */
  void add(CountyCode county, long id, long forwarded, String text, Instant now) {
    jdbc.update(
        """
        insert into forwarding.remark (county, id, forwarded, text, next_at, created_at)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        county.value(),
        id,
        forwarded,
        text,
        Timestamp.from(now),
        Timestamp.from(now));
  }

  List<Remark> claim(CountyCode county, String endpoint, Instant now, Duration lease, int most) {
    return jdbc.query(
        CLAIM,
        (row, n) ->
            new Remark(
                new CountyCode(row.getInt(1)),
                row.getLong(2),
                row.getString(3),
                Objects.requireNonNullElse(row.getString(4), ""),
                Objects.requireNonNullElse(row.getString(5), ""),
                row.getInt(6)),
        Timestamp.from(now.plus(lease)),
        county.value(),
        county.value(),
        Timestamp.from(now),
        endpoint,
        most);
  }

  void end(Remark one, String state, @Nullable String fault, Instant now) {
    jdbc.update(
        """
        update forwarding.remark set state = ?, fault = ?, ended_at = ?, text = null
        where county = ? and id = ?
        """,
        state,
        fault,
        Timestamp.from(now),
        one.county().value(),
        one.id());
  }

  void putOff(Remark one, String fault, Instant again) {
    jdbc.update(
        "update forwarding.remark set next_at = ?, fault = ? where county = ? and id = ?",
        Timestamp.from(again),
        fault,
        one.county().value(),
        one.id());
  }

  /** What can no longer arrive, because the matter is with nobody any more. */
  void drop(CountyCode county, long caseId, Instant now) {
    jdbc.update(
        """
        update forwarding.remark r set state = 'DROPPED', ended_at = ?, text = null
        from forwarding.forwarded f
        where r.county = ? and f.county = r.county and f.id = r.forwarded and f.case_id = ?
          and r.state = 'WAITING'
        """,
        Timestamp.from(now),
        county.value(),
        caseId);
  }

  /** How many wait, arrived and failed. */
  int[] count(Forwarded of) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(*) filter (where state = 'WAITING'),
              count(*) filter (where state = 'SENT'), count(*) filter (where state = 'DEAD')
            from forwarding.remark where county = ? and forwarded = ?
            """,
            (row, n) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)},
            of.county().value(),
            of.id()));
  }
}
