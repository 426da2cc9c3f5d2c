// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Phones that can do less: no WebGL, no scripts. */
@TestPropertySource(properties = "journey.own=old-phone")
class OldPhoneJourneyTests extends CaseJourney {

  private static final int TOWNS = 16;

  @LocalServerPort int port;

  private void sixLampsAreOut() {
    for (int i = 0; i < 6; i++) {
      report();
    }
    CLOCK.pass(Duration.ofMinutes(6));
  }

  private static List<String> drawn(Page page) {
    return page.locator(".town-count").allTextContents();
  }

  @ParameterizedTest
  @EnumSource
  void withoutWebGlThePublicMapIsADrawingWithTheSameNumbersAndSaysSo(Language language) {
    sixLampsAreOut();
    try (var visitor = Chromium.withoutWebGl(port, Size.PHONE, language)) {
      Page page = visitor.go("/map");
      page.locator(".map-says").waitFor();
      visitor.picture("map-plain");
      assertThat(page.locator(".town-shape").count()).isEqualTo(TOWNS);
      assertThat(drawn(page)).isEqualTo(page.locator(".towns h2 .number").allTextContents());
      assertThat(page.locator(".map-says").innerText())
          .contains(language == Language.ZH ? "简图" : "drawing");
      assertThat(page.locator(".map-canvas").count()).isZero();
      assertThat(visitor.overflow()).isZero();
    }
  }

  @Test
  void theDrawingGivesWayToTheMapWhereThereIsOne() {
    sixLampsAreOut();
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/map");
      visitor.awaitMap();
      assertThat(page.locator(".town-map").count()).isZero();
      assertThat(page.locator(".map-canvas").count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutScriptsAReportIsSentAndFollowed(Language language) {
    try (var visitor = Chromium.withoutScripts(port, Size.PHONE, language)) {
      Page page = visitor.go("/report");
      page.locator("#photos")
          .setInputFiles(
              new com.microsoft.playwright.options.FilePayload(
                  "lamp.png", "image/png", Pictures.png(800, 600)));
      page.locator("#address").fill("沙岭社区门口");
      page.locator("#text").fill("沙岭社区门口的路灯坏了三天，晚上漆黑");
      visitor.picture("report-without-scripts");
      // Without scripts a page tells of no frames, for which a click would wait.
      page.locator("button[name=look]").press("Enter");
      page.locator("#guesses input[value=lighting-out]").press("Space");
      assertThat(page.locator("#text").inputValue()).contains("路灯坏了三天");
      page.locator("button.send").press("Enter");
      page.waitForURL("**/report/sent");
      String code = page.locator(".receipt-number").first().innerText();
      page.locator("a[href='/follow']").first().press("Enter");
      page.waitForURL("**/follow*");
      assertThat(page.locator("main").innerText()).contains(code, "路灯坏了三天");
      assertThat(page.locator(".own .photos img").count()).isEqualTo(1);
      assertThat(visitor.overflow()).isZero();
      visitor.go("/map");
      assertThat(page.locator(".town-shape").count()).isEqualTo(TOWNS);
    }
  }
}
