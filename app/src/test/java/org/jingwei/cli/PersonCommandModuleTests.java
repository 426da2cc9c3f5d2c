// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Origin;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.TestDirectory;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;

class PersonCommandModuleTests {

  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final Ids ids = new Ids(clock, 0);
  private final TestDirectory rooms = TestDirectory.on(database, clock, ids);

  private record Told(int exit, String text) {}

  private Told reset(String login) {
    var told = new ByteArrayOutputStream();
    int exit =
        PersonCommand.reset(
            rooms.directory(),
            rooms.secondSteps(),
            rooms.signIns(),
            login,
            new PrintStream(told, true, StandardCharsets.UTF_8));
    return new Told(exit, told.toString(StandardCharsets.UTF_8));
  }

  @Test
  void givesAOneTimePasswordThatWorksAndPutsBothOnTheLedger() {
    var grant =
        new RoleGrant(
            Role.SECURITY_ADMIN, DivisionCode.of(TestDirectory.HUANGMEI), Instant.EPOCH, null);
    var wanted =
        new NewPerson(TestDirectory.HUANGMEI, "alone", "黎明", "", Locale.CHINESE, List.of(grant));
    rooms.directory().addPerson(TestDirectory.STARTER, wanted, TestDirectory.PASSWORD).orThrow();
    Told told = reset("alone");
    assertThat(told.exit()).isZero();
    String password = told.text().strip().lines().toList().getLast();
    var origin = new Origin("127.0.0.1", "test");
    assertThat(rooms.signIns().signIn("alone", TestDirectory.PASSWORD, origin))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(rooms.signIns().signIn("alone", password, origin)).isInstanceOf(Outcome.Done.class);
    var ledger = new Ledger(database.app(), ids);
    for (String deed : List.of("second-step.reset", "password.reset")) {
      assertThat(
              ledger
                  .listOf(TestDirectory.HUANGMEI, new LedgerAction(deed), null, 5)
                  .items()
                  .getFirst()
                  .entry()
                  .actor()
                  .unit())
          .isEqualTo("command-line");
    }
  }

  @Test
  void saysThatNobodySignsInByThatName() {
    Told told = reset("nobody");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.text()).contains("Nobody signs in as \"nobody\"");
  }
}
