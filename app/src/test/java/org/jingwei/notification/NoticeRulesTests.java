// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;

class NoticeRulesTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final String VILLAGE = "421127100003";

  private static CaseEvent event(String move, CaseState to, Map<String, Object> more) {
    Map<String, Object> detail = new java.util.HashMap<>(more);
    detail.put("place", VILLAGE);
    return new CaseEvent(
        HUANGMEI, 1, 7, 3, Instant.EPOCH, move, to, to, "staff", 1, "李华", "", null, detail);
  }

  private static List<String> told(CaseEvent e, NoticeKind kind) {
    return NoticeRules.of(e).stream()
        .filter(told -> told.kind() == kind)
        .flatMap(told -> told.recipients().stream())
        .toList();
  }

  private static Actor staff(Role role, String place, String unit) {
    var grant = new RoleGrant(role, new DivisionCode(place), Instant.EPOCH, null);
    return new Actor(1, "李华", HUANGMEI, unit, List.of(grant));
  }

  @Test
  void anOrderGoesToTheLeadAndACallToTheOthers() {
    CaseEvent e =
        event(
            "dispatch",
            CaseState.DISPATCHED,
            Map.of("lead", "roads", "coHandlers", List.of("water", "power")));
    assertThat(told(e, NoticeKind.ORDER)).containsExactly("unit:roads");
    assertThat(told(e, NoticeKind.CALLED)).containsExactly("unit:water", "unit:power");
  }

  @Test
  void aReminderGoesToWhoeverHoldsTheClock() {
    assertThat(
            told(
                event("warn", CaseState.HANDLING, Map.of("stage", "resolve", "lead", "roads")),
                NoticeKind.REMINDER))
        .containsExactly("unit:roads");
    assertThat(
            told(
                event("warn", CaseState.RESOLVED, Map.of("stage", "check", "lead", "roads")),
                NoticeKind.REMINDER))
        .containsExactly("CHECKER@421127100003", "CHECKER@421127100", "CHECKER@421127");
  }

  @Test
  void aBreachGoesToItsHolderAndTheLeadersOfItsLevelAlone() {
    CaseEvent e =
        event(
            "escalate",
            CaseState.HANDLING,
            Map.of("stage", "resolve", "lead", "roads", "level", 2));
    assertThat(told(e, NoticeKind.BREACH)).containsExactly("unit:roads", "LEADER@421127100");
  }

  @Test
  void whoIsAppointedToAGridCellIsToldOfItAndNotOfTheNext() {
    CaseEvent e = event("resolve", CaseState.RESOLVED, Map.of("cell", VILLAGE + "001"));
    List<String> told = told(e, NoticeKind.CHECK_DUE);
    String cell = VILLAGE + "/" + VILLAGE;
    assertThat(told).contains("CHECKER@" + cell + "001", "CHECKER@" + VILLAGE);
    assertThat(told).containsAnyElementsOf(Recipients.of(inCell(cell + "001")));
    assertThat(told).doesNotContainAnyElementsOf(Recipients.of(inCell(cell + "002")));
    CaseEvent late =
        event("escalate", CaseState.HANDLING, Map.of("cell", VILLAGE + "001", "level", 0));
    assertThat(told(late, NoticeKind.BREACH)).doesNotContain("LEADER@421127100");
  }

  private static Actor inCell(String cell) {
    var grant = new RoleGrant(Role.CHECKER, Area.parse(cell), Instant.EPOCH, null);
    return new Actor(1, "李华", HUANGMEI, "", List.of(grant));
  }

  @Test
  void anUpheldObjectionComesBackToTheDeskAndTheUnitIsTold() {
    CaseEvent e =
        event("rule-objection", CaseState.ACCEPTED, Map.of("lead", "roads", "upheld", true));
    assertThat(told(e, NoticeKind.OBJECTION_DECIDED)).containsExactly("unit:roads");
    assertThat(told(e, NoticeKind.TO_DISPATCH)).contains("DESK@421127", "DESK@421127100");
  }

  @Test
  void aPersonFindsWhatTheirPlaceContainsAndNothingElse() {
    List<String> told =
        told(event("resolve", CaseState.RESOLVED, Map.of("lead", "roads")), NoticeKind.CHECK_DUE);
    assertThat(told).containsAnyElementsOf(Recipients.of(staff(Role.CHECKER, "421127", "")));
    assertThat(told).containsAnyElementsOf(Recipients.of(staff(Role.CHECKER, "421127100", "")));
    assertThat(told)
        .doesNotContainAnyElementsOf(Recipients.of(staff(Role.CHECKER, "421127101", "")))
        .doesNotContainAnyElementsOf(Recipients.of(staff(Role.ARBITER, "421127", "")));
  }

  @Test
  void onlyThoseWhoHandleAUnitsOrdersFindItsNotices() {
    assertThat(Recipients.of(staff(Role.UNIT_CLERK, "421127", "roads"))).contains("unit:roads");
    assertThat(Recipients.of(staff(Role.CHECKER, "421127", "roads"))).doesNotContain("unit:roads");
  }

  @Test
  void supervisionThatEndsTellsNobody() {
    assertThat(
            NoticeRules.of(
                event("supervise", CaseState.HANDLING, Map.of("on", false, "lead", "roads"))))
        .isEmpty();
  }

  private static NoticeRules.Settled settled(
      String move, CaseState from, CaseState to, Map<String, Object> detail) {
    return NoticeRules.settledBy(
        new CaseEvent(
            HUANGMEI,
            1,
            7,
            3,
            Instant.EPOCH,
            move,
            from,
            to,
            "staff",
            1,
            "李华",
            "water",
            null,
            detail));
  }

  @Test
  void anAcknowledgedOrderWaitsForNobodyButWhoeverWasCalledStillHasWork() {
    var settled =
        settled(
            "acknowledge",
            CaseState.DISPATCHED,
            CaseState.HANDLING,
            Map.of("stopped", Map.of("acknowledge", "overdue")));
    assertThat(settled.kinds())
        .contains(NoticeKind.ORDER, NoticeKind.URGED)
        .doesNotContain(NoticeKind.CALLED, NoticeKind.SUPERVISED, NoticeKind.BREACH);
    assertThat(settled.stages()).containsExactly("acknowledge");
  }

  @Test
  void aResolvedMatterLeavesNothingToBeDoneByItsUnits() {
    assertThat(settled("resolve", CaseState.HANDLING, CaseState.RESOLVED, Map.of()).kinds())
        .contains(NoticeKind.CALLED, NoticeKind.SUPERVISED, NoticeKind.EXTENSION);
  }

  @Test
  void aDecisionSettlesTheRequestAndAnOutcomeItsOwnCallAlone() {
    assertThat(settled("rule-extension", CaseState.HANDLING, CaseState.HANDLING, Map.of()).kinds())
        .containsExactly(NoticeKind.EXTENSION);
    var reported = settled("report-outcome", CaseState.HANDLING, CaseState.HANDLING, Map.of());
    assertThat(reported.kinds()).containsExactly(NoticeKind.CALLED);
    assertThat(reported.recipient()).isEqualTo("unit:water");
  }

  @Test
  void aMereReminderSettlesNothing() {
    var settled = settled("warn", CaseState.HANDLING, CaseState.HANDLING, Map.of());
    assertThat(settled.kinds()).isEmpty();
    assertThat(settled.stages()).isEmpty();
  }

  @Test
  void aStepOfTheCentreThatIsLateIsNotBroughtBeforeALeader() {
    CaseEvent e = event("escalate", CaseState.REPORTED, Map.of("stage", "accept", "level", 3));
    assertThat(told(e, NoticeKind.BREACH)).allMatch(name -> name.startsWith("DESK@"));
  }
}
