// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.*;
import static org.jingwei.casework.Situation.step;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.Effect.*;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.report.Report;
import org.jingwei.report.Report.Answer;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** After the unit says it is done: check, rework, callback of every reporter, reopening. */
final class ClosingRules {

  private ClosingRules() {}

  static Outcome<Step> confirm(Situation at, Move.Confirm move) {
    if (!at.may(Permission.CHECK) || isHandler(at)) {
      return at.notYou(move);
    }
    if (!at.in(RESOLVED)) {
      return at.notNow(move);
    }
    CaseEdit next = at.file().edit().to(CHECKED);
    next.unsettled = (int) at.facts().reports().stream().filter(ClosingRules::mustBeAsked).count();
    List<Effect> effects = new ArrayList<>();
    effects.add(new StopClock(Stage.CHECK));
    effects.add(new StopClock(Stage.RESOLVE));
    seen(effects, move.photos());
    if (at.facts().reports().stream().anyMatch(r -> !mustBeAsked(r))) {
      effects.add(new PublishAnswer());
    }
    if (next.unsettled == 0) {
      close(at, next);
    } else {
      next.stage = Stage.CALLBACK;
      effects.add(new StartClock(Stage.CALLBACK));
    }
    return Outcome.done(new Step(next, effects));
  }

  /** What was photographed on the spot becomes the matter's. */
  private static void seen(List<Effect> effects, List<Long> photos) {
    if (!photos.isEmpty()) {
      effects.add(new OwnPhotos(photos));
    }
  }

  /** Only someone who left a way to be reached can be asked; the others read it on their page. */
  private static boolean mustBeAsked(Report report) {
    return report.reporter() != null && report.answer() == Answer.WAITING;
  }

  private static boolean isHandler(Situation at) {
    return at.file().handler() != null && at.file().handler() == at.who().personId()
        || at.who().unit().equals(at.file().leadUnit());
  }

  /** Back to the unit: by the checker, or while reporters are asked, when one says it is not so. */
  static Outcome<Step> rework(Situation at, Move.Rework move) {
    boolean checker = at.in(RESOLVED) && at.may(Permission.CHECK) && !isHandler(at);
    boolean caller = at.in(CHECKED) && at.may(Permission.CALL_BACK);
    if (!at.in(RESOLVED, CHECKED)) {
      return at.notNow(move);
    }
    if (!checker && !caller) {
      return at.notYou(move);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit().to(HANDLING);
    next.reworks++;
    next.unsettled = 0;
    next.stage = Stage.RESOLVE;
    List<Effect> effects = new ArrayList<>();
    if (checker) {
      effects.add(new StopClock(Stage.CHECK));
      effects.add(new ResumeClock(Stage.RESOLVE));
    } else {
      effects.add(new CancelClock(Stage.CALLBACK));
      effects.add(new StartClock(Stage.RESOLVE));
      effects.add(new ForgetAnswers());
    }
    if (at.file().leadOrder() != null) {
      effects.add(new ChangeOrder(at.file().leadOrder(), WorkOrder.OrderState.ACKNOWLEDGED, null));
    }
    seen(effects, move.photos());
    return Outcome.done(new Step(next, effects));
  }

  static Outcome<Step> callback(Situation at, Move.Callback move) {
    boolean self = at.who() instanceof Who.Reporter(long report) && report == move.report();
    if (!self && !at.may(Permission.CALL_BACK)) {
      return at.notYou(move);
    }
    Report report = reportOf(at, move.report());
    if (report == null) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "report-unknown"));
    }
    if (!at.in(CHECKED) || report.answer().settled()) {
      return at.notNow(move);
    }
    if (move.rating() != null && (move.rating() < 1 || move.rating() > 5)) {
      return at.refuse("rating-unfit", "rating");
    }
    boolean last =
        move.heard() != Move.Heard.NOT_REACHED
            || report.callbackTries() + 1 >= at.settings().callbackTries();
    CaseEdit next = at.file().edit();
    List<Effect> effects = new ArrayList<>();
    effects.add(new TryCallback(report.id(), move.heard(), last, move.rating(), move.note()));
    if (last && report.reporter() != null && --next.unsettled == 0) {
      effects.add(new StopClock(Stage.CALLBACK));
      close(at, next);
    }
    return Outcome.done(new Step(next, effects));
  }

  private static @Nullable Report reportOf(Situation at, long id) {
    return at.facts().reports().stream().filter(r -> r.id() == id).findFirst().orElse(null);
  }

  private static void close(Situation at, CaseEdit next) {
    next.to(CLOSED);
    next.stage = null;
    next.closedAt = at.now();
  }

  static Outcome<Step> reopen(Situation at, Move.Reopen move) {
    if (!at.isReporter() && !at.may(Permission.REOPEN)) {
      return at.notYou(move);
    }
    if (!at.in(CLOSED) || at.file().closedAt() == null || at.file().stage() != null) {
      return at.notNow(move);
    }
    if (at.isReporter() && PetitionRules.finished(at)) {
      return at.refuse("review-final", null);
    }
    if (at.now().isAfter(at.file().closedAt().plus(at.settings().reopenWindow()))) {
      return at.refuse("reopen-too-late", null, at.settings().reopenWindow().toDays());
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    openAgain(next);
    return step(next, new StartClock(Stage.DISPATCH), new ForgetAnswers());
  }

  /** Back to the desk, which may hand it to another unit this time. */
  static void openAgain(CaseEdit next) {
    next.to(ACCEPTED);
    next.reopens++;
    next.closedAt = null;
    next.leadUnit = null;
    next.leadOrder = null;
    next.handler = null;
    next.resolveDueAt = null;
    next.stage = Stage.DISPATCH;
  }
}
