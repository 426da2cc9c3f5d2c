// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.insight.Insight;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which figures, and how the pages look. */
class BoardJourneyTests extends CaseJourney {

  private static final String PASSWORD = "blue lamp over the river";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Insight insight;
  @Autowired Ledger ledger;

  private Chromium signedIn(Role role, DivisionCode place, Size size, Language language) {
    String login = "board" + NUMBER.incrementAndGet();
    var grant = new RoleGrant(role, place, Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "李华", CENTRE, Locale.CHINESE, List.of(grant));
    directory.addDemoPerson(Actor.rule(HUANGMEI, "test"), wanted, PASSWORD).orThrow();
    Chromium visitor = Chromium.on(port, size, language);
    // A chart that the next page cuts off would be a trouble of the page: there is none here.
    visitor.go("/sign-in?next=/me");
    visitor.page().locator("[name=username]").fill(login);
    visitor.page().locator("[name=password]").fill(PASSWORD);
    visitor.page().locator("[name=password]").press("Enter");
    visitor.page().waitForURL(url -> !url.contains("/sign-in"));
    return visitor;
  }

  private APIResponse get(Chromium visitor, String path) {
    return visitor
        .page()
        .context()
        .request()
        .get(
            "http://localhost:" + port + path,
            RequestOptions.create()
                .setHeader("Accept", path.startsWith("/api") ? "*/*" : "text/html")
                .setMaxRedirects(0));
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "PHONE,EN", "DESKTOP,ZH", "DESKTOP,EN"})
  void theBoardFitsEveryScreenInBothLanguages(Size size, Language language) {
    dispatched();
    insight.catchUp(HUANGMEI);
    try (var leader = signedIn(Role.LEADER, COUNTY, size, language)) {
      leader.go("/board?days=7");
      leader.picture("board");
      assertThat(leader.page().locator("#units tbody tr").count()).isPositive();
      assertThat(leader.overflow()).isZero();
      assertThat(leader.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "DESKTOP,EN"})
  void thePublicPageFitsEveryScreen(Size size, Language language) {
    reported();
    insight.catchUp(HUANGMEI);
    try (var visitor = Chromium.on(port, size, language)) {
      visitor.go("/figures");
      visitor.picture("figures");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  @Test
  void aClerkHasNoBoardAndAStrangerIsAskedToSignIn() {
    try (var clerk = signedIn(Role.UNIT_CLERK, COUNTY, Size.DESKTOP, Language.ZH)) {
      assertThat(get(clerk, "/board").status()).isEqualTo(403);
    }
    try (var stranger = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      APIResponse answer = get(stranger, "/board?days=7");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.headers().get("location")).contains("/sign-in");
    }
  }

  @Test
  void aTownsLeaderSeesThatTownAlone() {
    dispatched();
    insight.catchUp(HUANGMEI);
    String here = reported().division().town().orElseThrow().value();
    DivisionCode other = new DivisionCode(here.equals("421127105") ? "421127106" : "421127105");
    try (var leader = signedIn(Role.LEADER, other, Size.DESKTOP, Language.ZH)) {
      leader.go("/board");
      assertThat(leader.page().locator("#towns tbody tr").count()).isZero();
      leader.go("/board?town=" + here);
      assertThat(leader.page().locator("#towns tbody tr").count()).isZero();
    }
  }

  @Test
  void aFileIsForWhoMayExportAndGoesOnTheLedger() {
    dispatched();
    insight.catchUp(HUANGMEI);
    try (var auditor = signedIn(Role.AUDITOR, COUNTY, Size.DESKTOP, Language.ZH)) {
      assertThat(get(auditor, "/board/units.csv").status()).isEqualTo(403);
    }
    var subject = new LedgerSubject("figures", "units");
    int before = ledger.listFor(HUANGMEI, subject, null, 200).items().size();
    try (var leader = signedIn(Role.LEADER, COUNTY, Size.DESKTOP, Language.ZH)) {
      APIResponse file = get(leader, "/board/units.csv?days=7");
      assertThat(file.text()).startsWith("\uFEFF代码,承办单位,在办").contains(CENTRE);
    }
    assertThat(ledger.listFor(HUANGMEI, subject, null, 200).items()).hasSize(before + 1);
  }

  @Test
  void programsGetThePublicFiguresAndARefusalTheyCanRead() {
    reported();
    insight.catchUp(HUANGMEI);
    try (var anybody = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      assertThat(get(anybody, "/api/v1/figures").text())
          .contains("\"suppressedBelow\":5", "\"whole\":", "\"towns\":")
          .doesNotContain("张三");
      APIResponse wrong = get(anybody, "/api/v1/figures?from=2026-03-02&to=2026-03-01");
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.text()).contains("range-months");
      anybody.go("/figures?from=2026-03-02");
      assertThat(anybody.page().locator(".wrong").innerText()).contains("2026-03");
    }
  }
}
