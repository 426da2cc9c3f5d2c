// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.casework.Effect.BindClock;
import org.jingwei.casework.Effect.CancelClock;
import org.jingwei.casework.Effect.ExtendClock;
import org.jingwei.casework.Effect.PauseClock;
import org.jingwei.casework.Effect.ReckonClocks;
import org.jingwei.casework.Effect.ResumeClock;
import org.jingwei.casework.Effect.StartClock;
import org.jingwei.casework.Effect.StopClock;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.ClockOutcome;
import org.jingwei.deadline.ClockRef;
import org.jingwei.deadline.ClockStart;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.DueMoved;
import org.jingwei.deadline.EscalationLevel;
import org.jingwei.deadline.ExtensionGrant;
import org.jingwei.deadline.ExtensionRule;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.deadline.Reckoned;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Started;
import org.jingwei.deadline.StopKind;
import org.jingwei.deadline.Stopped;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Carries out what a move does to the clocks, and keeps the case file's due times in step. */
final class Clocks {

  private final Deadlines deadlines;
  private final Reports reports;
  private final Ids ids;

  Clocks(Deadlines deadlines, Reports reports, Ids ids) {
    this.deadlines = deadlines;
    this.reports = reports;
    this.ids = ids;
  }

  /** The first clock of new case files, all with one insert; the case files with their due time. */
  List<CaseFile> startFirst(List<CaseFile> opened, Instant now) {
    List<Started> started =
        deadlines.startAll(
            opened.stream().map(f -> start(f, f.edit(), Stage.ACCEPT, now)).toList());
    List<CaseFile> due = new ArrayList<>(opened.size());
    for (int i = 0; i < opened.size(); i++) {
      CaseEdit edit = opened.get(i).edit();
      edit.dueAt = started.get(i).dueAt();
      due.add(edit.sameVersion());
    }
    return due;
  }

  private ClockStart start(CaseFile file, CaseEdit next, Stage stage, Instant at) {
    String category = limitedAs(file, next, stage);
    return new ClockStart(
        file.county(),
        ids.next(),
        file.id(),
        null,
        stage,
        category,
        parent(file.county(), category),
        next.urgency,
        levelOf(file),
        at);
  }

  /**
   * A petition runs on its own limits; but how long an arbiter may think about its unit's objection
   * is no matter of the petitioner's.
   */
  private static String limitedAs(CaseFile file, CaseEdit next, Stage stage) {
    boolean objection = stage == Stage.ARBITRATE && file.state().open();
    return next.petition && !objection ? TimeLimit.PETITION : next.category;
  }

  private @Nullable String parent(CountyCode county, String category) {
    return reports.categories(county).find(category).map(Category::parent).orElse(null);
  }

  /** Who must act first: the town where the matter lies in one, else the county. */
  private static EscalationLevel levelOf(CaseFile file) {
    return file.division().isCounty() ? EscalationLevel.COUNTY : EscalationLevel.TOWN;
  }

  /** Gives back what the clocks came to, for the history to tell. */
  ClockFacts carryOut(CaseFile before, Step step, Instant now) {
    Map<String, String> ended = new TreeMap<>();
    ClockFacts facts = new ClockFacts(ended);
    CaseEdit next = step.edit();
    @Nullable Instant due = next.stage == before.stage() ? before.dueAt() : null;
    if (next.stage == Stage.RESOLVE && before.stage() != Stage.RESOLVE) {
      due = next.resolveDueAt;
    }
    for (Effect effect : step.effects()) {
      switch (effect) {
        case StartClock e -> {
          Instant at = started(before, next, e, now);
          due = e.stage() == next.stage ? at : due;
        }
        case StopClock e -> stop(before, e.stage(), now, StopKind.DONE, ended);
        case CancelClock e -> stop(before, e.stage(), now, StopKind.CANCELLED, ended);
        case PauseClock e -> {
          deadlines.pause(ref(before, e.stage()), now, e.cause(), next.suspendedUntil);
          due = e.stage() == next.stage ? null : due;
        }
        case ResumeClock e -> due = moved(next, deadlines.resume(ref(before, e.stage()), now), due);
        case ExtendClock e -> due = extended(before, next, e, now, due);
        case ReckonClocks e -> {
          Reckoned again = deadlines.reckonAgain(before.county(), before.id(), now);
          next.overdue = again.overdue();
          @Nullable Instant againDue = moved(next, again.moved(), due);
          due = due == null ? null : againDue;
          facts = facts.reckoned(again);
        }
        case BindClock e -> {
          var bound = deadlines.bind(before.county(), before.id(), e.source(), e.bound(), now);
          @Nullable Instant boundDue = moved(next, bound, due);
          due = due == null ? null : boundDue;
        }
        default -> {}
      }
    }
    next.dueAt = next.stage == null ? null : due;
    next.overdue |= ended.containsValue(ClockOutcome.OVERDUE.code());
    return facts;
  }

  private Instant started(CaseFile before, CaseEdit next, StartClock e, Instant now) {
    Instant at = e.since() == null ? now : e.since();
    Instant due = deadlines.start(start(before, next, e.stage(), at)).dueAt();
    if (e.stage() == Stage.RESOLVE) {
      next.resolveDueAt = due;
    }
    return due;
  }

  private void stop(
      CaseFile before, Stage stage, Instant now, StopKind kind, Map<String, String> ended) {
    for (Stopped stopped : deadlines.stop(ref(before, stage), now, kind)) {
      ended.put(stage.code(), stopped.outcome().code());
    }
  }

  private static @Nullable Instant moved(
      CaseEdit next, List<DueMoved> moved, @Nullable Instant due) {
    for (DueMoved one : moved) {
      if (one.stage() == Stage.RESOLVE) {
        next.resolveDueAt = one.dueAt();
      }
      if (one.stage() == next.stage) {
        due = one.dueAt();
      }
    }
    return due;
  }

  private @Nullable Instant extended(
      CaseFile before, CaseEdit next, ExtendClock e, Instant now, @Nullable Instant due) {
    Request request = e.request();
    String category = limitedAs(before, next, e.stage());
    LimitUnit unit =
        deadlines
            .findLimit(
                before.county(),
                category,
                parent(before.county(), category),
                before.urgency(),
                e.stage())
            .orElseThrow()
            .unit();
    ExtensionRule rule = before.petition() ? ExtensionRule.PETITION : ExtensionRule.ORDINARY;
    String why = request.reason();
    ExtensionGrant grant =
        new ExtensionGrant(
            request.askedAt(), request.askedBy(), now, e.by(), request.amount(), unit, why);
    return moved(next, deadlines.extend(ref(before, e.stage()), grant, rule).orThrow(), due);
  }

  private static ClockRef ref(CaseFile file, Stage stage) {
    return ClockRef.ofCase(file.county(), file.id(), stage);
  }
}
