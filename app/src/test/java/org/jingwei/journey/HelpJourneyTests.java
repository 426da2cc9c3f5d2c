// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.journey.PageList.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Help where one is: beside the page, by a key, for whom it is. */
class HelpJourneyTests {

  private static final String PANE = "[data-help-pane]";

  private static SampleWeek week;

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.shared();
  }

  @Test
  void whoeverMayOpenAPageMayReadItsChapter() {
    var without = new TreeSet<String>();
    Map<String, List<Visit>> byPerson =
        PageList.PAGES.stream()
            .filter(visit -> !visit.pattern().startsWith("/help"))
            .collect(Collectors.groupingBy(Visit::who));
    byPerson.forEach((who, visits) -> {
      try (var visitor = Chromium.on(week.port(), Size.DESKTOP, Language.ZH)) {
        if (!who.equals(PageList.NOBODY)) {
          visitor.signIn(who, SampleWeek.PASSWORD);
        }
        visits.forEach(visit -> without.addAll(unhelped(visitor, visit)));
      }
    });
    assertThat(without).isEmpty();
  }

  private static List<String> unhelped(Chromium visitor, Visit visit) {
    var request = visitor.page().context().request();
    String html = request.get(visitor.address(week.filled(visit.address()))).text();
    var link = java.util.regex.Pattern.compile("href=\"(/help/[a-z0-9-]+)\"").matcher(html);
    boolean full = html.contains("class=\"topbar\"") || html.contains("class=\"colophon\"");
    if (!link.find()) {
      return full ? List.of(visit.address() + " has no chapter") : List.of();
    }
    int status = request.get(visitor.address(link.group(1))).status();
    return status == 200 ? List.of() : List.of(visit.address() + ": " + status);
  }

  @Test
  void helpOpensBesideTheDeskByKeyAndNothingTypedIsLost() {
    try (var visitor = Chromium.on(week.port(), Size.DESKTOP, Language.ZH)) {
      visitor.signIn("desk", SampleWeek.PASSWORD);
      Page page = visitor.go("/desk/new");
      var text = page.locator("textarea[name=text]");
      text.fill("东街路灯坏了三天");
      page.keyboard().press("F1");
      page.waitForSelector(PANE);
      assertThat(page.locator(PANE + " h2").first().textContent()).isEqualTo("登记来电");
      assertThat(visitor.path()).isEqualTo("/desk/new");
      assertThat(text.inputValue()).isEqualTo("东街路灯坏了三天");
      visitor.picture("help-beside");
      page.keyboard().press("Escape");
      assertThat(page.locator(PANE).count()).isZero();
      assertThat((Boolean) text.evaluate("field => field === document.activeElement")).isTrue();
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  @Test
  void helpLeadsFromChapterToChapterAndAnswersAQuestionBesideThePage() {
    try (var visitor = Chromium.on(week.port(), Size.PHONE, Language.EN)) {
      visitor.signIn("municipal", SampleWeek.PASSWORD);
      Page page = visitor.go("/unit");
      page.keyboard().press("h");
      page.waitForSelector(PANE);
      assertThat(page.locator(PANE + " h2").first().textContent()).isEqualTo("My unit’s orders");
      assertThat(visitor.overflow()).isZero();
      page.locator(PANE + " .help-next a").first().click();
      page.waitForSelector(PANE + " h2:has-text(\"A matter\")");
      page.locator(PANE + " .help-ways a").first().click();
      page.locator(PANE + " input[type=search]").fill("extension");
      page.keyboard().press("Enter");
      page.waitForSelector(PANE + " .help-hits li");
      assertThat(visitor.path()).isEqualTo("/unit");
      visitor.screenshot("help-found-360");
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  @Test
  void residentsReadTheirChaptersWithoutSigningInAndStaffsAreRefusedToThem() {
    try (var visitor = Chromium.on(week.port(), Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/report");
      page.locator(".colophon [data-help]").click();
      page.waitForSelector(PANE);
      assertThat(page.locator(PANE + " h2").first().textContent()).isEqualTo("反映问题");
      visitor.go("/help/follow");
      assertThat(page.locator("h1").textContent()).isEqualTo("查进度，说说办得怎么样");
      assertThat(page.navigate(visitor.address("/help/decide")).status()).isEqualTo(403);
      assertThat(page.locator("main").textContent())
          .contains("裁定人", "负责人", "登录后查看")
          .doesNotContain("权责目录");
      assertThat(page.navigate(visitor.address("/help/nothing")).status()).isEqualTo(404);
      visitor.go("/help?q=退单");
      assertThat(page.locator("main").textContent()).contains("没有找到");
    }
  }

  @Test
  void staffAreToldWhoHasAChapterThatIsNotTheirs() {
    try (var visitor = Chromium.on(week.port(), Size.DESKTOP, Language.EN)) {
      visitor.signIn("municipal", SampleWeek.PASSWORD);
      assertThat(visitor.page().navigate(visitor.address("/help/people")).status()).isEqualTo(403);
      assertThat(visitor.page().locator("main").textContent()).contains("System administrator");
      visitor.go("/help");
      assertThat(visitor.page().locator(".help-shelves").textContent())
          .contains("My unit’s orders")
          .doesNotContain("Rulings");
    }
  }

  @Test
  void everyChapterIsFitToBeLookedAt() {
    List<String> faults = new ArrayList<>();
    Map<String, List<String>> readers =
        Map.of(
            "desk", List.of("desk", "call", "desk-map", "matter", "deadlines", "search", "topics"),
            "leader", List.of("board", "forecast", "understanding", "dispatching", "holds", "unit"),
            "sysadmin", List.of("packs", "versions", "calendar", "connections", "people", "outbox"),
            "grid", List.of("field", "me", "keys", "notices"),
            "security", List.of("tokens", "webhooks", "open311", "sessions"));
    // One is like the other but for its words, and those are longest in English on a phone.
    readers.forEach((who, names) -> {
      try (var visitor = Chromium.on(week.port(), Size.PHONE, Language.EN)) {
        Look.bring(visitor);
        visitor.signIn(who, SampleWeek.PASSWORD);
        names.forEach(name -> {
          visitor.go("/help/" + name);
          visitor.settle();
          visitor.picture("help-" + name);
          Look.faults(visitor).forEach(fault -> faults.add(name + ": " + fault));
        });
      }
    });
    assertThat(faults).isEmpty();
  }
}
