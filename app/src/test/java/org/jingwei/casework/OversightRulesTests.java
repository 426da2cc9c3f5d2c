// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.AMove.CENTRE;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.staff;

import org.jingwei.directory.Role;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;

class OversightRulesTests {

  private static final Who LEADER = staff(Role.LEADER, "government", 3);
  private static final Who CLERK = staff(Role.UNIT_CLERK, ACaseFile.LEAD, 2);

  @Test
  void aLeaderWatchesAnOpenMatterAndLetsItGo() {
    AMove watch = AMove.of(new Move.Supervise(true, WORDS), LEADER).on(CaseState.HANDLING);
    assertThat(watch.after().supervised()).isTrue();
    assertThat(watch.by(CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(watch.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
    assertThat(watch.on(CaseState.HANDLING, f -> f.supervised = true).refusal())
        .isEqualTo("move-not-now");
    assertThat(watch.as(new Move.Supervise(true, "")).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void leadersAndReportersAskForHaste() {
    AMove urge = AMove.of(new Move.Urge(WORDS), LEADER).on(CaseState.HANDLING);
    assertThat(urge.refusal()).isEqualTo("done");
    assertThat(urge.by(CLERK).refusal()).isEqualTo("move-not-you");
    AMove told = urge.by(new Who.Reporter(7)).withReports(ACaseFile.report(1, 7, null));
    assertThat(told.refusal()).isEqualTo("done");
    assertThat(told.by(new Who.Reporter(8)).refusal()).isEqualTo("move-not-you");
    assertThat(urge.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
    assertThat(urge.as(new Move.Urge(" ")).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void onlyTheClocksEscalateWarnAndReckon() {
    for (Move move :
        new Move[] {
          new Move.Escalate("resolve", 3),
          new Move.Warn("resolve"),
          new Move.ReckonAgain(),
          new Move.Bind("12345:1", new Words("热线", "line"), null)
        }) {
      AMove made = AMove.of(move, AMove.rule()).on(CaseState.HANDLING);
      assertThat(made.refusal()).isEqualTo("done");
      assertThat(made.by(LEADER).refusal()).isEqualTo("move-not-you");
      assertThat(made.by(staff(Role.RULE, CENTRE, 9)).refusal()).isEqualTo("move-not-you");
      assertThat(made.by(new Who.Reporter(7)).refusal()).isEqualTo("move-not-you");
    }
  }

  @Test
  void escalationNeverComesDown() {
    AMove up = AMove.of(new Move.Escalate("resolve", 2), AMove.rule());
    assertThat(up.on(CaseState.HANDLING, f -> f.level = 3).after().level()).isEqualTo(3);
    assertThat(up.on(CaseState.HANDLING, f -> f.level = 1).after().level()).isEqualTo(2);
    assertThat(up.on(CaseState.HANDLING).after().overdue()).isTrue();
  }
}
