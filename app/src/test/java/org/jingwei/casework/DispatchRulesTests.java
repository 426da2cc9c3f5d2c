// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.HELPER;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.ACaseFile.NOW;
import static org.jingwei.casework.AMove.CENTRE;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.order;
import static org.jingwei.casework.AMove.request;
import static org.jingwei.casework.AMove.staff;

import java.util.List;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.Test;

class DispatchRulesTests {

  private static final Who DESK = staff(Role.DESK, CENTRE, 1);
  private static final Who CLERK = staff(Role.UNIT_CLERK, LEAD, 2);
  private static final Who OTHER_CLERK = staff(Role.UNIT_CLERK, HELPER, 5);
  private static final Who ARBITER = staff(Role.ARBITER, "government", 6);

  @Test
  void handsAnAcceptedMatterToUnitsThatAreAtWork() {
    AMove dispatch =
        AMove.of(new Move.Dispatch(LEAD, List.of(HELPER), null), DESK)
            .on(CaseState.ACCEPTED)
            .withUnits(LEAD, HELPER);
    assertThat(dispatch.after().coHandlers()).isEqualTo(1);
    assertThat(dispatch.by(CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(dispatch.on(CaseState.REPORTED).refusal()).isEqualTo("move-not-now");
    assertThat(dispatch.withUnits(HELPER).refusal()).isEqualTo("unit-unknown");
    assertThat(dispatch.withUnits(HELPER).field()).isEqualTo("unit");
    assertThat(dispatch.withUnits(LEAD).refusal()).isEqualTo("unit-unknown");
    assertThat(dispatch.withUnits(LEAD).field()).isEqualTo("coHandlers");
    assertThat(dispatch.as(new Move.Dispatch(LEAD, List.of(LEAD), null)).refusal())
        .isEqualTo("lead-is-co-handler");
    assertThat(dispatch.on(CaseState.ACCEPTED, f -> f.recused = List.of(HELPER)).refusal())
        .isEqualTo("unit-recused");
  }

  @Test
  void theProgramDispatchesOnlyWhatMayGoAlone() {
    Who rule = new Who.Staff(Actor.rule(ACaseFile.COUNTY, "dispatcher"));
    AMove dispatch =
        AMove.of(new Move.Dispatch(LEAD, List.of(), null), rule)
            .on(CaseState.ACCEPTED, DispatchRulesTests::ordinary)
            .withUnits(LEAD);
    assertThat(dispatch.after().automatic()).isTrue();
    assertThat(dispatch.by(DESK).after().automatic()).isFalse();
    AMove urgent =
        dispatch.on(
            CaseState.ACCEPTED,
            f -> {
              ordinary(f);
              f.urgency = Urgency.URGENT;
            });
    assertThat(urgent.refusal()).isEqualTo("move-not-now");
    assertThat(urgent.by(DESK).refusal()).isEqualTo("done");
  }

  private static void ordinary(CaseEdit edit) {
    edit.category = "lighting-out";
    edit.supervised = false;
    edit.petition = false;
    edit.confidential = false;
    edit.dispatches = 0;
  }

  @Test
  void aPersonTakesBackAnAutomaticOrderThatNoUnitHasTaken() {
    AMove recall =
        AMove.of(new Move.Recall(WORDS), DESK)
            .on(CaseState.DISPATCHED, DispatchRulesTests::automatic);
    assertThat(recall.after().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(recall.after().leadUnit()).isNull();
    assertThat(recall.by(CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(recall.by(new Who.Staff(Actor.rule(ACaseFile.COUNTY, "dispatcher"))).refusal())
        .isEqualTo("move-not-you");
    assertThat(recall.on(CaseState.HANDLING, DispatchRulesTests::automatic).refusal())
        .isEqualTo("move-not-now");
    assertThat(recall.on(CaseState.DISPATCHED, f -> f.automatic = false).refusal())
        .isEqualTo("move-not-now");
    assertThat(recall.as(new Move.Recall(" ")).refusal()).isEqualTo("reason-missing");
  }

  private static void automatic(CaseEdit edit) {
    edit.automatic = true;
    edit.objectable = true;
  }

  @Test
  void theLeadAcknowledges() {
    AMove acknowledge = AMove.of(new Move.Acknowledge(), CLERK).on(CaseState.DISPATCHED);
    assertThat(acknowledge.after().state()).isEqualTo(CaseState.HANDLING);
    assertThat(acknowledge.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(acknowledge.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
    assertThat(acknowledge.on(CaseState.DISPATCHED, f -> f.leadOrder = null).refusal())
        .isEqualTo("move-not-now");
  }

  @Test
  void theLeadObjectsOnceInTimeAndWithAReason() {
    AMove object = AMove.of(new Move.Object(WORDS, null), CLERK).on(CaseState.DISPATCHED);
    assertThat(object.after().state()).isEqualTo(CaseState.OBJECTED);
    assertThat(object.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(object.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
    assertThat(object.on(CaseState.DISPATCHED, f -> f.leadOrder = null).refusal())
        .isEqualTo("move-not-now");
    assertThat(object.on(CaseState.DISPATCHED, f -> f.objectable = false).refusal())
        .isEqualTo("objection-used");
    assertThat(object.on(CaseState.DISPATCHED, f -> f.dueAt = NOW.minusMillis(1)).refusal())
        .isEqualTo("objection-too-late");
    assertThat(object.on(CaseState.DISPATCHED, f -> f.dueAt = null).refusal()).isEqualTo("done");
    assertThat(object.as(new Move.Object("", null)).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void anArbiterOfAnotherUnitDecidesTheObjection() {
    AMove rule =
        AMove.of(new Move.RuleObjection(true, WORDS), ARBITER)
            .on(CaseState.OBJECTED)
            .knowing(request(Request.Kind.OBJECTION, 2));
    assertThat(rule.after().state()).isEqualTo(CaseState.ACCEPTED);
    AMove rejected = rule.as(new Move.RuleObjection(false, WORDS));
    assertThat(rejected.after().state()).isEqualTo(CaseState.DISPATCHED);
    assertThat(rejected.after().objectable()).isFalse();
    assertThat(rule.by(DESK).refusal()).isEqualTo("move-not-you");
    assertThat(rule.by(staff(Role.ARBITER, LEAD, 6)).refusal()).isEqualTo("move-not-you");
    assertThat(rule.on(CaseState.DISPATCHED).refusal()).isEqualTo("move-not-now");
    assertThat(rule.knowing(null).refusal()).isEqualTo("move-not-now");
    assertThat(rule.as(new Move.RuleObjection(true, "")).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void callsUnitsThatWereNotCalledYet() {
    AMove whistle =
        AMove.of(new Move.Whistle(List.of(HELPER), WORDS), CLERK)
            .on(CaseState.HANDLING)
            .withUnits(LEAD, HELPER);
    assertThat(whistle.after().coHandlers()).isEqualTo(1);
    assertThat(whistle.by(DESK).refusal()).isEqualTo("done");
    assertThat(whistle.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(whistle.on(CaseState.RESOLVED).refusal()).isEqualTo("move-not-now");
    assertThat(whistle.as(new Move.Whistle(List.of(), WORDS)).refusal()).isEqualTo("unit-missing");
    assertThat(whistle.as(new Move.Whistle(List.of(HELPER), "")).refusal())
        .isEqualTo("reason-missing");
    assertThat(whistle.withUnits(LEAD).refusal()).isEqualTo("unit-unknown");
    assertThat(whistle.as(new Move.Whistle(List.of(LEAD), WORDS)).refusal())
        .isEqualTo("units-already-called");
    assertThat(whistle.withOrders(order(11, HELPER, false, OrderState.SENT)).refusal())
        .isEqualTo("units-already-called");
    assertThat(whistle.withOrders(order(11, HELPER, false, OrderState.DONE)).refusal())
        .isEqualTo("done");
  }
}
