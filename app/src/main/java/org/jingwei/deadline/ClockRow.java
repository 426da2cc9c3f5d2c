// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** A clock as it is stored. */
record ClockRow(
    CountyCode county,
    long caseFile,
    long id,
    @Nullable Long workOrder,
    Urgency urgency,
    TimeLimit limit,
    Instant startedAt,
    Instant firstDueAt,
    Instant dueAt,
    Instant alarmAt,
    boolean provisional,
    @Nullable Instant pausedAt,
    int pauses,
    int extensions,
    @Nullable Instant stoppedAt,
    @Nullable ClockOutcome outcome,
    boolean exempted,
    EscalationLevel level,
    boolean reminded,
    Alert.@Nullable Kind nextAlert,
    @Nullable Instant nextAlertAt,
    @Nullable Bound bound) {

  static final String COLUMNS =
      """
      county, case_file, id, work_order, stage, urgency, category, started_at,
      limit_amount, limit_unit, limit_source, limit_source_en, last_day_off, first_due_at, due_at, alarm_at, provisional,
      paused_at, pauses, extensions, stopped_at, outcome, exempted_at, level, reminded,
      next_alert, next_alert_at, bound_at, bound_by, bound_by_en
      """;

  static ClockRow read(ResultSet row, int number) throws SQLException {
    Urgency urgency = Urgency.of(row.getString("urgency"));
    String outcome = row.getString("outcome");
    String nextAlert = row.getString("next_alert");
    return new ClockRow(
        new CountyCode(row.getInt("county")),
        row.getLong("case_file"),
        row.getLong("id"),
        row.getObject("work_order", Long.class),
        urgency,
        limit(row, urgency),
        SqlTime.get(row, "started_at"),
        SqlTime.get(row, "first_due_at"),
        SqlTime.get(row, "due_at"),
        SqlTime.get(row, "alarm_at"),
        row.getBoolean("provisional"),
        SqlTime.orNull(row, "paused_at"),
        row.getInt("pauses"),
        row.getInt("extensions"),
        SqlTime.orNull(row, "stopped_at"),
        outcome == null ? null : ClockOutcome.of(outcome),
        SqlTime.orNull(row, "exempted_at") != null,
        EscalationLevel.of(row.getString("level")),
        row.getBoolean("reminded"),
        nextAlert == null ? null : Alert.Kind.of(nextAlert),
        SqlTime.orNull(row, "next_alert_at"),
        bound(row));
  }

  private static @Nullable Bound bound(ResultSet row) throws SQLException {
    Instant at = SqlTime.orNull(row, "bound_at");
    return at == null
        ? null
        : new Bound(at, new Words(row.getString("bound_by"), row.getString("bound_by_en")));
  }

  ClockRow boundBy(@Nullable Bound other) {
    return new ClockRow(
        county,
        caseFile,
        id,
        workOrder,
        urgency,
        limit,
        startedAt,
        firstDueAt,
        dueAt,
        alarmAt,
        provisional,
        pausedAt,
        pauses,
        extensions,
        stoppedAt,
        outcome,
        exempted,
        level,
        reminded,
        nextAlert,
        nextAlertAt,
        other);
  }

  private static TimeLimit limit(ResultSet row, Urgency urgency) throws SQLException {
    return new TimeLimit(
        row.getString("category"),
        urgency,
        Stage.of(row.getString("stage")),
        row.getInt("limit_amount"),
        LimitUnit.of(row.getString("limit_unit")),
        new Words(row.getString("limit_source"), row.getString("limit_source_en")),
        LastDayOff.of(row.getString("last_day_off")));
  }

  Stage stage() {
    return limit.stage();
  }

  /** Up to when it has run: a clock that stands still is not run out by the time that passes. */
  Instant standsAt(Instant now) {
    return pausedAt == null ? now : pausedAt;
  }

  /** The verdict by another deadline, where it is not the one that fell. */
  Optional<Judged> turnedBy(Instant due) {
    if (stoppedAt == null || outcome == null || outcome == ClockOutcome.CANCELLED) {
      return Optional.empty();
    }
    ClockOutcome now =
        standsAt(stoppedAt).isAfter(due) ? ClockOutcome.OVERDUE : ClockOutcome.IN_TIME;
    return now == outcome
        ? Optional.empty()
        : Optional.of(new Judged(limit.stage(), stoppedAt, now));
  }

  DueMoved movedTo(Instant due) {
    return new DueMoved(id, caseFile, workOrder, stage(), due);
  }
}
