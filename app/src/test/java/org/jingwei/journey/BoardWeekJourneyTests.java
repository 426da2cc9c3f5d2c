// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingwei.insight.Insight;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board with the sample week behind it: from each figure to its matters, paper, wall. */
class BoardWeekJourneyTests {

  private static final CountyCode HUANGMEI = new CountyCode(421_127);

  private static SampleWeek week;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.shared();
    jdbc = week.program().getBean(JdbcClient.class);
    week.program().getBean(Insight.class).catchUp(HUANGMEI);
  }

  private static Chromium leader(Size size, Language language) {
    return signedIn(Chromium.on(week.port(), size, language));
  }

  /** For lists alone, which need no script. */
  private static Chromium readingLeader() {
    return signedIn(Chromium.withoutScripts(week.port(), Size.DESKTOP, Language.ZH));
  }

  private static Chromium signedIn(Chromium visitor) {
    visitor.signIn("leader", SampleWeek.PASSWORD);
    return visitor;
  }

  @Test
  void everySumIsTheSumOfItsMatters() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                      select measure, day, town, unit, sum(amount) as amount from insight.rollup
                      where county = 421127 group by measure, day, town, unit having sum(amount) <> 0
                    ) r full join (
                      select measure, day, town, unit, sum(amount) as amount from insight.share
                      where county = 421127 group by measure, day, town, unit having sum(amount) <> 0
                    ) s using (measure, day, town, unit)
                    where r.amount is distinct from s.amount
                    """)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from insight.share where amount < 1")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(jdbc.sql("select count(*) from insight.share").query(Integer.class).single())
        .isGreaterThan(1000);
  }

  /** One page of the list behind a figure, as the browser reads it. */
  private static final String LIST =
      """
      async (href) => {
        const list = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
        const all = (what) => [...list.querySelectorAll(what)];
        const told = (row) => Number([...row.querySelectorAll('td .hint')].at(-1)?.textContent.match(/\\d+/)?.[0] ?? 1);
        return {
          tabs: all('.tab').map((tab) => tab.getAttribute('href')),
          said: Number(list.querySelector('.tab[aria-current] .tab-count')?.textContent ?? -1),
          listed: all('tbody tr[data-href]').map(told).reduce((sum, one) => sum + one, 0),
          next: list.querySelector('.list-more a')?.getAttribute('href') ?? '',
        };
      }
      """;

  @SuppressWarnings("unchecked")
  private static Map<String, Object> list(Page page, String href) {
    return (Map<String, Object>) page.evaluate(LIST, href);
  }

  /** The list behind each figure shows as many as it says, over as many pages as it takes. */
  @Test
  @SuppressWarnings("unchecked")
  void everyFigureLeadsToAsManyMattersAsItSays() {
    try (var leader = leader(Size.DESKTOP, Language.ZH)) {
      Page page = leader.go("/board?days=7");
      List<String> figures = new ArrayList<>();
      for (var link : page.locator("a.figure-value[href*=behind]").all()) {
        figures.add(link.getAttribute("href"));
      }
      assertThat(figures).hasSize(11);
      int counted = 0;
      for (String figure : figures) {
        for (String tab : (List<String>) list(page, figure).get("tabs")) {
          assertThat(listed(page, tab)).as(tab).isEqualTo(list(page, tab).get("said"));
          counted++;
        }
      }
      assertThat(counted).isPositive();
      assertThat(leader.troubles()).isEmpty();
    }
  }

  private static int listed(Page page, String tab) {
    int sum = 0;
    for (String at = tab; !at.isEmpty(); ) {
      var one = list(page, at);
      sum += (int) one.get("listed");
      at = (String) one.get("next");
    }
    return sum;
  }

  @Test
  void aRangeIsComparedWithTheOneBeforeIt() {
    try (var leader = leader(Size.DESKTOP, Language.EN)) {
      Page page = leader.go("/board?days=7&against=before");
      leader.picture("board-compared");
      assertThat(page.locator(".figure-was").count()).isEqualTo(8);
      assertThat(page.locator(".board-against [aria-current]").textContent()).contains("before");
      assertThat(page.locator("[data-chart] thead").first().textContent())
          .contains("compared days");
    }
  }

  @Test
  void aListBeginsAnewWhereItsCursorIsNoDay() {
    try (var leader = readingLeader()) {
      Page page = leader.go("/board/behind?of=arrived&days=30");
      List<String> first = page.locator("tbody tr").allTextContents();
      assertThat(first).isNotEmpty();
      for (String after : List.of("2026-13-99/1", "2026-02-30/1", "x", "2026-03-01/", "/")) {
        leader.go("/board/behind?of=arrived&days=30&after=" + after);
        assertThat(page.locator("tbody tr").allTextContents()).as(after).isEqualTo(first);
      }
    }
  }

  @Test
  void englishPagesNamePlacesInEnglish() {
    try (var leader = leader(Size.DESKTOP, Language.EN)) {
      Page page = leader.go("/board?days=30");
      assertThat(page.locator(".board-heat-list a").allTextContents())
          .isNotEmpty()
          .noneMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
      leader.go("/board/wall");
      assertThat(page.locator(".town-name").allTextContents())
          .hasSize(16)
          .noneMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
    }
  }

  @Test
  void saysInWordsWhatChangedOrThatNothingCanBeCompared() {
    try (var leader = readingLeader()) {
      Page page = leader.go("/board");
      assertThat(page.locator(".board-week").innerText()).contains("前一周");
    }
  }

  @Test
  void theMapShadesTownsAndNumbersCells() {
    try (var leader = leader(Size.DESKTOP, Language.ZH)) {
      Page page = leader.go("/board?days=30");
      page.locator(".board-heat").scrollIntoViewIfNeeded();
      leader.awaitMap();
      assertThat(page.locator(".heat-step").count()).isBetween(2, 5);
      // A chart that the next page cuts off would be a trouble of the page.
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.locator(".board-heat-list a").first().click();
      page.waitForURL(url -> url.contains("place=") && url.contains("of=arrived"));
      assertThat(page.locator("tbody tr").count()).isPositive();
      assertThat(leader.troubles()).isEmpty();
    }
  }

  @Test
  void theSheetIsOnePageOfPaper() {
    for (Language language : Language.values()) {
      try (var leader = leader(Size.DESKTOP, language)) {
        leader.go("/board/sheet?days=30&against=before");
        leader.picture("board-sheet");
        byte[] pdf =
            leader
                .page()
                .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(leader.troubles()).isEmpty();
      }
    }
  }

  private static int pages(byte[] pdf) {
    var matcher =
        Pattern.compile("/Type\\s*/Page[^s]").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    return (int) matcher.results().count();
  }

  @Test
  void theWallGoesOnByItselfAndSaysWhenItStandsStill() {
    try (var leader = leader(Size.DESKTOP, Language.ZH)) {
      Page page = leader.go("/board/wall");
      leader.settle();
      leader.picture("board-wall");
      assertThat(page.locator(".rail").count()).isZero();
      assertThat(page.locator(".town-shape").count()).isEqualTo(16);
      assertThat(page.locator(".town-count").count()).isPositive();
      page.evaluate("document.getElementById('wall').dataset.mark = 'old'");
      page.evaluate(
          "htmx.ajax('GET', '/board/wall', { source: '#wall', select: '#wall', target: '#wall', swap: 'outerHTML' })");
      page.waitForCondition(() -> page.locator("#wall[data-mark]").count() == 0);
      assertThat(page.locator("[data-wall-lost]").isHidden()).isTrue();
      page.context().setOffline(true);
      page.evaluate(
          "htmx.ajax('GET', '/board/wall', { source: '#wall', select: '#wall', target: '#wall', swap: 'outerHTML' }).catch(() => {})");
      page.waitForCondition(() -> page.locator("[data-wall-lost]").isVisible());
      assertThat(page.locator("[data-wall-lost]").textContent()).contains("连不上");
    }
  }

  @Test
  void aTownsLeaderSeesThatTownAlone() {
    try (var visitor = Chromium.on(week.port(), Size.DESKTOP, Language.ZH)) {
      visitor.signIn("town-leader", SampleWeek.PASSWORD);
      Page page = visitor.go("/board/behind?of=arrived&days=30&town=421127100");
      assertThat(page.locator("tbody tr").count()).isZero();
      visitor.go("/board/behind?of=arrived&days=30");
      assertThat(page.locator("tbody tr").count()).isPositive();
      Object towns =
          page.evaluate(
              "async () => Object.keys((await (await fetch('/board/heat.json?days=30')).json()).towns)");
      assertThat(towns).isEqualTo(List.of("421127101"));
    }
  }
}
