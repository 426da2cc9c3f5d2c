// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.COUNTY;
import static org.jingwei.casework.ACaseFile.HELPER;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.ACaseFile.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.Test;

class RecusalRulesTests {

  private static final String DESK = "centre";

  private static Outcome<Step> decide(CaseFile file, Move move, List<WorkOrder> orders) {
    var grant = new RoleGrant(Role.DESK, DivisionCode.of(COUNTY), Instant.EPOCH, null);
    Who who = new Who.Staff(new Actor(1, "desk", COUNTY, DESK, List.of(grant)));
    Facts facts =
        new Facts(null, null, null, orders, List.of(), null, List.of(), Set.of(LEAD, HELPER, DESK));
    return Lifecycle.decide(
        new Situation(file, who, NOW, CaseworkSettings.USUAL, facts, () -> 9), move);
  }

  private static String refusal(Outcome<Step> decided) {
    return decided instanceof Outcome.Refused<Step>(List<Refusal> refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  private static CaseFile handling() {
    CaseEdit edit = ACaseFile.file(CaseState.HANDLING, new Random(1)).edit();
    edit.coHandlers = 1;
    return edit.sameVersion();
  }

  @Test
  void takesTheMatterFromALeadThatIsComplainedOf() {
    Step step = decide(handling(), new Move.Recuse(LEAD, true, "反映该单位"), List.of()).orThrow();
    CaseFile after = step.edit().done(NOW);
    assertThat(after.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(after.leadUnit()).isNull();
    assertThat(after.recused()).containsExactly(LEAD);
    assertThat(step.effects())
        .contains(new Effect.WithdrawOrders(), new Effect.CancelClock(Stage.RESOLVE))
        .contains(new Effect.StartClock(Stage.DISPATCH));
  }

  @Test
  void takesOnlyItsShareFromACoHandler() {
    var share =
        new WorkOrder(11, 1, HELPER, false, WorkOrder.OrderState.SENT, NOW, null, null, null);
    Step step =
        decide(handling(), new Move.Recuse(HELPER, true, "反映该单位"), List.of(share)).orThrow();
    CaseFile after = step.edit().done(NOW);
    assertThat(after.state()).isEqualTo(CaseState.HANDLING);
    assertThat(after.coHandlers()).isZero();
  }

  @Test
  void isNeverDispatchedToTheOneComplainedOf() {
    CaseEdit edit = ACaseFile.file(CaseState.ACCEPTED, new Random(1)).edit();
    edit.recused = List.of(LEAD);
    CaseFile file = edit.sameVersion();
    assertThat(refusal(decide(file, new Move.Dispatch(LEAD, List.of(), null), List.of())))
        .isEqualTo("unit-recused");
    assertThat(refusal(decide(file, new Move.Dispatch(HELPER, List.of(LEAD), null), List.of())))
        .isEqualTo("unit-recused");
    assertThat(refusal(decide(file, new Move.Dispatch(HELPER, List.of(), null), List.of())))
        .isEqualTo("done");
  }

  @Test
  void needsAReasonAndAnotherUnitThanOnesOwn() {
    assertThat(refusal(decide(handling(), new Move.Recuse(HELPER, true, " "), List.of())))
        .isEqualTo("reason-missing");
    assertThat(refusal(decide(handling(), new Move.Recuse(DESK, true, "x"), List.of())))
        .isEqualTo("recusal-own");
    assertThat(refusal(decide(handling(), new Move.Recuse(HELPER, false, "x"), List.of())))
        .isEqualTo("recusal-none");
  }

  private static final Who AT_DESK = AMove.staff(Role.DESK, DESK, 1);

  @Test
  void isSetByTheDeskWhileTheMatterIsOpenForAUnitThatThereIs() {
    AMove recuse =
        AMove.of(new Move.Recuse(HELPER, true, "反映该单位"), AT_DESK)
            .on(CaseState.HANDLING)
            .withUnits(HELPER);
    assertThat(recuse.refusal()).isEqualTo("done");
    assertThat(recuse.by(AMove.staff(Role.CHECKER, DESK, 4)).refusal()).isEqualTo("move-not-you");
    assertThat(recuse.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
    assertThat(recuse.as(new Move.Recuse(" ", true, "x")).refusal()).isEqualTo("unit-missing");
    assertThat(recuse.withUnits(LEAD).refusal()).isEqualTo("unit-unknown");
  }

  @Test
  void isLiftedAlsoForAUnitThatIsGoneOrOnesOwn() {
    AMove lift =
        AMove.of(new Move.Recuse(HELPER, false, "查无此事"), AT_DESK)
            .on(CaseState.HANDLING, f -> f.recused = List.of(HELPER, DESK));
    assertThat(lift.after().recused()).containsExactly(DESK);
    assertThat(lift.as(new Move.Recuse(DESK, false, "x")).after().recused())
        .containsExactly(HELPER);
  }

  @Test
  void takesNoShareThatIsNotTheUnitsOrIsDone() {
    AMove recuse =
        AMove.of(new Move.Recuse(HELPER, true, "反映该单位"), AT_DESK)
            .on(CaseState.HANDLING, f -> f.coHandlers = 2)
            .withUnits(HELPER);
    var done = WorkOrder.OrderState.DONE;
    var sent = WorkOrder.OrderState.SENT;
    assertThat(recuse.withOrders(AMove.order(11, "parks", false, sent)).effects()).isEmpty();
    assertThat(recuse.withOrders(AMove.order(11, HELPER, false, done)).effects()).isEmpty();
    assertThat(recuse.withOrders(AMove.order(10, HELPER, true, sent)).effects()).isEmpty();
    assertThat(recuse.withOrders(AMove.order(11, HELPER, false, sent)).after().coHandlers())
        .isEqualTo(1);
  }

  @Test
  void leavesNothingToDecideThatTheLeadAskedFor() {
    AMove recuse =
        AMove.of(new Move.Recuse(LEAD, true, "反映该单位"), AT_DESK)
            .on(CaseState.OBJECTED)
            .withUnits(LEAD);
    Request waiting = AMove.request(Request.Kind.OBJECTION, 2);
    assertThat(recuse.knowing(waiting).effects())
        .contains(new Effect.Decide(waiting.id(), false, ""));
    assertThat(recuse.effects()).noneMatch(Effect.Decide.class::isInstance);
  }
}
