// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.*;
import static org.jingwei.casework.Situation.step;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.Effect.*;
import org.jingwei.casework.Situation.Step;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Handing a matter to its unit: dispatch, taking back, acknowledge, objection and its arbitration,
 * whistle.
 */
final class DispatchRules {

  private DispatchRules() {}

  static Outcome<Step> dispatch(Situation at, Move.Dispatch move) {
    if (!at.may(Permission.DISPATCH)) {
      return at.notYou(move);
    }
    boolean automatic = OversightRules.byRule(at);
    if (!at.in(ACCEPTED) || automatic && !AloneRules.mayGoAlone(at.file())) {
      return at.notNow(move);
    }
    Refusal unknown = unknownUnit(at, "unit", List.of(move.unit()));
    if (unknown == null) {
      unknown = unknownUnit(at, "coHandlers", move.coHandlers());
    }
    if (unknown != null) {
      return Outcome.refused(unknown);
    }
    if (move.coHandlers().contains(move.unit())) {
      return at.refuse("lead-is-co-handler", "coHandlers");
    }
    CaseEdit next = at.file().edit().to(DISPATCHED);
    next.leadUnit = move.unit();
    next.leadOrder = at.ids().getAsLong();
    next.objectable = true;
    next.automatic = automatic;
    next.dispatches++;
    next.extensions = 0;
    next.stage = Stage.ACKNOWLEDGE;
    List<Effect> effects = new ArrayList<>();
    effects.add(new StopClock(Stage.DISPATCH));
    effects.add(new StartClock(Stage.RESOLVE));
    effects.add(new StartClock(Stage.ACKNOWLEDGE));
    effects.add(new SendOrder(next.leadOrder, move.unit(), true));
    call(at, next, move.coHandlers(), effects);
    return Outcome.done(new Step(next, effects));
  }

  /** What a person has dispatched goes back by the unit's objection alone. */
  static Outcome<Step> recall(Situation at, Move.Recall move) {
    if (!at.may(Permission.DISPATCH) || OversightRules.byRule(at)) {
      return at.notYou(move);
    }
    if (!at.in(DISPATCHED) || !at.file().automatic() || !at.file().objectable()) {
      return at.notNow(move);
    }
    Refusal reason = at.wordsMissing("reason", move.reason());
    if (reason != null) {
      return Outcome.refused(reason);
    }
    return step(
        undispatched(at),
        new CancelClock(Stage.ACKNOWLEDGE),
        new CancelClock(Stage.RESOLVE),
        new WithdrawOrders(),
        new StartClock(Stage.DISPATCH));
  }

  static Outcome<Step> acknowledge(Situation at, Move.Acknowledge move) {
    if (!at.mayAsLead(Permission.ACKNOWLEDGE)) {
      return at.notYou(move);
    }
    Long order = at.file().leadOrder();
    if (!at.in(DISPATCHED) || order == null) {
      return at.notNow(move);
    }
    CaseEdit next = at.file().edit().to(HANDLING);
    next.stage = Stage.RESOLVE;
    return step(
        next,
        new StopClock(Stage.ACKNOWLEDGE),
        new ChangeOrder(order, OrderState.ACKNOWLEDGED, null));
  }

  static Outcome<Step> object(Situation at, Move.Object move) {
    if (!at.mayAsLead(Permission.OBJECT)) {
      return at.notYou(move);
    }
    Long order = at.file().leadOrder();
    if (!at.in(DISPATCHED) || order == null) {
      return at.notNow(move);
    }
    if (!at.file().objectable()) {
      return at.refuse("objection-used", null);
    }
    if (at.file().dueAt() != null && at.now().isAfter(at.file().dueAt())) {
      return at.refuse("objection-too-late", null);
    }
    Refusal reason = at.wordsMissing("reason", move.reason());
    if (reason != null) {
      return Outcome.refused(reason);
    }
    CaseEdit next = at.file().edit().to(OBJECTED);
    next.stage = Stage.ARBITRATE;
    return step(
        next,
        new StopClock(Stage.ACKNOWLEDGE),
        new PauseClock(Stage.RESOLVE, PauseCause.OBJECTION),
        new StartClock(Stage.ARBITRATE),
        new ChangeOrder(order, OrderState.OBJECTED, null),
        new Ask(Request.Kind.OBJECTION, 0, move.reason()));
  }

