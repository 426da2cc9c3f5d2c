// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;

/** The table of who may do what, written a second time by permission, and compared cell by cell. */
class RoleTableTests {

  private static final String EXPECTED =
      """
      TAKE_REPORT       DESK GRID_WORKER CONNECTED_SYSTEM
      SEND_IN_BULK      CONNECTED_SYSTEM
      READ_CASES        DESK CHECKER CALLBACK ARBITER LEADER
      READ_OWN_ORDERS   UNIT_CLERK LEADER GRID_WORKER
      ACCEPT            DESK RULE
      DECLINE           DESK
      REVIEW_DECLINE    LEADER
      MERGE             DESK
      DISPATCH          DESK RULE
      ACKNOWLEDGE       UNIT_CLERK
      OBJECT            UNIT_CLERK
      ARBITRATE         ARBITER
      HANDLE            UNIT_CLERK
      SUSPEND           UNIT_CLERK RULE
      WHISTLE           UNIT_CLERK
      ASK_EXTENSION     UNIT_CLERK
      APPROVE_EXTENSION ARBITER LEADER
      CHECK             CHECKER
      CALL_BACK         CALLBACK RULE
      REOPEN            DESK
      SUPERVISE         LEADER RULE
      HOLD              LEADER
      READ_RETENTION    LEADER AUDITOR SYSTEM_ADMIN AUDIT_ADMIN
      REMIND            DESK LEADER RULE
      REVEAL_CONTACT    DESK UNIT_CLERK CALLBACK
      READ_FIGURES      DESK LEADER AUDITOR
      EXPORT            DESK LEADER
      LOAD_PACK         SYSTEM_ADMIN
      MANAGE_MESSAGES   SYSTEM_ADMIN
      MANAGE_EXCHANGE   LEADER SYSTEM_ADMIN
      MANAGE_MODELS     LEADER
      MANAGE_PEOPLE     SYSTEM_ADMIN
      MANAGE_TOKENS     SECURITY_ADMIN
      MANAGE_SESSIONS   SECURITY_ADMIN
      READ_LEDGER       AUDITOR AUDIT_ADMIN
      READ_ADMIN_ACTS   AUDIT_ADMIN
      """;

  private static final DivisionCode TOWN = new DivisionCode("421127001");
  private static final DivisionCode OTHER_TOWN = new DivisionCode("421127002");
  private static final DivisionCode VILLAGE = new DivisionCode("421127001201");

  private static Map<Permission, EnumSet<Role>> expected() {
    var table = new TreeMap<Permission, EnumSet<Role>>();
    EXPECTED
        .lines()
        .map(line -> line.split(" +"))
        .forEach(words -> {
          var roles = EnumSet.noneOf(Role.class);
          Arrays.stream(words).skip(1).map(Role::valueOf).forEach(roles::add);
          table.put(Permission.valueOf(words[0]), roles);
        });
    return table;
  }

  private static Actor actor(Role role, DivisionCode scope) {
    var grant = new RoleGrant(role, scope, Instant.EPOCH, null);
    return new Actor(1, "李华", new CountyCode(421127), "u1", List.of(grant));
  }

  @Test
  void givesEachRoleExactlyWhatIsWritten() {
    var expected = expected();
    assertThat(expected.keySet()).containsExactly(Permission.values());
    for (var permission : Permission.values()) {
      for (var role : Role.values()) {
        assertThat(RoleTable.allows(role, permission))
            .as("%s may %s", role, permission)
            .isEqualTo(
                expected.getOrDefault(permission, EnumSet.noneOf(Role.class)).contains(role));
      }
    }
  }

  @Test
  void givesItInTheGrantedDivisionAndNowhereElse() {
    for (var role : Role.values()) {
      var actor = actor(role, TOWN);
      for (var permission : Permission.values()) {
        boolean has = RoleTable.allows(role, permission);
        assertThat(actor.may(permission, Area.of(TOWN))).isEqualTo(has);
        assertThat(actor.may(permission, Area.of(VILLAGE))).isEqualTo(has);
        assertThat(actor.may(permission, Area.of(OTHER_TOWN))).isFalse();
        assertThat(actor.may(permission, Area.parse("421127"))).isFalse();
      }
    }
  }

  @Test
  void givesInAGridCellWhatLiesInItAndNothingBesideIt() {
    var cell = new Area(VILLAGE, VILLAGE + "001");
    var grant = new RoleGrant(Role.DESK, cell, Instant.EPOCH, null);
    var worker = new Actor(1, "李华", new CountyCode(421127), "u1", List.of(grant));
    assertThat(worker.may(Permission.ACCEPT, cell)).isTrue();
    assertThat(worker.may(Permission.ACCEPT, new Area(VILLAGE, VILLAGE + "002"))).isFalse();
    assertThat(worker.may(Permission.ACCEPT, Area.of(VILLAGE))).isFalse();
    assertThat(actor(Role.DESK, VILLAGE).may(Permission.ACCEPT, cell)).isTrue();
  }

  @Test
  void letsNoOneActForAnotherUnit() {
    var actor = actor(Role.UNIT_CLERK, TOWN);
    assertThat(actor.actsFor("u1")).isTrue();
    assertThat(actor.actsFor("u2")).isFalse();
    assertThat(Actor.rule(new CountyCode(421127), "timer").actsFor("")).isFalse();
  }
}
