// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The desk on a network that is slow, breaks off or loses the answer, and in several tabs: what was
 * acknowledged is there once, what was not is told, and nothing that was typed is lost.
 */
@TestPropertySource(properties = "jingwei.test.own=keyboard")
class BrokenNetworkJourneyTests extends CaseJourney {

  private static final String DECLINE = "[data-deed=decline] ";

  @LocalServerPort int port;
  @Autowired Directory directory;

  private String login;

  @BeforeEach
  void anOperator() {
    login = new Staff(directory, port).hire("李华", CENTRE, Role.DESK);
  }

  private CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  private long made(CaseFile file, String move) {
    return cases.listHistory(HUANGMEI, file.id()).stream()
        .filter(e -> e.move().equals(move))
        .count();
  }

  private Page open(Chromium operator, CaseFile file) {
    operator.signIn(login, Staff.PASSWORD);
    return operator.go("/cases/" + file.id());
  }

  private static void typeWhyNot(Page page) {
    page.locator(DECLINE + "> summary").click();
    page.locator(DECLINE + "[name=reason]").fill("不在本县范围");
    page.locator(DECLINE + "[name=route]").fill("九江 12345");
  }

  /** The first request for this is answered by the test, each later one by the program. */
  private static void firstOf(Page page, String address, Consumer<Route> answer) {
    var asked = new AtomicInteger();
    page.route(
        address,
        route -> {
          if (asked.getAndIncrement() == 0) {
            answer.accept(route);
          } else {
            route.resume();
          }
        });
  }

