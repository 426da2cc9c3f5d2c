// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pauses, resumes, extends and re-reckons clocks. Every act locks the clocks it changes. */
@Component
final class ClockChanges {

  private final Rulebook rulebook;
  private final ClockStore store;
  private final ClockQueries queries;
  private final AlertRule rule;

  ClockChanges(Rulebook rulebook, ClockStore store, ClockQueries queries, AlertRule rule) {
    this.rulebook = rulebook;
    this.store = store;
    this.queries = queries;
    this.rule = rule;
  }

  int pause(ClockRef ref, Instant at, PauseCause cause, @Nullable Instant plannedEnd) {
    int paused = 0;
    for (ClockRow clock : queries.lockOpen(ref)) {
      if (clock.pausedAt() == null) {
        store.pause(clock, at, cause, plannedEnd);
        paused++;
      }
    }
    return paused;
  }

  List<DueMoved> resume(ClockRef ref, Instant at) {
    List<DueMoved> moved = new ArrayList<>();
    for (ClockRow clock : queries.lockOpen(ref)) {
      if (clock.pausedAt() != null) {
        store.endPause(clock, at);
        moved.add(reckon(clock, clock.extensions(), clock.reminded(), null, at));
      }
    }
    return moved;
  }

  Outcome<List<DueMoved>> extend(ClockRef ref, ExtensionGrant grant, ExtensionRule allowed) {
    List<ClockRow> clocks = queries.lockOpen(ref);
    if (clocks.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "no-running-clock"));
    }
    for (ClockRow clock : clocks) {
      Optional<Refusal> refusal = allowed.refusal(grant, clock.dueAt(), clock.extensions());
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
    }
    List<DueMoved> moved = new ArrayList<>();
    for (ClockRow clock : clocks) {
      store.putExtension(clock, grant);
      int extensions = clock.extensions() + 1;
      moved.add(reckon(clock, extensions, false, clock.pausedAt(), grant.approvedAt()));
    }
    return Outcome.done(moved);
  }

  List<DueMoved> recompute(CountyCode county, Instant now) {
    List<DueMoved> moved = new ArrayList<>();
    WorkCalendar calendar = rulebook.of(county).calendar();
    for (ClockRow clock : queries.lockRunning(county)) {
      if (now.isBefore(clock.alarmAt())
          && !queries.course(clock).due(calendar).at().equals(clock.dueAt())) {
        moved.add(reckon(clock, clock.extensions(), clock.reminded(), null, now));
      }
    }
    return moved;
  }

  private DueMoved reckon(
      ClockRow clock, int extensions, boolean reminded, @Nullable Instant pausedAt, Instant now) {
    WorkCalendar calendar = rulebook.of(clock.county()).calendar();
    Due due = queries.course(clock).due(calendar);
    NextAlert next = next(calendar, clock, due, reminded, now);
    boolean stands = pausedAt != null;
    store.move(
        new ClockRow(
            clock.county(),
            clock.caseFile(),
            clock.id(),
            clock.workOrder(),
            clock.urgency(),
            clock.limit(),
            clock.startedAt(),
            clock.firstDueAt(),
            due.at(),
            due.alarmAt(),
            pausedAt,
            clock.pauses(),
            extensions,
            clock.stoppedAt(),
            clock.outcome(),
            clock.exempted(),
            clock.level(),
            reminded,
            stands ? clock.nextAlert() : next.kind(),
            stands ? clock.nextAlertAt() : next.at()));
    return clock.movedTo(due.at());
  }

  private NextAlert next(
      WorkCalendar calendar, ClockRow clock, Due due, boolean reminded, Instant now) {
    LimitUnit unit = clock.limit().unit();
    if (!due.alarmAt().isAfter(now)) {
      return clock.level().up().isEmpty()
          ? NextAlert.NONE
          : NextAlert.escalation(rule.nextEscalation(calendar, unit, now));
    }
    return reminded
        ? NextAlert.escalation(due.alarmAt())
        : NextAlert.reminder(rule.reminder(calendar, unit, clock.startedAt(), due.alarmAt()));
  }
}
