// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.directory.TestDirectory.HUANGMEI;
import static org.jingwei.directory.TestDirectory.PASSWORD;
import static org.jingwei.directory.TestDirectory.STARTER;

import java.time.Duration;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondStepsModuleTests {

  private static final Origin HALL = new Origin("10.0.0.1", "Browser");

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database.app());
  private final SettableClock clock = new SettableClock();
  private final TestDirectory here = TestDirectory.on(database, clock, new Ids(clock, 0));
  private final SignIns signIns = here.signIns();
  private final SecondSteps steps = here.secondSteps();
  private Person lihua;

  @BeforeEach
  void aClerk() {
    lihua = here.person("lihua", Role.DESK);
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  private Session open(String login) {
    return ((SignedIn) signIns.signIn(login, PASSWORD, HALL).orThrow()).session();
  }

  private CodeAppOfATest phone(Session session) {
    steps.offerCodeApp(session);
    return new CodeAppOfATest(steps.findOffer(session).orElseThrow().secret(), clock);
  }

  private List<String> recoveryCodes;

  private CodeAppOfATest setUp() {
    var session = open("lihua");
    var app = phone(session);
    recoveryCodes = steps.confirm(session, PASSWORD, app.code(), HALL).orThrow();
    clock.goOn(Duration.ofSeconds(60));
    return app;
  }

  private String halfWay() {
    return ((CodeAsked) signIns.signIn("lihua", PASSWORD, HALL).orThrow()).token();
  }

  @Test
  void asksForACodeOnceAnAppIsSetUpAndOpensNothingBefore() {
    var app = setUp();
    String token = halfWay();
    assertThat(signIns.findSession(token)).isEmpty();
    var opened = signIns.enterCode(token, app.code(), HALL).orThrow();
    assertThat(signIns.findSession(opened.token())).isPresent();
  }

  @Test
  void takesNoCodeTwiceAndNoOlderOneAfterANewer() {
    var app = setUp();
    String before = app.code(-1);
    String now = app.code();
    signIns.enterCode(halfWay(), now, HALL).orThrow();
    assertThat(code(signIns.enterCode(halfWay(), now, HALL))).isEqualTo("code-wrong");
    assertThat(code(signIns.enterCode(halfWay(), before, HALL))).isEqualTo("code-wrong");
    clock.goOn(Duration.ofSeconds(30));
    assertThat(code(signIns.enterCode(halfWay(), app.code(), HALL))).isEqualTo("done");
  }

  @Test
  void takesNoCodeThatProvedTheSetUp() {
    var session = open("lihua");
    var app = phone(session);
    String used = app.code();
    steps.confirm(session, PASSWORD, used, HALL).orThrow();
    assertThat(code(signIns.enterCode(halfWay(), used, HALL))).isEqualTo("code-wrong");
  }

  @Test
  void takesTheRightFirstStepForOneSignInOnly() {
    var app = setUp();
    String token = halfWay();
    signIns.enterCode(token, app.code(), HALL).orThrow();
    assertThat(code(signIns.enterCode(token, app.code(1), HALL))).isEqualTo("sign-in-step-over");
  }

  @Test
  void asksForThePasswordAnewAfterTenMinutes() {
    var app = setUp();
    String token = halfWay();
    clock.goOn(PendingSignIns.LIFE);
    assertThat(code(signIns.enterCode(token, app.code(), HALL))).isEqualTo("sign-in-step-over");
  }

  @Test
  void countsWrongCodesAlsoAcrossRightPasswords() {
    var app = setUp();
    for (int i = 0; i < 6; i++) {
      assertThat(code(signIns.enterCode(halfWay(), "000000", HALL))).isEqualTo("code-wrong");
    }
    assertThat(code(signIns.signIn("lihua", PASSWORD, HALL))).isEqualTo("sign-in-wait");
    clock.goOn(Duration.ofSeconds(30));
    assertThat(code(signIns.enterCode(halfWay(), "000000", HALL))).isEqualTo("code-wrong");
    assertThat(code(signIns.signIn("lihua", PASSWORD, HALL))).isEqualTo("sign-in-wait");
    clock.goOn(Duration.ofMinutes(1));
    assertThat(code(signIns.enterCode(halfWay(), app.code(), HALL))).isEqualTo("done");
  }

  @Test
  void letsInByEachRecoveryCodeOnce() {
    setUp();
    assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
    String first = recoveryCodes.getFirst().toUpperCase().replace('-', ' ');
    assertThat(code(signIns.enterCode(halfWay(), first, HALL))).isEqualTo("done");
    assertThat(code(signIns.enterCode(halfWay(), first, HALL))).isEqualTo("code-wrong");
    assertThat(steps.stateOf(lihua.id()).codesLeft()).isEqualTo(9);
  }

  @Test
  void keepsNeitherSecretNorRecoveryCodeReadable() {
    var session = open("lihua");
    steps.offerCodeApp(session);
    String secret = steps.findOffer(session).orElseThrow().secret();
    var app = new CodeAppOfATest(secret, clock);
    recoveryCodes = steps.confirm(session, PASSWORD, app.code(), HALL).orThrow();
    String everything =
        jdbc.sql("select a::text || r::text from directory.code_app a, directory.recovery_code r")
            .query(String.class)
            .list()
            .toString();
    assertThat(everything).doesNotContain(secret, recoveryCodes.getFirst());
    byte[] sealed = jdbc.sql("select secret from directory.code_app").query(byte[].class).single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(app.secret(), java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void changesNothingWithoutThePassword() {
    var session = open("lihua");
    var app = phone(session);
    assertThat(code(steps.confirm(session, "wrong", app.code(), HALL)))
        .isEqualTo("password-current");
    assertThat(steps.stateOf(lihua.id()).since()).isNull();
    steps.confirm(session, PASSWORD, app.code(), HALL).orThrow();
    assertThat(code(steps.remove(session, "wrong", HALL))).isEqualTo("password-current");
    assertThat(code(steps.renewCodes(session, "wrong", HALL))).isEqualTo("password-current");
    assertThat(steps.stateOf(lihua.id()).since()).isNotNull();
  }

  @Test
  void keepsTheOldAppUntilTheNewOneShowedACode() {
    var app = setUp();
    var session = signIns.enterCode(halfWay(), app.code(), HALL).orThrow().session();
    var other = phone(session);
    clock.goOn(Duration.ofSeconds(60));
    assertThat(code(signIns.enterCode(halfWay(), other.code(), HALL))).isEqualTo("code-wrong");
    assertThat(code(signIns.enterCode(halfWay(), app.code(), HALL))).isEqualTo("done");
    clock.goOn(Duration.ofSeconds(60));
    steps.confirm(session, PASSWORD, other.code(), HALL).orThrow();
    clock.goOn(Duration.ofSeconds(60));
    assertThat(code(signIns.enterCode(halfWay(), app.code(), HALL))).isEqualTo("code-wrong");
    assertThat(code(signIns.enterCode(halfWay(), other.code(), HALL))).isEqualTo("done");
  }

  @Test
  void asksThoseWhoseRoleNeedsItToSetOneUpAndLetsThemNotTakeItAway() {
    here.realPerson("auditor", Role.AUDITOR);
    var session = open("auditor");
    assertThat(session.mustSetUp()).isTrue();
    assertThat(open("lihua").mustSetUp()).isFalse();
    var app = phone(session);
    steps.confirm(session, "", app.code(), HALL).orThrow();
    clock.goOn(Duration.ofSeconds(60));
    var asked = (CodeAsked) signIns.signIn("auditor", PASSWORD, HALL).orThrow();
    var later = signIns.enterCode(asked.token(), app.code(), HALL).orThrow().session();
    assertThat(later.mustSetUp()).isFalse();
    assertThat(code(steps.remove(later, PASSWORD, HALL))).isEqualTo("second-step-required");
  }

  @Test
  void asksAtOnceWhoeverIsAppointedToARoleThatNeedsIt() {
    here.realPerson("clerk", Role.DESK);
    var opened = (SignedIn) signIns.signIn("clerk", PASSWORD, HALL).orThrow();
    assertThat(signIns.findSession(opened.token()).get().mustSetUp()).isFalse();
    var grant = new RoleGrant(Role.AUDITOR, DivisionCode.of(HUANGMEI), clock.instant(), null);
    long id = opened.session().actor().personId();
    here.directory().appoint(STARTER, id, grant).orThrow();
    assertThat(signIns.findSession(opened.token()).get().mustSetUp()).isTrue();
  }

  @Test
  void isResetByAnotherAloneAndEndsWhatWasOpen() {
    var app = setUp();
    var opened = signIns.enterCode(halfWay(), app.code(), HALL).orThrow();
    String token = halfWay();
    assertThat(code(steps.reset(opened.session().actor(), lihua.id())))
        .isEqualTo("second-step-own");
    steps.reset(STARTER, lihua.id()).orThrow();
    assertThat(signIns.findSession(opened.token())).isEmpty();
    assertThat(code(signIns.enterCode(token, app.code(1), HALL))).isEqualTo("sign-in-step-over");
    assertThat(signIns.signIn("lihua", PASSWORD, HALL).orThrow()).isInstanceOf(SignedIn.class);
  }

  @Test
  void usesUpAOneTimePasswordWithTheWholeSignInAlone() {
    var app = setUp();
    String once = signIns.resetPassword(STARTER, lihua.id()).orThrow();
    var asked = (CodeAsked) signIns.signIn("lihua", once, HALL).orThrow();
    var again = (CodeAsked) signIns.signIn("lihua", once, HALL).orThrow();
    assertThat(signIns.enterCode(asked.token(), app.code(), HALL).orThrow().session().mustChange())
        .isTrue();
    clock.goOn(Duration.ofSeconds(30));
    assertThat(code(signIns.enterCode(again.token(), app.code(), HALL)))
        .isEqualTo("sign-in-step-over");
  }

  @Test
  void putsEveryStepOnRecord() {
    var app = setUp();
    signIns.enterCode(halfWay(), "000000", HALL);
    var session = signIns.enterCode(halfWay(), app.code(), HALL).orThrow().session();
    steps.renewCodes(session, PASSWORD, HALL).orThrow();
    steps.remove(session, PASSWORD, HALL).orThrow();
    steps.reset(STARTER, lihua.id()).orThrow();
    assertThat(jdbc.sql("select action from ledger.entry order by id").query(String.class).list())
        .containsExactly(
            "person.add",
            "person.appoint",
            "sign-in",
            "code-app.set-up",
            "sign-in.code-failed",
            "sign-in",
            "recovery-codes.renew",
            "code-app.remove",
            "second-step.reset");
  }
}
