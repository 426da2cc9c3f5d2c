// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.forwarding.Forwarded.State;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what is sent on and how it gets on. */
final class ForwardedStore {

  private static final String ALL =
      """
      f.county, f.id, f.case_id, f.code, f.nth, f.endpoint, f.service, f.state, f.attempts,
      f.next_at, f.tried_at, f.token, f.number, f.status, f.agency, f.expected_at, f.heard,
      f.heard_at, f.fault, f.fault_words, f.created_at
      """;

  private static final String ADD =
      """
      insert into forwarding.forwarded (county, id, case_id, code, nth, endpoint, service, next_at,
        created_at)
      select ?, ?, ?, ?, count(*) + 1, ?, ?, ?, ? from forwarding.forwarded
      where county = ? and case_id = ?
      having count(*) filter (where state not in ('ENDED', 'CALLED_OFF')) = 0
      """;

  /**
   * Marked as tried before it is sent: a process that is killed in between leaves it in doubt, and
   * they are asked. What was in doubt before stands in the answer.
   */
  private static final String CLAIM_TO_SEND =
      """
      with next as (
        select id, state from forwarding.forwarded
        where county = ? and endpoint = ? and state in ('WAITING', 'UNSURE') and next_at <= ?
        order by next_at, id limit 1 for update skip locked)
      update forwarding.forwarded f
      set state = 'UNSURE', attempts = f.attempts + 1, next_at = ?,
        tried_at = coalesce(f.tried_at, ?)
      from next where f.county = ? and f.id = next.id
      returning %s, next.state = 'UNSURE' as doubted
      """
          .formatted(ALL);

  private static final String CLAIM_TO_ASK =
      """
      update forwarding.forwarded f set next_at = ?
      where f.county = ? and f.id = any (array(
        select id from forwarding.forwarded
        where county = ? and endpoint = ? and state in ('TOKEN', 'OPEN') and next_at <= ?
        order by next_at, id limit ? for update skip locked))
      returning %s
      """
          .formatted(ALL);

  /** One that was claimed to be sent, and whether an earlier try may have arrived. */
  record Claimed(Forwarded one, boolean doubted) {}

  private final JdbcTemplate jdbc;

  ForwardedStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** False where it is with somebody already; in the transaction that holds the case file. */
  boolean add(
      CountyCode county,
      long id,
      long caseId,
      String code,
      String endpoint,
      String service,
      Instant now) {
    Timestamp at = Timestamp.from(now);
    int where = county.value();
    return jdbc.update(ADD, where, id, caseId, code, endpoint, service, at, at, where, caseId) == 1;
  }

  Optional<Claimed> claimToSend(CountyCode county, String endpoint, Instant now, Duration lease) {
    Timestamp at = Timestamp.from(now);
    return jdbc
        .query(
            CLAIM_TO_SEND,
            (row, n) -> new Claimed(read(row, n), row.getBoolean("doubted")),
            county.value(),
            endpoint,
            at,
            Timestamp.from(now.plus(lease)),
            at,
            county.value())
        .stream()
        .findFirst();
  }

  List<Forwarded> claimToAsk(
      CountyCode county, String endpoint, Instant now, Duration lease, int most) {
    return jdbc.query(
        CLAIM_TO_ASK,
        ForwardedStore::read,
        Timestamp.from(now.plus(lease)),
        county.value(),
        county.value(),
        endpoint,
        Timestamp.from(now),
        most);
  }

  /** None of it has come to them: as if it had not been tried. */
  void untried(Forwarded one, String fault, Instant again) {
    update(
        one,
        """
        state = 'WAITING', tried_at = null, attempts = greatest(attempts - 1, 0), next_at = ?,
          fault = ?, fault_words = null\
        """,
        "UNSURE",
        Timestamp.from(again),
        fault);
  }

  /** It stays as it is until then. */
  void putOff(Forwarded one, @Nullable String fault, Instant again) {
    jdbc.update(
        "update forwarding.forwarded set next_at = ?, fault = ? where county = ? and id = ?",
        Timestamp.from(again),
        fault,
        one.county().value(),
        one.id());
  }

  void taken(
      Forwarded one, State state, @Nullable String token, @Nullable String number, Instant now) {
    jdbc.update(
        """
        update forwarding.forwarded set state = ?, token = coalesce(?, token),
          number = coalesce(?, number), attempts = 0, next_at = ?, heard_at = ?, fault = null,
          fault_words = null
        where county = ? and id = ? and state not in ('ENDED', 'CALLED_OFF')
        """,
        state.name(),
        token,
        number,
        Timestamp.from(now),
        Timestamp.from(now),
        one.county().value(),
        one.id());
  }

