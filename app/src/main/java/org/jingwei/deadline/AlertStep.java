// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.Objects;

/**
 * What raising a clock's next alert does: pure.
 *
 * @param number tells alerts of one kind apart: the extension that a reminder belongs to, the level
 *     an escalation reaches, the number of a pause
 * @param reminded whether the clock has reminded of its present deadline
 */
record AlertStep(Alert alert, int number, boolean reminded, NextAlert next) {

  static AlertStep of(ClockRow clock, Instant now, AlertRule rule, WorkCalendar calendar) {
    return switch (Objects.requireNonNull(clock.nextAlert())) {
      case REMINDER ->
          now.isBefore(clock.alarmAt()) ? remind(clock, now) : escalate(clock, now, rule, calendar);
      case ESCALATION -> escalate(clock, now, rule, calendar);
      case PAUSE_ENDED ->
          new AlertStep(
              alert(clock, Alert.Kind.PAUSE_ENDED, clock.level(), now),
              clock.pauses(),
              clock.reminded(),
              NextAlert.NONE);
    };
  }

  private static AlertStep remind(ClockRow clock, Instant now) {
    return new AlertStep(
        alert(clock, Alert.Kind.REMINDER, clock.level(), now),
        clock.extensions(),
        true,
        NextAlert.escalation(clock.alarmAt()));
  }

  private static AlertStep escalate(
      ClockRow clock, Instant now, AlertRule rule, WorkCalendar calendar) {
    EscalationLevel level = clock.level().up().orElse(EscalationLevel.CITY);
    NextAlert next =
        level.up().isEmpty()
            ? NextAlert.NONE
            : NextAlert.escalation(rule.nextEscalation(calendar, clock.limit().unit(), now));
    return new AlertStep(
        alert(clock, Alert.Kind.ESCALATION, level, now), level.ordinal(), clock.reminded(), next);
  }

  private static Alert alert(ClockRow clock, Alert.Kind kind, EscalationLevel level, Instant now) {
    return new Alert(
        clock.county(),
        clock.id(),
        clock.caseFile(),
        clock.workOrder(),
        clock.stage(),
        kind,
        level,
        clock.dueAt(),
        now);
  }
}
