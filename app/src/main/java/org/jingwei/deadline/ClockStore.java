// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Starts, stops and moves clocks: one statement each where requests wait for it. */
@Component
final class ClockStore {

  private static final String INSERT =
      """
      insert into deadline.clock (county, case_file, id, work_order, stage, urgency, category,
        started_at, limit_amount, limit_unit, limit_source, last_day_off,
        first_due_at, due_at, alarm_at, level, next_alert, next_alert_at, provisional)
      """;

  private static final String START =
      INSERT + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'reminder', ?, ?)";

  private static final String START_ALL =
      INSERT
          + """
          select county, case_file, id, work_order, stage, urgency, category, started,
            amount, unit, source, last_day_off, due, due, alarm, level, 'reminder', remind, provisional
          from unnest(?::integer[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
            ?::text[], ?::timestamptz[], ?::integer[], ?::text[], ?::text[], ?::text[],
            ?::timestamptz[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::boolean[])
          as c (county, case_file, id, work_order, stage, urgency, category, started, amount, unit,
            source, last_day_off, due, alarm, level, remind, provisional)
          """;

  private static final String STOP =
      """
      update deadline.clock
      set stopped_at = ?, next_alert = null, next_alert_at = null,
        outcome = case when ? then 'cancelled'
                       when coalesce(paused_at, ?) <= due_at then 'in_time'
                       else 'overdue' end
      where county = ? and case_file = ? and stopped_at is null
      """;

  private static final String STOPPED = " returning id, work_order, stage, due_at, outcome";

  private static final String PAUSE =
      """
      update deadline.clock
      set paused_at = ?, pauses = pauses + 1, next_alert = ?, next_alert_at = ?
      where county = ? and case_file = ? and id = ?
      """;

  private static final String PUT_PAUSE =
      """
      insert into deadline.pause
        (county, case_file, clock, number, cause, started_at, planned_end)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String END_PAUSE =
      """
      update deadline.pause set ended_at = ?
      where county = ? and case_file = ? and clock = ? and ended_at is null
      """;

  private static final String PUT_EXTENSION =
      """
      insert into deadline.extension (county, case_file, clock, number,
        asked_at, asked_by, approved_at, approved_by, amount, unit, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String MOVE =
      """
      update deadline.clock
      set due_at = ?, alarm_at = ?, provisional = ?, paused_at = ?, extensions = ?, reminded = ?,
        next_alert = ?, next_alert_at = ?
      where county = ? and case_file = ? and id = ?
      """;

  private static final String JUDGE_AGAIN =
      """
      update deadline.clock
      set due_at = ?, alarm_at = ?, provisional = ?,
        outcome = case when outcome = 'cancelled' then outcome
                       when coalesce(paused_at, stopped_at) <= ? then 'in_time'
                       else 'overdue' end
      where county = ? and case_file = ? and id = ?
      """;

  private final JdbcTemplate jdbc;

  ClockStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NewClock clock) {
    jdbc.update(START, statement -> bind(statement, clock));
  }

  private static void bind(PreparedStatement row, NewClock clock) throws SQLException {
    ClockStart start = clock.start();
    TimeLimit limit = clock.started().limit();
    OffsetDateTime due = SqlTime.of(clock.started().due().at());
    row.setInt(1, start.county().value());
    row.setLong(2, start.caseFile());
    row.setLong(3, start.id());
    row.setObject(4, start.workOrder(), Types.BIGINT);
    row.setString(5, start.stage().code());
    row.setString(6, start.urgency().code());
    row.setString(7, start.category());
    row.setObject(8, SqlTime.of(start.at()));
    row.setInt(9, limit.amount());
    row.setString(10, limit.unit().code());
    row.setString(11, limit.source());
    row.setString(12, limit.lastDayOff().code());
    row.setObject(13, due);
    row.setObject(14, due);
    row.setObject(15, SqlTime.of(clock.started().due().alarmAt()));
    row.setString(16, start.heldAt().code());
    row.setObject(17, SqlTime.of(clock.reminderAt()));
    row.setBoolean(18, clock.provisional());
  }

  void insertAll(List<NewClock> clocks) {
    jdbc.update(
        START_ALL,
        row -> {
          array(row, 1, "integer", clocks, c -> c.start().county().value());
          array(row, 2, "bigint", clocks, c -> c.start().caseFile());
          array(row, 3, "bigint", clocks, c -> c.start().id());
          array(row, 4, "bigint", clocks, c -> c.start().workOrder());
          array(row, 5, "text", clocks, c -> c.start().stage().code());
          array(row, 6, "text", clocks, c -> c.start().urgency().code());
          array(row, 7, "text", clocks, c -> c.start().category());
          array(row, 8, "timestamptz", clocks, c -> c.start().at());
          array(row, 9, "integer", clocks, c -> c.started().limit().amount());
          array(row, 10, "text", clocks, c -> c.started().limit().unit().code());
          array(row, 11, "text", clocks, c -> c.started().limit().source());
          array(row, 12, "text", clocks, c -> c.started().limit().lastDayOff().code());
          array(row, 13, "timestamptz", clocks, c -> c.started().due().at());
          array(row, 14, "timestamptz", clocks, c -> c.started().due().alarmAt());
          array(row, 15, "text", clocks, c -> c.start().heldAt().code());
          array(row, 16, "timestamptz", clocks, NewClock::reminderAt);
          array(row, 17, "boolean", clocks, NewClock::provisional);
        });
  }

  private static void array(
      PreparedStatement row,
      int place,
      String type,
      List<NewClock> clocks,
      Function<NewClock, @Nullable Object> value)
      throws SQLException {
    row.setArray(
        place, row.getConnection().createArrayOf(type, clocks.stream().map(value).toArray()));
  }

  /** Stops the running clocks that the reference names. */
  List<Stopped> stop(ClockRef ref, Instant at, StopKind kind) {
    List<Object> args = stopArgs(ref.county().value(), ref.caseFile(), at, kind);
    args.add(ref.stage().code());
    String which = " and stage = ?";
    if (ref.workOrder() != null) {
      args.add(ref.workOrder());
      which += " and work_order = ?";
    }
    return jdbc.query(STOP + which + STOPPED, ClockStore::stopped, args.toArray());
  }

  /** Stops every running clock of a case file. */
  List<Stopped> stopAll(int county, long caseFile, Instant at, StopKind kind) {
    var args = stopArgs(county, caseFile, at, kind);
    return jdbc.query(STOP + STOPPED, ClockStore::stopped, args.toArray());
  }

  private static List<Object> stopArgs(int county, long caseFile, Instant at, StopKind kind) {
    OffsetDateTime time = SqlTime.of(at);
    return new ArrayList<>(List.of(time, kind == StopKind.CANCELLED, time, county, caseFile));
  }

  private static Stopped stopped(ResultSet row, int number) throws SQLException {
    return new Stopped(
        row.getLong("id"),
        row.getObject("work_order", Long.class),
        Stage.of(row.getString("stage")),
        SqlTime.get(row, "due_at"),
        ClockOutcome.of(row.getString("outcome")));
  }

  void pause(ClockRow clock, Instant at, PauseCause cause, @Nullable Instant plannedEnd) {
    jdbc.update(
        PAUSE,
        SqlTime.of(at),
        plannedEnd == null ? null : Alert.Kind.PAUSE_ENDED.code(),
        SqlTime.ofNullable(plannedEnd),
        clock.county().value(),
        clock.caseFile(),
        clock.id());
    jdbc.update(
        PUT_PAUSE,
        clock.county().value(),
        clock.caseFile(),
        clock.id(),
        clock.pauses() + 1,
        cause.code(),
        SqlTime.of(at),
        SqlTime.ofNullable(plannedEnd));
  }

  void endPause(ClockRow clock, Instant at) {
    jdbc.update(END_PAUSE, SqlTime.of(at), clock.county().value(), clock.caseFile(), clock.id());
  }

  void putExtension(ClockRow clock, ExtensionGrant grant) {
    jdbc.update(
        PUT_EXTENSION,
        clock.county().value(),
        clock.caseFile(),
        clock.id(),
        clock.extensions() + 1,
        SqlTime.of(grant.askedAt()),
        grant.askedBy(),
        SqlTime.of(grant.approvedAt()),
        grant.approvedBy(),
        grant.amount(),
        grant.unit().code(),
        grant.reason());
  }

  /** Stores a clock's new deadline and what it will next alert of. */
  void move(ClockRow clock) {
    jdbc.update(
        MOVE,
        SqlTime.of(clock.dueAt()),
        SqlTime.of(clock.alarmAt()),
        clock.provisional(),
        SqlTime.ofNullable(clock.pausedAt()),
        clock.extensions(),
        clock.reminded(),
        clock.nextAlert() == null ? null : clock.nextAlert().code(),
        SqlTime.ofNullable(clock.nextAlertAt()),
        clock.county().value(),
        clock.caseFile(),
        clock.id());
  }

  /** Judges a stopped clock by the deadline that it should have had. */
  void judgeAgain(ClockRow clock, Due due, boolean provisional) {
    jdbc.update(
        JUDGE_AGAIN,
        SqlTime.of(due.at()),
        SqlTime.of(due.alarmAt()),
        provisional,
        SqlTime.of(due.at()),
        clock.county().value(),
        clock.caseFile(),
        clock.id());
  }

  /** Keeps an overdue out of the figures; false if there is no such overdue clock. */
  boolean exempt(int county, long caseFile, long clock, Instant at, long by, String reason) {
    return jdbc.update(
            """
            update deadline.clock set exempted_at = ?, exempted_by = ?, exempted_for = ?
            where county = ? and case_file = ? and id = ?
              and outcome = 'overdue' and exempted_at is null
            """,
            SqlTime.of(at),
            by,
            reason,
            county,
            caseFile,
            clock)
        == 1;
  }
}
