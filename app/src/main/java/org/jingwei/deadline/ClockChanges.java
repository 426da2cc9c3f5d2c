// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final BoundStore bounds;
  private final ClockQueries queries;
  private final AlertRule rule;

  ClockChanges(
      Rulebook rulebook,
      ClockStore store,
      BoundStore bounds,
      ClockQueries queries,
      AlertRule rule) {
    this.rulebook = rulebook;
    this.store = store;
    this.bounds = bounds;
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

  /** Sets or lifts a deadline from outside; the clocks of the work, reckoned with the earliest. */
  List<DueMoved> bind(ClockRef ref, String source, @Nullable Bound set, Instant now) {
    if (set == null) {
      bounds.lift(ref.county(), ref.caseFile(), source);
    } else {
      bounds.put(ref.county(), ref.caseFile(), source, set);
    }
    Optional<Bound> earliest = bounds.find(ref.county(), ref.caseFile());
    List<DueMoved> moved = new ArrayList<>();
    for (ClockRow clock : queries.lockOpen(ref)) {
      bounds.hold(clock, earliest);
      ClockRow bound = clock.boundBy(earliest.orElse(null));
      moved.add(reckon(bound, clock.extensions(), clock.reminded(), clock.pausedAt(), now));
    }
    return moved;
  }

  /** The case files with a clock whose deadline is not what the calendar now gives. */
  List<Long> listOutdated(CountyCode county, Instant now) {
    WorkCalendar calendar = rulebook.of(county).calendar();
    Set<Long> outdated = new LinkedHashSet<>();
    queries.eachReckonable(
        county,
        clock -> {
          if (isOutdated(clock, calendar, now)) {
            outdated.add(clock.caseFile());
          }
        });
    return List.copyOf(outdated);
  }

  Reckoned reckonAgain(CountyCode county, long caseFile, Instant now) {
    List<DueMoved> moved = new ArrayList<>();
    List<Judged> judged = new ArrayList<>();
    Set<Stage> relieved = EnumSet.noneOf(Stage.class);
    WorkCalendar calendar = rulebook.of(county).calendar();
    for (ClockRow clock : queries.lockReckonable(county, caseFile)) {
      if (!isOutdated(clock, calendar, now)) {
        continue;
      }
      if (clock.stoppedAt() == null) {
        DueMoved one = reckon(clock, clock.extensions(), clock.reminded(), clock.pausedAt(), now);
        moved.add(one);
        if (one.dueAt().isAfter(clock.standsAt(now))) {
          relieved.add(one.stage());
        }
      } else {
        Due due = judgeAgain(clock, calendar);
        moved.add(clock.movedTo(due.at()));
        clock.turnedBy(due.at()).ifPresent(judged::add);
      }
    }
    return new Reckoned(moved, judged, relieved, queries.isOverdue(county, caseFile, now));
  }

  private Due judgeAgain(ClockRow clock, WorkCalendar calendar) {
    Course course = asStored(clock);
    Due due = course.due(calendar);
    store.judgeAgain(clock, due, course.isProvisional(calendar, due.at()));
    return due;
  }

  /** What was overdue by a deadline that was never provisional stays overdue. */
  private boolean isOutdated(ClockRow clock, WorkCalendar calendar, Instant now) {
    if (!clock.provisional() && (clock.stoppedAt() != null || !now.isBefore(clock.alarmAt()))) {
      return false;
    }
    Course course = asStored(clock);
    Instant due = course.due(calendar).at();
    return !due.equals(clock.dueAt()) || clock.provisional() != course.isProvisional(calendar, due);
  }

  /** Most clocks were never interrupted, and need no look-up. */
  private Course asStored(ClockRow clock) {
    return clock.pauses() == 0 && clock.extensions() == 0
        ? Course.of(clock.startedAt(), clock.limit()).boundBy(clock.bound())
        : queries.course(clock);
  }

  private DueMoved reckon(
      ClockRow clock, int extensions, boolean reminded, @Nullable Instant pausedAt, Instant now) {
    WorkCalendar calendar = rulebook.of(clock.county()).calendar();
    Course course = queries.course(clock);
    Due due = course.due(calendar);
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
            course.isProvisional(calendar, due.at()),
            pausedAt,
            clock.pauses(),
            extensions,
            clock.stoppedAt(),
            clock.outcome(),
            clock.exempted(),
            clock.level(),
            reminded,
            stands ? clock.nextAlert() : next.kind(),
            stands ? clock.nextAlertAt() : next.at(),
            clock.bound()));
    return clock.movedTo(due.at());
  }

  private NextAlert next(
      WorkCalendar calendar, ClockRow clock, Due due, boolean reminded, Instant now) {
    LimitUnit unit = clock.limit().unit();
    boolean wasRunning = clock.standsAt(now).isBefore(clock.alarmAt());
    if (!due.alarmAt().isAfter(now) && !wasRunning) {
      return clock.level().up().isEmpty()
          ? NextAlert.NONE
          : NextAlert.escalation(rule.nextEscalation(calendar, unit, now));
    }
    // Brought into the past, as when a day off becomes a working day, it escalates at once.
    return reminded || !due.alarmAt().isAfter(now)
        ? NextAlert.escalation(due.alarmAt())
        : NextAlert.reminder(rule.reminder(calendar, unit, clock.startedAt(), due.alarmAt()));
  }
}