  /** What they say now; in the transaction in which it is told. */
  void heard(Forwarded one, Theirs theirs, String heard, Instant now, Instant again) {
    jdbc.update(
        """
        update forwarding.forwarded set state = ?, status = ?, agency = ?, expected_at = ?,
          heard = ?, heard_at = ?, next_at = ?, attempts = 0, fault = null, fault_words = null,
          ended_at = ?
        where county = ? and id = ? and state <> 'CALLED_OFF'
        """,
        (theirs.ended() ? State.ENDED : State.OPEN).name(),
        theirs.status(),
        theirs.agency(),
        theirs.expected() == null ? null : Timestamp.from(theirs.expected()),
        heard,
        Timestamp.from(now),
        Timestamp.from(again),
        theirs.ended() ? Timestamp.from(now) : null,
        one.county().value(),
        one.id());
  }

  /** They know nothing of it, or do not answer for it: counted. */
  void missed(Forwarded one, String fault, Instant again) {
    jdbc.update(
        """
        update forwarding.forwarded set attempts = attempts + 1, fault = ?, next_at = ?
        where county = ? and id = ?
        """,
        fault,
        Timestamp.from(again),
        one.county().value(),
        one.id());
  }

  void bury(Forwarded one, String fault, String words) {
    jdbc.update(
        """
        update forwarding.forwarded set state = 'DEAD', fault = ?, fault_words = ?
        where county = ? and id = ? and state not in ('ENDED', 'CALLED_OFF')
        """,
        fault,
        words,
        one.county().value(),
        one.id());
  }

  /** From a dead one to where it goes on; false where it is none any more. */
  boolean revive(Forwarded one, State to, Instant now) {
    return update(
        one,
        "state = ?, attempts = 0, next_at = ?, fault = null, fault_words = null",
        "DEAD",
        to.name(),
        Timestamp.from(now));
  }

  void callOff(CountyCode county, long caseId, Instant now) {
    jdbc.update(
        """
        update forwarding.forwarded set state = 'CALLED_OFF', ended_at = ?
        where county = ? and case_id = ? and state not in ('ENDED', 'CALLED_OFF')
        """,
        Timestamp.from(now),
        county.value(),
        caseId);
  }

  private boolean update(Forwarded one, String set, String from, Object... values) {
    Object[] all = java.util.Arrays.copyOf(values, values.length + 3);
    all[values.length] = one.county().value();
    all[values.length + 1] = one.id();
    all[values.length + 2] = from;
    return jdbc.update(
            "update forwarding.forwarded set " + set + " where county = ? and id = ? and state = ?",
            all)
        == 1;
  }

  Optional<Forwarded> find(CountyCode county, long id) {
    return jdbc
        .query(
            "select " + ALL + " from forwarding.forwarded f where f.county = ? and f.id = ?",
            ForwardedStore::read,
            county.value(),
            id)
        .stream()
        .findFirst();
  }

  /** Oldest first. */
  List<Forwarded> listOfCases(CountyCode county, List<Long> caseIds) {
    return jdbc.query(
        "select "
            + ALL
            + " from forwarding.forwarded f where f.county = ? and f.case_id = any (?) order by f.id",
        ForwardedStore::read,
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  /** Newest first. */
  List<Forwarded> list(CountyCode county, boolean onlyDead, long before, int limit) {
    return jdbc.query(
        "select "
            + ALL
            + " from forwarding.forwarded f where f.county = ? and f.id < ?"
            + (onlyDead ? " and f.state = 'DEAD'" : "")
            + " order by f.id desc limit ?",
        ForwardedStore::read,
        county.value(),
        before,
        limit);
  }

  /** Whether one of their numbers is that of another matter of ours. */
  boolean knows(CountyCode county, String endpoint, String number) {
    return !jdbc.queryForList(
            """
            select 1 from forwarding.forwarded
            where county = ? and endpoint = ? and number = ? limit 1
            """,
            Integer.class,
            county.value(),
            endpoint,
            number)
        .isEmpty();
  }

  static Forwarded read(ResultSet row, int n) throws SQLException {
    return new Forwarded(
        new CountyCode(row.getInt("county")),
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("code"),
        row.getInt("nth"),
        row.getString("endpoint"),
        row.getString("service"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("next_at").toInstant(),
        instant(row, "tried_at"),
        row.getString("token"),
        row.getString("number"),
        row.getString("status"),
        row.getString("agency"),
        instant(row, "expected_at"),
        row.getString("heard"),
        instant(row, "heard_at"),
        row.getString("fault"),
        row.getString("fault_words"),
        row.getTimestamp("created_at").toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
