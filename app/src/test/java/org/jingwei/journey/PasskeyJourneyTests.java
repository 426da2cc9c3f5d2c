// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Passkeys;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SecondSteps;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys in a real browser with an authenticator that Chromium plays. */
class PasskeyJourneyTests extends CaseJourney {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Actor STARTER = Actor.rule(HUANGMEI, "test");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Passkeys passkeys;
  @Autowired SecondSteps steps;

  private long person(String login, Role role) {
    var grant = new RoleGrant(role, COUNTY, Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "孙密钥", GOVERNMENT, Locale.CHINESE, List.of(grant));
    return directory.addPerson(STARTER, wanted, "first " + Staff.PASSWORD).orThrow().id();
  }

  private static String login() {
    return "keyholder" + NUMBER.incrementAndGet();
  }

  private void ownPassword(String login) {
    var first = new Browser(port);
    first.signIn(login, "first " + Staff.PASSWORD);
    first.submit(
        "/me/password",
        "/me/password",
        Map.of(
            "current", "first " + Staff.PASSWORD,
            "password", Staff.PASSWORD,
            "again", Staff.PASSWORD));
  }

  private static CDPSession authenticator(Chromium visitor, boolean verifies) {
    var devices = visitor.page().context().newCDPSession(visitor.page());
    devices.send("WebAuthn.enable");
    var kind = new JsonObject();
    kind.addProperty("protocol", "ctap2");
    kind.addProperty("transport", "internal");
    kind.addProperty("hasResidentKey", true);
    kind.addProperty("hasUserVerification", verifies);
    kind.addProperty("isUserVerified", verifies);
    kind.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", kind);
    devices.send("WebAuthn.addVirtualAuthenticator", wanted);
    return devices;
  }

  private static void add(Page page, String label, String password) {
    page.locator("[data-passkey=add] [name=label]").fill(label);
    if (password != null) {
      page.locator("[data-passkey=add] [name=current]").fill(password);
    }
    page.locator("[data-passkey=add] button").click();
  }

  /** A chart that the next page cuts off would be a trouble of the page. */
  private static void still(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @Test
  void isAddedNamedUsedAsBothStepsListedAndRemoved() {
    String login = login();
    long id = person(login, Role.AUDITOR);
    ownPassword(login);
    try (var visitor = Chromium.on(port, Chromium.Size.DESKTOP, Chromium.Language.ZH)) {
      authenticator(visitor, true);
      Page page = visitor.signInOnThePage(login, Staff.PASSWORD);
      assertThat(visitor.path()).isEqualTo("/me/second-step");
      add(page, "办公室电脑", null);
      page.waitForSelector("li b:has-text('办公室电脑')");
      visitor.settle();
      assertThat(passkeys.list(id)).hasSize(1);
      visitor.picture("passkeys");
      visitor.go("/board");
      assertThat(visitor.path()).isEqualTo("/board");
      still(page);
      page.context().clearCookies();

      visitor.go("/sign-in?next=/board?days=7");
      visitor.picture("sign-in-passkey");
      page.locator("[data-passkey=use] button").click();
      page.waitForURL(url -> !url.contains("sign-in"));
      assertThat(visitor.path()).isEqualTo("/board?days=7");
      assertThat(passkeys.list(id).getFirst().lastUsed()).isNotNull();
      still(page);
      page.context().clearCookies();

      visitor.go("/board");
      page.locator("[name=username]").fill(login);
      page.locator("[name=password]").fill(Staff.PASSWORD);
      page.locator("form:has([name=username]) button:not([type=button])").click();
      page.waitForURL("**/sign-in/code?next=*");
      assertThat(page.locator("[name=code]").count()).isZero();
      page.locator("[data-passkey=use] button").click();
      page.waitForURL(url -> !url.contains("sign-in"));
      still(page);

      visitor.go("/me/second-step");
      page.locator("summary:has-text('移除')").click();
      page.locator("form[action$='/remove'] [name=current]").fill(Staff.PASSWORD);
      page.locator("form[action$='/remove'] button").click();
      page.waitForCondition(() -> page.locator("li b:has-text('办公室电脑')").count() == 0);
      page.waitForLoadState();
      assertThat(passkeys.list(id)).isEmpty();
      visitor.go("/board");
      assertThat(visitor.path()).isEqualTo("/me/second-step");
      page.context().clearCookies();

      visitor.go("/sign-in");
      page.locator("[data-passkey=use] button").click();
      page.waitForSelector("[data-passkey-said]:not([hidden])");
      assertThat(page.locator("[data-passkey-said]").innerText()).contains("不能登录本系统");
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  @Test
  void isNotAddedWithoutThePasswordNorFromADeviceThatVerifiesNobody() {
    String login = login();
    long id = person(login, Role.DESK);
    ownPassword(login);
    try (var visitor = Chromium.on(port, Chromium.Size.PHONE, Chromium.Language.EN)) {
      authenticator(visitor, false);
      Page page = visitor.signInOnThePage(login, Staff.PASSWORD);
      visitor.go("/me/second-step");
      add(page, "telephone", "wrong password");
      page.waitForSelector("[data-passkey-said]:not([hidden])");
      assertThat(page.locator("[data-passkey-said]").innerText()).contains("password");
      add(page, "telephone", Staff.PASSWORD);
      page.waitForCondition(() ->
          !page.locator("[data-passkey-said]").innerText().contains("password is wrong")
              && page.locator("[data-passkey-said]").isVisible());
      assertThat(passkeys.list(id)).isEmpty();
      visitor.picture("passkeys");
      assertThat(visitor.overflow()).isZero();
    }
  }

  @Test
  void answersNoChallengeTwice() {
    var stranger = new Browser(port);
    var asked = asScriptsDo(stranger, "/sign-in/passkey/options", "");
    assertThat(asked.statusCode()).isEqualTo(200);
    String token = asked.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    String wrong = "token=" + token + "&credential=%7B%7D";
    assertThat(asScriptsDo(stranger, "/sign-in/passkey", wrong).statusCode()).isEqualTo(401);
    assertThat(asScriptsDo(stranger, "/sign-in/passkey", wrong).statusCode()).isEqualTo(409);
  }

  private static HttpResponse<String> asScriptsDo(Browser browser, String path, String body) {
    var page = browser.get("/sign-in", "Accept", "text/html").body();
    String token = page.replaceAll("(?s).*name=\"csrf\" content=\"([^\"]+)\".*", "$1");
    return browser.post(
        path,
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "application/json",
        "X-CSRF-TOKEN",
        token);
  }
}
