// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.ACCEPTED;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.Effect.CancelClock;
import org.jingwei.casework.Effect.ChangeOrder;
import org.jingwei.casework.Effect.Decide;
import org.jingwei.casework.Effect.StartClock;
import org.jingwei.casework.Effect.WithdrawOrders;
import org.jingwei.casework.Situation.Step;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * A complaint is never shown to the one complained of (回避, rights.md): a unit that is named does
 * not see the matter, is not given it, and loses it at once where it has it already.
 */
final class RecusalRules {

  private RecusalRules() {}

  static Outcome<Step> recuse(Situation at, Move.Recuse move) {
    if (!at.may(Permission.DISPATCH)) {
      return at.notYou(move);
    }
    if (!at.file().state().open()) {
      return at.notNow(move);
    }
    if (move.unit().isBlank()) {
      return at.refuse("unit-missing", "unit");
    }
    boolean stands = at.file().recused().contains(move.unit());
    if (move.on() && !at.facts().units().contains(move.unit())) {
      return at.refuse("unit-unknown", "unit", move.unit());
    }
    if (move.on() == stands) {
      return at.refuse(stands ? "recusal-stands" : "recusal-none", "unit");
    }
    if (move.on() && at.who().unit().equals(move.unit())) {
      return at.refuse("recusal-own", "unit");
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.recused = with(at.file().recused(), move);
    List<Effect> effects = new ArrayList<>();
    if (move.on()) {
      takeAway(at, move.unit(), next, effects);
    }
    return Outcome.done(new Step(next, effects));
  }

  private static List<String> with(List<String> before, Move.Recuse move) {
    List<String> units = new ArrayList<>(before);
    if (move.on()) {
      units.add(move.unit());
    } else {
      units.remove(move.unit());
    }
    return units;
  }

  /**
   * What the unit has of the matter goes back: the whole of it from a lead, a share from others.
   */
  private static void takeAway(Situation at, String unit, CaseEdit next, List<Effect> effects) {
    if (unit.equals(at.file().leadUnit())) {
      backToDispatch(at, next, effects);
      return;
    }
    for (WorkOrder order : at.facts().orders()) {
      if (!order.lead() && order.unit().equals(unit) && order.state().open()) {
        effects.add(new ChangeOrder(order.id(), OrderState.WITHDRAWN, null));
        next.coHandlers--;
      }
    }
  }

  private static void backToDispatch(Situation at, CaseEdit next, List<Effect> effects) {
    for (Stage running : running(at.file().state())) {
      effects.add(new CancelClock(running));
    }
    Request waiting = at.facts().request();
    if (waiting != null) {
      effects.add(new Decide(waiting.id(), false, ""));
    }
    effects.add(new WithdrawOrders());
    effects.add(new StartClock(Stage.DISPATCH));
    next.to(ACCEPTED).stage = Stage.DISPATCH;
    next.leadUnit = null;
    next.leadOrder = null;
    next.handler = null;
    next.coHandlers = 0;
    next.unsettled = 0;
    next.objectable = false;
    next.resolveDueAt = null;
    next.suspendedUntil = null;
    next.extensionAsked = false;
  }

  private static List<Stage> running(CaseState state) {
    return switch (state) {
      case DISPATCHED -> List.of(Stage.ACKNOWLEDGE, Stage.RESOLVE);
      case OBJECTED -> List.of(Stage.ARBITRATE, Stage.RESOLVE);
      case HANDLING, SUSPENDED -> List.of(Stage.RESOLVE);
      case RESOLVED -> List.of(Stage.CHECK, Stage.RESOLVE);
      case CHECKED -> List.of(Stage.CALLBACK);
      default -> List.of();
    };
  }
}
