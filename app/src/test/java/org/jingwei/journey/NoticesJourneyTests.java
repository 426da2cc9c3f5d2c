// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.notification.Notifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bell and the list behind it, in a browser. */
class NoticesJourneyTests extends CaseJourney {

  private static final String PASSWORD = "blue lamp over the river";
  private static final String BUREAU = "421127-commerce";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Notifications notifications;

  private String clerkOf(String unit) {
    String login = "clerk" + NUMBER.incrementAndGet();
    var grant = new RoleGrant(Role.UNIT_CLERK, COUNTY, Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "周敏", unit, Locale.CHINESE, List.of(grant));
    directory.addDemoPerson(Actor.rule(HUANGMEI, "test"), wanted, PASSWORD).orThrow();
    return login;
  }

  private CaseFile orderFor(String unit) {
    CaseFile file = move(accepted(), new Move.Dispatch(unit, List.of(), null), DESK);
    Actor clerk =
        new Actor(
            77,
            "",
            HUANGMEI,
            unit,
            List.of(new RoleGrant(Role.UNIT_CLERK, COUNTY, Instant.EPOCH, null)));
    org.awaitility.Awaitility.await()
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return notifications.list(clerk, null, 10).items().stream()
              .anyMatch(notice -> notice.caseId() == file.id());
        });
    return file;
  }

  /** By the notices, not by the first page of the role. */
  private static void enter(Chromium clerk, String login) {
    Page page = clerk.go("/me/notices");
    page.locator("[name=username]").fill(login);
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("[name=password]").press("Enter");
    page.waitForURL(url -> url.endsWith("/me/notices"));
  }

  private static String bell(Page page) {
    var count = page.locator(".bell-count");
    return count.count() == 0 ? "" : count.innerText();
  }

  @Test
  void theBellCountsAnOrderUntilItsMatterIsOpened() {
    String login = clerkOf(BUREAU);
    CaseFile file = orderFor(BUREAU);
    try (var clerk = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      enter(clerk, login);
      Page page = clerk.go("/me/notices");
      int before = Integer.parseInt(bell(page));
      assertThat(page.locator(".notice-unread").first().innerText()).contains("新工单", file.code());
      page.locator(".notice-unread button").first().click();
      page.waitForURL(url -> url.endsWith("/cases/" + file.id()));
      clerk.go("/me/notices");
      assertThat(bell(page)).isEqualTo(before == 1 ? "" : Integer.toString(before - 1));
    }
  }

  @Test
  void allAreMarkedAsReadAtOnce() {
    String login = clerkOf(BUREAU);
    orderFor(BUREAU);
    try (var clerk = Chromium.on(port, Size.DESKTOP, Language.EN)) {
      enter(clerk, login);
      Page page = clerk.go("/me/notices");
      page.locator("form[action='/me/notices/read'] button").click();
      page.locator("form[action='/me/notices/read']").waitFor(GONE);
      page.waitForLoadState();
      assertThat(bell(page)).isEmpty();
      assertThat(page.locator(".notice-unread").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "PHONE,EN", "DESKTOP,ZH", "DESKTOP,EN"})
  void theListFitsEveryScreenInBothLanguages(Size size, Language language) {
    String login = clerkOf(BUREAU);
    orderFor(BUREAU);
    try (var clerk = Chromium.on(port, size, language)) {
      enter(clerk, login);
      clerk.go("/me/notices");
      clerk.picture("notices");
      assertThat(clerk.overflow()).isZero();
      assertThat(clerk.troubles()).isEmpty();
    }
  }
}
