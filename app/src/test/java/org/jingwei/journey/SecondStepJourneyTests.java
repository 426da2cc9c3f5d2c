// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.directory.Actor;
import org.jingwei.directory.CodeAppOfATest;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SecondSteps;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor, of whom a second step is asked, from the first password to the lost telephone. */
class SecondStepJourneyTests extends CaseJourney {

  private static final java.util.concurrent.atomic.AtomicInteger NUMBER =
      new java.util.concurrent.atomic.AtomicInteger();

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired SecondSteps steps;

  private String login;
  private long id;

  @BeforeEach
  void anAuditor() {
    login = "auditor" + NUMBER.incrementAndGet();
    var grant = new RoleGrant(Role.AUDITOR, COUNTY, java.time.Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "赵审计", GOVERNMENT, Locale.CHINESE, List.of(grant));
    id = directory.addPerson(Actor.rule(HUANGMEI, "test"), wanted, Staff.PASSWORD).orThrow().id();
    var first = new Browser(port);
    first.signIn(login, Staff.PASSWORD);
    first.submit(
        "/me/password",
        "/me/password",
        Map.of(
            "current",
            Staff.PASSWORD,
            "password",
            "red bridge in snow",
            "again",
            "red bridge in snow"));
  }

  private void enter(Page page, String code) {
    page.locator("[name=code]").fill(code);
    page.locator("form:has([name=code]) button").click();
  }

  private CodeAppOfATest setUp(Chromium visitor) {
    Page page = visitor.signInOnThePage(login, "red bridge in snow");
    assertThat(visitor.path()).isEqualTo("/me/second-step");
    visitor.picture("second-step-asked");
    visitor.go("/board");
    assertThat(visitor.path()).isEqualTo("/me/second-step");
    page.locator("form[action='/me/second-step'] button").click();
    page.waitForURL("**/set-up");
    assertThat((int) page.evaluate("document.querySelector('img.qr').naturalWidth")).isPositive();
    page.locator("details summary").click();
    visitor.picture("second-step-set-up");
    var app = new CodeAppOfATest(page.locator(".typed-secret").innerText(), CLOCK);
    enter(page, app.code());
    page.waitForSelector(".recovery-codes li");
    visitor.settle();
    visitor.picture("recovery-codes");
    return app;
  }

  @Test
  void aTelephoneIsSetUpOnceAndAskedForFromThenOn() {
    try (var visitor = Chromium.on(port, Chromium.Size.PHONE, Chromium.Language.ZH)) {
      CodeAppOfATest app = setUp(visitor);
      String spare = visitor.page().locator(".recovery-codes li").first().innerText();
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      visitor.go("/board");
      assertThat(visitor.path()).isEqualTo("/board");
      CLOCK.pass(java.time.Duration.ofSeconds(60));
      try (var later = Chromium.on(port, Chromium.Size.DESKTOP, Chromium.Language.EN)) {
        Page page = signInHalf(later, "/board?days=7");
        later.picture("sign-in-code");
        enter(page, "000000");
        page.waitForSelector(".alert-danger");
        enter(page, app.code());
        page.waitForURL("**/board?days=7");
        // A chart that the next page cuts off would be a trouble of the page.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        later.go("/me/second-step");
        later.picture("second-step");
        assertThat(later.overflow()).isZero();
        assertThat(later.troubles()).isEmpty();
      }
      try (var lost = Chromium.on(port, Chromium.Size.PHONE, Chromium.Language.ZH)) {
        Page page = signInHalf(lost, "/board");
        lost.picture("sign-in-code");
        enter(page, spare);
        page.waitForURL("**/board");
      }
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  private Page signInHalf(Chromium visitor, String next) {
    visitor.go(next);
    Page page = visitor.page();
    page.locator("[name=username]").fill(login);
    page.locator("[name=password]").fill("red bridge in snow");
    page.locator("form:has([name=username]) button:not([type=button])").click();
    page.waitForURL("**/sign-in/code?next=*");
    return page;
  }

  @Test
  void halfASignInIsNoSignInAtAll() {
    try (var visitor = Chromium.on(port, Chromium.Size.DESKTOP, Chromium.Language.ZH)) {
      setUp(visitor);
    }
    var half = new Browser(port);
    half.signIn(login, "red bridge in snow");
    String token = half.cookie("sign-in");
    assertThat(token).isNotEmpty();
    assertThat(half.cookie("session")).isEmpty();
    var asked = half.get("/api/v1/cases", "Cookie", "session=" + token);
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(half.get("/board").statusCode()).isEqualTo(401);
  }

  @Test
  void aProgramIsToldThatTheSecondStepIsMissing() {
    var early = new Browser(port);
    early.signIn(login, "red bridge in snow");
    var told = early.get("/api/v1/cases");
    assertThat(told.statusCode()).isEqualTo(403);
    assertThat(told.body()).contains("second-step-must-set-up");
    assertThat(steps.stateOf(id).required()).isTrue();
  }
}
