// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.jingwei.rows.Insert.bigint;
import static org.jingwei.rows.Insert.flag;
import static org.jingwei.rows.Insert.integer;
import static org.jingwei.rows.Insert.text;
import static org.jingwei.rows.Insert.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Starts, stops and moves clocks: one statement each where requests wait for it. */
@Component
final class ClockStore {

  private static final Insert<NewClock> INSERT =
      Insert.into(
          "deadline.clock",
          integer("county", c -> c.start().county().value()),
          bigint("case_file", c -> c.start().caseFile()),
          bigint("id", c -> c.start().id()),
          bigint("work_order", c -> c.start().workOrder()),
          text("stage", c -> c.start().stage().code()),
          text("urgency", c -> c.start().urgency().code()),
          text("category", c -> c.start().category()),
          time("started_at", c -> c.start().at()),
          integer("limit_amount", c -> c.started().limit().amount()),
          text("limit_unit", c -> c.started().limit().unit().code()),
          text("limit_source", c -> c.started().limit().source().zh()),
          text("limit_source_en", c -> c.started().limit().source().en()),
          text("last_day_off", c -> c.started().limit().lastDayOff().code()),
          time("first_due_at", c -> c.started().due().at()),
          time("due_at", c -> c.started().due().at()),
          time("alarm_at", c -> c.started().due().alarmAt()),
          text("level", c -> c.start().heldAt().code()),
          text("next_alert", c -> Alert.Kind.REMINDER.code()),
          time("next_alert_at", NewClock::reminderAt),
          flag("provisional", NewClock::provisional),
          time("bound_at", NewClock::boundAt),
          text("bound_by", c -> c.boundBy(Locale.CHINESE)),
          text("bound_by_en", c -> c.boundBy(Locale.ENGLISH)));

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
  private final Writes writes;

  ClockStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  void insertAll(List<NewClock> clocks) {
    writes.add(INSERT, clocks);
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
    writes.send();
    return jdbc.query(STOP + which + STOPPED, ClockStore::stopped, args.toArray());
  }

  /** Stops every running clock of a case file. */
  List<Stopped> stopAll(int county, long caseFile, Instant at, StopKind kind) {
    var args = stopArgs(county, caseFile, at, kind);
    writes.send();
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