  @Test
  void whatIsSentWithoutANetworkIsToldAndSentOnceWhenItIsBack() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = open(operator, file);
      typeWhyNot(page);
      page.context().setOffline(true);
      page.locator(DECLINE + ".deed-do").click();
      assertThat(page.locator("#toasts")).containsText("尚未提交");
      assertThat(page.locator(DECLINE + "[name=reason]")).hasValue("不在本县范围");
      page.context().setOffline(false);
      page.locator(DECLINE + ".deed-do").click();
      page.waitForCondition(() -> now(file).state() != CaseState.REPORTED);
    }
    assertThat(made(file, "decline")).isEqualTo(1);
  }

  @Test
  void whatTheServerCouldNotDoIsToldAndMayBeTriedAgain() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = open(operator, file);
      firstOf(
          page,
          "**/moves/decline",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
      typeWhyNot(page);
      page.locator(DECLINE + ".deed-do").click();
      assertThat(page.locator("#toasts")).containsText("请稍后再试");
      assertThat(page.locator(DECLINE + "[name=route]")).hasValue("九江 12345");
      page.locator(DECLINE + ".deed-do").click();
      page.waitForCondition(() -> now(file).state() != CaseState.REPORTED);
    }
    assertThat(made(file, "decline")).isEqualTo(1);
  }

  @Test
  void aMoveWhoseAnswerWasLostIsMadeOnce() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = open(operator, file);
      firstOf(
          page,
          "**/moves/decline",
          route -> {
            route.fetch();
            route.abort();
          });
      typeWhyNot(page);
      page.locator(DECLINE + ".deed-do").click();
      assertThat(page.locator("#toasts")).containsText("网络中断");
      assertThat(page.locator(DECLINE + "[name=reason]")).hasValue("不在本县范围");
      page.locator(DECLINE + ".deed-do").click();
      assertThat(page.locator(DECLINE)).hasCount(0);
    }
    assertThat(made(file, "decline")).isEqualTo(1);
  }

  @Test
  void aDispatchThatWaitedAndMetABusyServerIsSentAgainByItself() {
    CaseFile file = accepted();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = open(operator, file);
      firstOf(
          page,
          "**/bulk/dispatch",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
      page.locator(".suggestion [data-key='3']").waitFor();
      operator.awaitScript("matter.js");
      page.keyboard().press("3");
      page.waitForCondition(() -> now(file).state() == CaseState.DISPATCHED);
    }
    assertThat(made(file, "dispatch")).isEqualTo(1);
  }

  @Test
  void onASlowNetworkADeedShowsThatItIsOnItsWay() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = open(operator, file);
      var onItsWay = new AtomicReference<Route>();
      firstOf(page, "**/moves/accept", onItsWay::set);
      operator.slow();
      page.keyboard().press("a");
      assertThat(page.locator("form.htmx-request button[data-key=a]")).isDisabled();
      page.waitForCondition(() -> onItsWay.get() != null);
      onItsWay.get().resume();
      page.waitForCondition(() -> made(file, "accept") == 1);
      assertThat(page.locator("#matter")).containsText("待派单");
    }
  }

  @Test
  void manyAreOfferedTheirDeedsWhenTheNetworkIsBack() {
    reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(login, Staff.PASSWORD);
      Page page = operator.go("/desk?state=new");
      page.locator(".row-pick").first().waitFor();
      operator.awaitScript("select.js");
      page.context().setOffline(true);
      page.locator(".row-pick").first().check();
      assertThat(page.locator("#toasts")).containsText("网络中断");
      page.waitForCondition(
          () -> operator.troubles().stream().anyMatch(one -> one.contains("/cases/bulk")));
      page.context().setOffline(false);
      assertThat(page.locator("[data-bulk-move=accept] button")).isVisible();
      assertThat(page.locator(".row-pick:checked")).hasCount(1);
    }
  }

  /** Typed in one tab, signed out in another, then sent from the first. */
  private Page sentAfterLeaving(Chromium operator, CaseFile file) {
    Page page = open(operator, file);
    typeWhyNot(page);
    Page other = page.context().newPage();
    other.navigate("/me");
    other.locator("details.me > summary").click();
    other.locator("form[action='/sign-out'] button").click();
    other.waitForURL("**/sign-in?left");
    other.close();
    page.locator(DECLINE + ".deed-do").click();
    page.waitForURL("**/sign-in?next=*");
    return page;
  }

  private static void signIn(Page page, String login) {
    page.locator("[name=username]").fill(login);
    page.locator("[name=password]").fill(Staff.PASSWORD);
    page.locator("[name=password]").press("Enter");
  }

  @Test
  void aDraftComesBackToItsWriterWhoSignedOutInAnotherTab() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = sentAfterLeaving(operator, file);
      signIn(page, login);
      page.waitForURL("**/cases/" + file.id());
      assertThat(page.locator(DECLINE + "[name=reason]")).hasValue("不在本县范围");
      assertThat(page.locator(DECLINE + "[name=route]")).hasValue("九江 12345");
    }
    assertThat(now(file).state()).isEqualTo(CaseState.REPORTED);
  }

  @Test
  void aDraftIsNotShownToWhoeverSignsInNext() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = sentAfterLeaving(operator, file);
      signIn(page, new Staff(directory, port).hire("王芳", CENTRE, Role.DESK));
      page.waitForURL("**/cases/" + file.id());
      page.waitForLoadState();
      assertThat(page.locator(DECLINE + "form[data-drafted]")).hasCount(1);
      assertThat(page.locator(DECLINE + "[name=reason]")).hasValue("");
    }
  }

  @Test
  void aMistypedPasswordDoesNotForgetWhereOneWasGoing() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = operator.go("/cases/" + file.id());
      page.locator("[name=username]").fill(login);
      page.locator("[name=password]").fill("not the password");
      page.locator("[name=password]").press("Enter");
      page.waitForURL("**/sign-in?failed*");
      signIn(page, login);
      page.waitForURL("**/cases/" + file.id());
    }
  }

  @Test
  void aDeedInOneTabIsToldInTheOtherWhoseWordsStay() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = open(operator, file);
      typeWhyNot(page);
      Page other = page.context().newPage();
      other.navigate("/cases/" + file.id());
      other.keyboard().press("a");
      assertThat(other.locator("#matter")).containsText("待派单");
      page.bringToFront();
      page.locator(DECLINE + ".deed-do").click();
      assertThat(page.locator(".matter-notice")).containsText("李华");
      assertThat(page.locator("#matter")).containsText("九江 12345");
    }
    assertThat(now(file).state()).isEqualTo(CaseState.ACCEPTED);
  }
}
