// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tour of the first day: by keys alone, left at once, taken up again, never in the way. */
class TourJourneyTests {

  private static final String CARD = "[data-tour-card]";
  private static final String TITLE = "#tour-title";

  /** Whose work is shown, and with how many steps after the offer. */
  private static final Map<String, Integer> STEPS =
      Map.of("leader", 6, "auditor", 5, "checker", 6, "grid", 5, "sysadmin", 5, "security", 5);

  private static final String NUMBER =
      """
      (before) => {
        const card = document.querySelector('[data-tour-card]');
        const count = card?.querySelector('.tour-count')?.textContent.match(/\\d+/)[0];
        const number = card ? (card.hidden ? before : Number(count ?? before)) : 0;
        return number === before ? false : [number];
      }
      """;

  private static SampleWeek week;

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.started("--jingwei.console.tour=true");
  }

  @AfterAll
  static void stop() {
    week.close();
  }

  @Test
  void theDesksTourGoesByKeysIsLeftAndTakenUpAgainAndShowsOnNoSecondBrowser() {
    try (var visitor = Chromium.on(week.port(), Size.DESKTOP, Language.ZH)) {
      Page page = visitor.signInOnThePage("desk", SampleWeek.PASSWORD);
      page.waitForSelector(CARD);
      assertThat(page.locator(TITLE).textContent()).isEqualTo("第一次来？");
      page.keyboard().press("Enter");
      page.waitForSelector(TITLE + ":has-text('先选环节')");
      assertThat(page.locator("#desk-tabs.tour-at").count()).isOne();
      page.keyboard().press("ArrowRight");
      page.waitForSelector(TITLE + ":has-text('队列')");
      page.keyboard().press("Escape");
      page.waitForCondition(() -> page.locator(CARD).count() == 0);
      try (var second = Chromium.on(week.port(), Size.PHONE, Language.EN)) {
        second.signInOnThePage("desk", SampleWeek.PASSWORD);
        second.settle();
        assertThat(second.page().locator("[data-tour]").count()).isZero();
      }
      visitor.go("/help").locator(".help-tour button").click();
      page.waitForSelector(TITLE + ":has-text('队列')");
      assertThat(visitor.path()).startsWith("/desk?");
      for (int step = 3; step <= 7; step++) {
        page.keyboard().press("ArrowRight");
        page.waitForSelector(".tour-count:has-text('第 " + step + " 步')");
      }
      page.keyboard().press("Enter");
      page.waitForCondition(() -> page.locator(CARD).count() == 0);
      visitor.go("/desk");
      assertThat(page.locator("[data-tour]").count()).isZero();
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  @Test
  void noCardCoversWhatItTellsOfAtEitherSize() {
    List<String> faults = new ArrayList<>();
    STEPS.forEach((who, steps) -> {
      for (Size size : Size.values()) {
        Language language = size == Size.PHONE ? Language.EN : Language.ZH;
        try (var visitor = Chromium.on(week.port(), size, language)) {
          Look.bring(visitor);
          begin(visitor, who, size);
          int seen = 0;
          for (int at = after(visitor, 0); at > 0; at = after(visitor, at)) {
            seen++;
            faults.addAll(seen(visitor, who + " " + size + " " + at));
            visitor.page().keyboard().press("ArrowRight");
          }
          // A phone has no keys to tell of.
          assertThat(seen).as(who + size).isBetween(size == Size.PHONE ? steps - 1 : steps, steps);
        }
      }
    });
    assertThat(faults).isEmpty();
  }

  /** At first the offer is there; later the help gives it again. */
  private static void begin(Chromium visitor, String who, Size size) {
    if (size == Size.PHONE) {
      visitor.signInOnThePage(who, SampleWeek.PASSWORD);
      visitor.page().waitForSelector(CARD).focus();
      visitor.page().keyboard().press("ArrowRight");
    } else {
      visitor.signIn(who, SampleWeek.PASSWORD);
      visitor.go("/help").locator(".help-tour button").click();
    }
  }

  /** The number of the step that comes after one; 0 once there is none. */
  private static int after(Chromium visitor, int step) {
    // It lasts over the way to the tour's own page.
    return (int) visitor.page().waitForFunction(NUMBER, step).evaluate("([number]) => number");
  }

  private static List<String> seen(Chromium visitor, String where) {
    visitor.settle();
    Object covered =
        visitor
            .page()
            .evaluate(
                """
                () => {
                  const at = document.querySelector('.tour-at')?.getBoundingClientRect();
                  const card = document.querySelector('[data-tour-card]').getBoundingClientRect();
                  if (card.left < 0 || card.top < 0 || card.right > innerWidth || card.bottom > innerHeight) return 'outside';
                  if (!at) return 'points at nothing';
                  const apart = at.right <= card.left || card.right <= at.left || at.bottom <= card.top || card.bottom <= at.top;
                  return apart ? '' : `covers ${JSON.stringify(at)} ${JSON.stringify(card)}`;
                }
                """);
    List<String> faults = new ArrayList<>();
    // Cards differ in words alone, so one of each tour is asked about everything.
    if (where.endsWith(" 2")) {
      visitor.screenshot("tour-" + where.replace(' ', '-'));
      faults.addAll(look(visitor, where));
    }
    if (!covered.equals("")) {
      faults.add(where + ": " + covered);
    }
    return faults;
  }

  /**
   * The tour scrolls to lines that get their height when they are seen, and its card may hide a
   * part of what it does not tell of.
   */
  private static List<String> look(Chromium visitor, String where) {
    return Look.faults(visitor).stream()
        .filter(fault -> !fault.startsWith("moves by itself"))
        .filter(fault -> !fault.contains("obscured") || fault.contains("name=\"step\""))
        .map(fault -> where + ": " + fault)
        .toList();
  }
}
