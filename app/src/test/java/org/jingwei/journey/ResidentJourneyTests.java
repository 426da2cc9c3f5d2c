// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jingwei.casework.CaseFile;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident with a small phone. */
class ResidentJourneyTests extends CaseJourney {

  @LocalServerPort int port;

  private static void fill(Page page) {
    page.locator("#text").pressSequentially("沙岭社区门口的路灯坏了三天，晚上漆黑");
    page.locator("#guesses input[value=lighting-out]").check();
    page.locator("#questions")
        .getByText("一盏")
        .or(page.locator("#questions").getByText("one"))
        .first()
        .click();
    page.locator("#address").pressSequentially("沙岭社区门口");
    page.locator("#candidates input[value='421127100001']").waitFor();
    page.locator("#photos")
        .setInputFiles(new FilePayload("lamp.png", "image/png", Pictures.png(2400, 1800)));
    page.locator(".photo-list li").waitFor();
  }

  @ParameterizedTest
  @EnumSource
  void reportsABrokenLampWithAPhotoAndFollowsIt(Language language) {
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      Page page = visitor.go("/");
      page.locator(".door-first").click();
      page.waitForURL("**/report");
      visitor.awaitMap();
      fill(page);
      visitor.picture("report");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      page.locator("button.send").click();
      page.waitForURL("**/report/sent");
      visitor.picture("receipt");
      String code = page.locator(".receipt-number").first().innerText();
      assertThat(page.url()).doesNotContain(code);
      assertThat(page.evaluate("localStorage.getItem('draft:report')")).isNull();
      page.locator("a[href='/follow']").click();
      page.waitForURL("**/follow");
      assertThat(page.locator("main").innerText()).contains(code, "沙岭社区门口的路灯坏了三天");
      assertThat(
              page.locator(".own .photos img")
                  .evaluate("img => img.decode().then(() => img.naturalWidth)"))
          .isEqualTo(1600);
      visitor.picture("follow");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.troubles()).isEmpty();
      CaseFile file = cases.findByCode(HUANGMEI, code).orElseThrow();
      assertThat(file.category()).isEqualTo("lighting-out");
    }
  }

  @Test
  void picksThePlaceOnTheMap() {
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/report");
      visitor.awaitMap();
      page.locator("#text").fill("路上有个大坑");
      Locator map = page.locator("[data-map] canvas");
      map.click();
      page.getByText("请在准确位置再点一下").waitFor();
      assertThat(page.locator("#longitude").inputValue()).isEmpty();
      page.waitForCondition(() -> {
        map.click();
        return !page.locator("#longitude").inputValue().isEmpty();
      });
      page.locator("button.send").click();
      page.waitForURL("**/report/sent");
      String code = page.locator(".receipt-number").first().innerText();
      assertThat(reports.findByCode(HUANGMEI, code).orElseThrow().cell()).isNotNull();
    }
  }

  @Test
  void findsWhatWasTypedAfterACallCameIn() {
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/report");
      page.locator("#text").pressSequentially("楼道里堆满了纸箱");
      page.waitForCondition(() -> page.evaluate("localStorage.getItem('draft:report')") != null);
      visitor.go("/");
      visitor.go("/report");
      page.locator(".draft-note").waitFor();
      assertThat(page.locator("#text").inputValue()).isEqualTo("楼道里堆满了纸箱");
    }
  }

  @Test
  void seesOnTheMapHowMuchIsOpenButNoSmallNumber() {
    for (int i = 0; i < 4; i++) {
      report();
    }
    CLOCK.pass(java.time.Duration.ofMinutes(6));
    try (var visitor = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = visitor.go("/map");
      visitor.awaitMap();
      visitor.picture("map");
      assertThat(page.locator(".towns .number").allInnerTexts())
          .isNotEmpty()
          .allMatch(n -> Integer.parseInt(n.replace(",", "")) >= 3);
      assertThat(page.locator(".map-notice").innerText()).contains("示意");
      assertThat(visitor.troubles()).isEmpty();
    }
  }
}
