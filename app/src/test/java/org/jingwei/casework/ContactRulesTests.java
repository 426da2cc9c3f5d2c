// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.AMove.order;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;

/**
 * Who may be shown a reporter's contact details: the role and the open work; the reason is asked
 * after.
 */
class ContactRulesTests {

  private static Actor actor(Role role, String unit, DivisionCode scope) {
    var grant = new RoleGrant(role, scope, Instant.EPOCH, null);
    return new Actor(5, "李华", ACaseFile.COUNTY, unit, List.of(grant));
  }

  private static boolean may(CaseState state, Actor actor, WorkOrder... orders) {
    CaseFile file = AMove.file(state, edit -> {});
    return ContactRules.mayReach(file, List.of(orders), actor);
  }

  private static final DivisionCode WHOLE = DivisionCode.of(ACaseFile.COUNTY);

  @Test
  void onlyRolesThatTalkToReporters() {
    WorkOrder own = order(11, ACaseFile.LEAD, true, OrderState.ACKNOWLEDGED);
    var may = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (may(CaseState.HANDLING, actor(role, ACaseFile.LEAD, WHOLE), own)) {
        may.add(role);
      }
    }
    assertThat(may).containsExactlyInAnyOrder(Role.DESK, Role.UNIT_CLERK, Role.CALLBACK);
  }

  @Test
  void nobodyOnceTheMatterHasEnded() {
    WorkOrder own = order(11, ACaseFile.LEAD, true, OrderState.ACKNOWLEDGED);
    for (CaseState state : CaseState.values()) {
      for (Role role : List.of(Role.DESK, Role.UNIT_CLERK, Role.CALLBACK)) {
        assertThat(may(state, actor(role, ACaseFile.LEAD, WHOLE), own))
            .as(state + " " + role)
            .isEqualTo(state.open());
      }
    }
  }

  @Test
  void aUnitOnlyByAnOpenOrderOfItsOwn() {
    Actor clerk = actor(Role.UNIT_CLERK, ACaseFile.LEAD, WHOLE);
    assertThat(may(CaseState.HANDLING, clerk)).isFalse();
    for (OrderState state : OrderState.values()) {
      assertThat(may(CaseState.HANDLING, clerk, order(11, ACaseFile.LEAD, true, state)))
          .as(state.name())
          .isEqualTo(state.open());
      assertThat(may(CaseState.HANDLING, clerk, order(11, "another", true, state))).isFalse();
    }
  }

  @Test
  void aDeskOnlyInItsOwnPlace() {
    DivisionCode elsewhere = new DivisionCode("421127999");
    assertThat(may(CaseState.HANDLING, actor(Role.DESK, "centre", WHOLE))).isTrue();
    assertThat(may(CaseState.HANDLING, actor(Role.DESK, "centre", elsewhere))).isFalse();
  }
}