  static Outcome<Step> ruleObjection(Situation at, Move.RuleObjection move) {
    if (!at.may(Permission.ARBITRATE) || at.who().unit().equals(at.file().leadUnit())) {
      return at.notYou(move);
    }
    Request request = at.facts().request();
    Long order = at.file().leadOrder();
    if (!at.in(OBJECTED) || request == null || order == null) {
      return at.notNow(move);
    }
    Refusal reason = at.wordsMissing("reason", move.reason());
    if (reason != null) {
      return Outcome.refused(reason);
    }
    var decide = new Decide(request.id(), move.upheld(), move.reason());
    return move.upheld() ? backToDispatch(at, decide) : finalOrder(at, order, decide);
  }

  private static Outcome<Step> backToDispatch(Situation at, Decide decide) {
    return step(
        undispatched(at),
        decide,
        new StopClock(Stage.ARBITRATE),
        new CancelClock(Stage.RESOLVE),
        new WithdrawOrders(),
        new StartClock(Stage.DISPATCH));
  }

  private static CaseEdit undispatched(Situation at) {
    CaseEdit next = at.file().edit().to(ACCEPTED);
    next.leadUnit = null;
    next.leadOrder = null;
    next.coHandlers = 0;
    next.resolveDueAt = null;
    next.stage = Stage.DISPATCH;
    return next;
  }

  private static Outcome<Step> finalOrder(Situation at, long order, Decide decide) {
    CaseEdit next = at.file().edit().to(DISPATCHED);
    next.objectable = false;
    next.stage = Stage.ACKNOWLEDGE;
    return step(
        next,
        decide,
        new StopClock(Stage.ARBITRATE),
        new ResumeClock(Stage.RESOLVE),
        new StartClock(Stage.ACKNOWLEDGE),
        new ChangeOrder(order, OrderState.SENT, null));
  }

  /** The lead, or the desk, calls others to a matter that one unit cannot solve alone. */
  static Outcome<Step> whistle(Situation at, Move.Whistle move) {
    if (!at.mayAsLead(Permission.WHISTLE) && !at.may(Permission.DISPATCH)) {
      return at.notYou(move);
    }
    if (!at.in(DISPATCHED, HANDLING)) {
      return at.notNow(move);
    }
    if (move.units().isEmpty()) {
      return at.refuse("unit-missing", "units");
    }
    Refusal wrong = at.wordsMissing("reason", move.reason());
    if (wrong == null) {
      wrong = unknownUnit(at, "units", move.units());
    }
    if (wrong != null) {
      return Outcome.refused(wrong);
    }
    CaseEdit next = at.file().edit();
    List<Effect> effects = new ArrayList<>();
    List<String> fresh =
        move.units().stream()
            .distinct()
            .filter(u -> !u.equals(at.file().leadUnit()))
            .filter(u ->
                at.facts().orders().stream().noneMatch(o -> o.unit().equals(u) && o.state().open()))
            .toList();
    if (fresh.isEmpty()) {
      return at.refuse("units-already-called", "units");
    }
    call(at, next, fresh, effects);
    return Outcome.done(new Step(next, effects));
  }

  private static void call(Situation at, CaseEdit next, List<String> units, List<Effect> effects) {
    for (String unit : units) {
      effects.add(new SendOrder(at.ids().getAsLong(), unit, false));
      next.coHandlers++;
    }
  }

  private static @Nullable Refusal unknownUnit(Situation at, String field, List<String> units) {
    for (String unit : units) {
      if (!at.facts().units().contains(unit)) {
        return Refusal.invalid("unit-unknown", field, unit);
      }
      if (at.file().recused().contains(unit)) {
        return Refusal.invalid("unit-recused", field, unit);
      }
    }
    return null;
  }
}
