// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.directory.TestDirectory.HUANGMEI;
import static org.jingwei.directory.TestDirectory.PASSWORD;
import static org.jingwei.directory.TestDirectory.STARTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInsModuleTests {

  private static final Origin HALL = new Origin("10.0.0.1", "Browser");
  private static final Origin HOME = new Origin("10.0.0.2", "Browser");

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database.app());
  private final SettableClock clock = new SettableClock();
  private final TestDirectory here = TestDirectory.on(database, clock, new Ids(clock, 0));
  private final TestDirectory there = TestDirectory.on(database, clock, new Ids(clock, 1));
  private final SignIns signIns = here.signIns();

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  private SignedIn open() {
    return (SignedIn) signIns.signIn("lihua", PASSWORD, HALL).orThrow();
  }

  private List<@Nullable String> recorded() {
    return jdbc.sql("select action from ledger.entry order by id").query(String.class).list();
  }

  @Test
  void opensASessionThatBothProcessesKnow() {
    here.person("lihua", Role.DESK);
    var opened = open();
    assertThat(signIns.findSession(opened.token())).isPresent();
    var found = there.signIns().findSession(opened.token()).orElseThrow();
    assertThat(found.actor().may(Permission.ACCEPT, Area.parse("421127001"))).isTrue();
  }

  @Test
  void storesNeitherTokenNorPassword() {
    here.person("lihua", Role.DESK);
    var opened = open();
    String everything =
        jdbc.sql("select s::text || c::text from directory.session s, directory.credential c")
            .query(String.class)
            .single();
    assertThat(everything).doesNotContain(opened.token().substring(7)).doesNotContain(PASSWORD);
    assertThat(everything).contains("$argon2id$");
  }

  @Test
  void saysTheSameOfAWrongPasswordAndAnUnknownLogin() {
    here.person("lihua", Role.DESK);
    assertThat(code(signIns.signIn("lihua", "wrong", HALL))).isEqualTo("sign-in-wrong");
    assertThat(code(signIns.signIn("nobody", "wrong", HALL))).isEqualTo("sign-in-wrong");
  }

  @Test
  void letsWaitAfterFiveFailuresEvenWithTheRightPassword() {
    here.person("lihua", Role.DESK);
    for (int i = 0; i < 6; i++) {
      assertThat(code(signIns.signIn("lihua", "wrong", HALL))).isEqualTo("sign-in-wrong");
    }
    assertThat(code(there.signIns().signIn("lihua", PASSWORD, HOME))).isEqualTo("sign-in-wait");
    clock.goOn(Duration.ofSeconds(30));
    assertThat(code(signIns.signIn("lihua", PASSWORD, HOME))).isEqualTo("done");
    assertThat(code(signIns.signIn("lihua", "wrong", HALL))).isEqualTo("sign-in-wrong");
  }

  @Test
  void letsAnAddressWaitThatTriesManyNames() {
    here.person("lihua", Role.DESK);
    for (int i = 0; i < 21; i++) {
      signIns.signIn("name" + i, "wrong", HALL);
    }
    assertThat(code(signIns.signIn("lihua", PASSWORD, HALL))).isEqualTo("sign-in-wait");
    assertThat(code(signIns.signIn("lihua", PASSWORD, HOME))).isEqualTo("done");
  }

  @Test
  void endsARevokedSessionHereAtOnceAndElsewhereWithinSeconds() {
    var person = here.person("lihua", Role.DESK);
    var opened = open();
    there.signIns().findSession(opened.token());
    signIns.revoke(STARTER, person.id(), opened.session().id()).orThrow();
    assertThat(signIns.findSession(opened.token())).isEmpty();
    clock.goOn(ShortMemory.KEPT);
    assertThat(there.signIns().findSession(opened.token())).isEmpty();
  }

  @Test
  void takesRightsAwayAtOnce() {
    var person = here.person("lihua", Role.DESK);
    var opened = open();
    var county = Area.of(HUANGMEI);
    assertThat(signIns.findSession(opened.token()).get().actor().has(Role.DESK)).isTrue();
    here.directory().dismiss(STARTER, person.id(), Role.DESK, county).orThrow();
    assertThat(signIns.findSession(opened.token()).get().actor().has(Role.DESK)).isFalse();
    here.directory().setActive(STARTER, person.id(), false).orThrow();
    assertThat(signIns.findSession(opened.token())).isEmpty();
  }

  @Test
  void knowsOfManySessionsAtOnceWhichStillStand() {
    var person = here.person("lihua", Role.DESK);
    var other = here.person("wangwu", Role.DESK);
    Session own = open().session();
    Session others = ((SignedIn) signIns.signIn("wangwu", PASSWORD, HOME).orThrow()).session();
    List<Session> both = List.of(own, others);
    assertThat(there.signIns().standing(HUANGMEI, both)).containsExactlyInAnyOrder(own, others);
    signIns.revokeAll(STARTER, person.id()).orThrow();
    assertThat(there.signIns().standing(HUANGMEI, both)).containsExactly(others);
    var county = Area.of(HUANGMEI);
    here.directory().dismiss(STARTER, other.id(), Role.DESK, county).orThrow();
    assertThat(there.signIns().standing(HUANGMEI, both)).isEmpty();
  }

  @Test
  void countsNoSessionAsStandingThatHasRunOut() {
    here.person("lihua", Role.DESK);
    List<Session> own = List.of(open().session());
    clock.goOn(Sessions.IDLE);
    assertThat(signIns.standing(HUANGMEI, own)).isEmpty();
  }

  @Test
  void endsASessionAfterEightIdleHoursOrTwelveBusyOnes() {
    here.person("lihua", Role.DESK);
    var idle = open();
    clock.goOn(Sessions.IDLE);
    assertThat(signIns.findSession(idle.token())).isEmpty();
    var busy = open();
    for (int hour = 1; hour < 12; hour++) {
      clock.goOn(Duration.ofHours(1));
      assertThat(signIns.findSession(busy.token())).isPresent();
    }
    clock.goOn(Duration.ofHours(1));
    assertThat(signIns.findSession(busy.token())).isEmpty();
  }

  @Test
  void changesThePasswordUnderANewTokenAndEndsTheOld() {
    here.person("lihua", Role.DESK);
    var old = open();
    var renewed =
        signIns.changePassword(old.session(), PASSWORD, "green field at dawn", HALL).orThrow();
    assertThat(renewed.token()).isNotEqualTo(old.token());
    assertThat(signIns.findSession(old.token())).isEmpty();
    assertThat(code(signIns.signIn("lihua", PASSWORD, HALL))).isEqualTo("sign-in-wrong");
  }

  @Test
  void refusesPasswordsThatAnyoneWouldTry() {
    here.person("lihua", Role.DESK);
    var session = open().session();
    assertThat(code(signIns.changePassword(session, PASSWORD, "short", HALL)))
        .isEqualTo("password-short");
    assertThat(code(signIns.changePassword(session, PASSWORD, "lihua-2026-x", HALL)))
        .isEqualTo("password-guessable");
    for (String first :
        List.of("qwertyuiop", "19491001aa", "iloveyou123", "aaaaaaaaaaaaaaaaaaaaa")) {
      assertThat(code(signIns.changePassword(session, PASSWORD, first, HALL)))
          .as(first)
          .isEqualTo("password-guessable");
    }
    assertThat(code(signIns.changePassword(session, "wrong", "green field at dawn", HALL)))
        .isEqualTo("password-current");
  }

  @Test
  void makesTheFirstAdministratorOnceWithAPasswordForOneSignIn() {
    String password = signIns.makeFirstAdministrator(HUANGMEI).orElseThrow();
    assertThat(there.signIns().makeFirstAdministrator(HUANGMEI)).isEmpty();
    var opened = (SignedIn) signIns.signIn("admin", password, HALL).orThrow();
    assertThat(opened.session().mustChange()).isTrue();
    assertThat(code(signIns.signIn("admin", password, HALL))).isEqualTo("sign-in-wrong");
    signIns.changePassword(opened.session(), password, "green field at dawn", HALL).orThrow();
    assertThat(signIns.makeFirstAdministrator(HUANGMEI)).isEmpty();
  }

  @Test
  void handsOutAnotherFirstPasswordWhenTheFirstWasUsedForNothing() {
    String password = signIns.makeFirstAdministrator(HUANGMEI).orElseThrow();
    signIns.signIn("admin", password, HALL).orThrow();
    assertThat(signIns.makeFirstAdministrator(HUANGMEI)).isPresent();
  }

  @Test
  void knowsASystemByItsTokenUntilItIsWithdrawn() {
    var wanted = SystemToken.reporting(HUANGMEI, "hotline-12345", "hotline");
    String secret = signIns.issueToken(STARTER, wanted).orThrow();
    assertThat(secret).startsWith("jw_");
    assertThat(signIns.findSystem(secret).get().channel()).isEqualTo("hotline");
    assertThat(code(signIns.issueToken(STARTER, wanted))).isEqualTo("token-taken");
    signIns.withdrawToken(STARTER, HUANGMEI, "hotline-12345").orThrow();
    assertThat(signIns.findSystem(secret)).isEmpty();
    assertThat(code(signIns.issueToken(STARTER, wanted))).isEqualTo("done");
  }

  @Test
  void issuesNoTokenThatMayNothingOrIsOverOrActsAsTheProgram() {
    var ended =
        new SystemToken(
            0, HUANGMEI, "old", "WEB", "", Set.of(Role.CONNECTED_SYSTEM), clock.instant());
    assertThat(code(signIns.issueToken(STARTER, ended))).isEqualTo("token-ended");
    var idle = new SystemToken(0, HUANGMEI, "idle", "WEB", "", Set.of(), null);
    assertThat(code(signIns.issueToken(STARTER, idle))).isEqualTo("token-role");
    var rule = new SystemToken(0, HUANGMEI, "rule", "WEB", "", Set.of(Role.RULE), null);
    assertThat(code(signIns.issueToken(STARTER, rule))).isEqualTo("token-role");
    var admin = new SystemToken(0, HUANGMEI, "root", "WEB", "", Set.of(Role.AUDIT_ADMIN), null);
    assertThat(code(signIns.issueToken(STARTER, admin))).isEqualTo("token-administrator");
  }

  @Test
  void letsATermEndByTheClockWithoutASignOut() {
    var person = here.person("lihua", Role.UNIT_CLERK);
    Instant end = clock.instant().plusSeconds(600);
    var term = new RoleGrant(Role.DESK, DivisionCode.of(HUANGMEI), clock.instant(), end);
    here.directory().appoint(STARTER, person.id(), term).orThrow();
    var opened = open();
    assertThat(opened.session().actor().has(Role.DESK)).isTrue();
    clock.goOn(Duration.ofSeconds(600));
    var later = signIns.findSession(opened.token()).orElseThrow().actor();
    assertThat(later.has(Role.DESK)).isFalse();
    assertThat(later.has(Role.UNIT_CLERK)).isTrue();
    assertThat(signIns.standing(HUANGMEI, List.of(opened.session()))).isEmpty();
  }

  @Test
  void endsAllOtherSessionsOfTheCaller() {
    here.person("lihua", Role.DESK);
    var kept = open();
    var other = (SignedIn) signIns.signIn("lihua", PASSWORD, HOME).orThrow();
    signIns.revokeOthers(kept.session());
    assertThat(signIns.findSession(kept.token())).isPresent();
    assertThat(signIns.findSession(other.token())).isEmpty();
  }

  @Test
  void tellsOfAPageOfPeopleHowTheySignInAndWhoWaits() {
    var lihua = here.person("lihua", Role.DESK);
    var wangwu = here.person("wangwu", Role.DESK);
    open();
    for (int i = 0; i < 6; i++) {
      signIns.signIn("wangwu", "wrong", HALL);
    }
    var states = signIns.listStates(List.of(wangwu, lihua));
    assertThat(states).extracting(SignInState::person).containsExactly(wangwu, lihua);
    assertThat(states.getFirst().waitsUntil()).isAfter(clock.instant());
    assertThat(states.getFirst().sessions()).isZero();
    assertThat(states.getLast().waitsUntil()).isNull();
    assertThat(states.getLast().sessions()).isEqualTo(1);
    assertThat(states.getLast().codeApp()).isFalse();
  }

  @Test
  void takesNoOtherTextForAToken() {
    for (String text : List.of("", ".", "jw_", "421127.", "x".repeat(50), "jw_421127.short")) {
      assertThat(signIns.findSystem(text)).isEmpty();
      assertThat(signIns.findSession(text)).isEmpty();
    }
  }

  @Test
  void putsSignInFailureAndSignOutOnRecord() {
    here.person("lihua", Role.DESK);
    signIns.signIn("lihua", "wrong", HALL);
    signIns.signIn("nobody", "wrong", HALL);
    signIns.signOut(open().session());
    assertThat(recorded())
        .containsExactly(
            "person.add",
            "person.appoint",
            "sign-in.failed",
            "sign-in.failed",
            "sign-in",
            "sign-out");
  }
}
