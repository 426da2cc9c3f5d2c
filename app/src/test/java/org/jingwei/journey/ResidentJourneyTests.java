// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.grid.Wgs84;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident with a small phone. */
class ResidentJourneyTests extends CaseJourney {

  /** A device with a voice for each language, which writes down what it is given to say. */
  private static final String VOICES =
      """
      window.said = [];
      const silent = Object.assign(new EventTarget(), {
        getVoices: () => [{ lang: 'zh_CN' }, { lang: 'en-US' }],
        speak: (one) => window.said.push(one.text),
        cancel: () => {},
      });
      Object.defineProperty(window, 'speechSynthesis', { value: silent });
      window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
      };
      """;

  @LocalServerPort int port;

  private static ResidentSteps fill(Page page) {
    ResidentSteps steps = new ResidentSteps(page);
    steps.photo("lamp.png", "image/png", Pictures.png(2400, 1800));
    steps.next();
    steps.type("#address", "沙岭社区门口");
    page.locator("#candidates input[value='421127100001']").waitFor();
    steps.next();
    awaitNear(page, () -> steps.type("#text", "沙岭社区门口的路灯坏了三天，晚上漆黑"));
    awaitNear(page, () -> page.locator("#guesses input[value=lighting-out]").check());
    page.locator("#questions")
        .getByText("一盏")
        .or(page.locator("#questions").getByText("one"))
        .first()
        .click();
    return steps;
  }

  /** A question that the next one or the next page cuts off would be a trouble of the page. */
  private static void awaitNear(Page page, Runnable act) {
    page.waitForResponse("**/report/near", act).finished();
  }

  @ParameterizedTest
  @EnumSource
  void reportsABrokenLampWithAPhotoAndFollowsIt(Language language) {
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      Page page = visitor.go("/");
      page.locator(".door-first").click();
      page.waitForURL("**/report");
      page.locator("form.stepped").waitFor();
      visitor.picture("report-photo");
      assertThat(visitor.smallTargets()).isEmpty();
      ResidentSteps steps = fill(page);
      visitor.picture("report");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      awaitNear(page, steps::next);
      visitor.picture("report-send");
      assertThat(visitor.overflow()).isZero();
      page.locator("button.send").click();
      page.waitForURL("**/report/sent");
      visitor.picture("receipt");
      String code = page.locator(".receipt-number").first().innerText();
      assertThat(page.url()).doesNotContain(code);
      page.waitForCondition(() -> page.evaluate("localStorage.getItem('draft:report')") == null);
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
      ResidentSteps steps = new ResidentSteps(page);
      steps.next();
      visitor.awaitMap();
      Locator map = page.locator("[data-map] canvas");
      map.click();
      page.getByText("请在准确位置再点一下").waitFor();
      assertThat(page.locator("#longitude").inputValue()).isEmpty();
      page.waitForCondition(() -> {
        map.click();
        return !page.locator("#longitude").inputValue().isEmpty();
      });
      visitor.picture("report-where");
      steps.next();
      page.locator("#text").fill("路上有个大坑");
      steps.next();
      page.locator("button.send").click();
      page.waitForURL("**/report/sent");
      String code = page.locator(".receipt-number").first().innerText();
      assertThat(reports.findByCode(HUANGMEI, code).orElseThrow().cell()).isNotNull();
    }
  }

  @Test
  void findsWhatWasTypedAndThePhotoAndThePlaceAfterACallCameInButNotThePhone() {
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/report");
      ResidentSteps steps = new ResidentSteps(page);
      steps.photo("boxes.png", "image/png", Pictures.png(640, 480));
      steps.next();
      visitor.awaitMap();
      page.locator("[data-map] canvas").focus();
      page.keyboard().press("Enter");
      page.waitForCondition(() -> !page.locator("#longitude").inputValue().isEmpty());
      String before = page.locator("#longitude").inputValue();
      page.locator(".maplibregl-marker").focus();
      page.keyboard().press("ArrowRight");
      page.waitForCondition(() -> !page.locator("#longitude").inputValue().equals(before));
      String longitude = page.locator("#longitude").inputValue();
      steps.next();
      steps.type("#text", "楼道里堆满了纸箱");
      steps.next();
      page.locator("#phone").fill("13812345678");
      page.waitForCondition(() ->
          String.valueOf(page.evaluate("localStorage.getItem('draft:report')")).contains("纸箱"));
      page.goBack();
      assertThat(page.locator("#text").inputValue()).isEqualTo("楼道里堆满了纸箱");
      visitor.go("/");
      assertThat(page.evaluate("localStorage.getItem('draft:report')").toString())
          .doesNotContain("13812345678");
      visitor.go("/report");
      page.locator(".draft-note").waitFor();
      page.locator(".photo-list li").waitFor();
      assertThat(page.locator("#text").inputValue()).isEqualTo("楼道里堆满了纸箱");
      assertThat(page.locator("#longitude").inputValue()).isEqualTo(longitude);
      assertThat(page.locator("#phone").inputValue()).isEmpty();
      page.locator(".draft-note button").click();
      page.locator(".photo-list li").waitFor(hidden());
      assertThat(page.locator("#longitude").inputValue()).isEmpty();
    }
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  @ParameterizedTest
  @EnumSource
  void joinsAMatterThatIsBeingWorkedOnAndIsAnsweredWithIt(Language language) {
    CaseFile known = reported();
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      Page page = visitor.go("/report");
      ResidentSteps steps = new ResidentSteps(page);
      byte[] taken = ExifPicture.at(new Wgs84(115.9372, 30.0691), 1, java.nio.ByteOrder.BIG_ENDIAN);
      steps.photo("lamp.jpg", "image/jpeg", taken);
      steps.next();
      steps.tap("[data-taken] button");
      steps.next();
      awaitNear(page, () -> steps.type("#text", "路灯不亮"));
      page.locator("#guesses input[value=lighting-out]").waitFor();
      awaitNear(page, () -> steps.tap("#guesses input[value=lighting-out]"));
      page.locator("#questions input").first().waitFor();
      page.locator("#questions input[type=radio]").first().check();
      awaitNear(page, steps::next);
      page.locator("#near input[name=join]").first().waitFor();
      assertThat(page.locator("#near").innerText()).doesNotContain("漆黑", known.code());
      visitor.picture("report-near");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      steps.tap("#near .choice:has(input[name=join]):first-child");
      steps.tap("button.send");
      page.waitForURL("**/report/sent");
      visitor.picture("receipt-joined");
      assertThat(visitor.overflow()).isZero();
      // From the opened form to the receipt, as 0168 says.
      assertThat(steps.taps()).isLessThanOrEqualTo(8);
      assertThat(steps.keys()).isLessThanOrEqualTo(4);
      String code = page.locator(".receipt-number").first().innerText();
      CaseFile into = cases.findByCode(HUANGMEI, code).orElseThrow();
      assertThat(into.state()).isEqualTo(CaseState.MERGED);
      assertThat(steps.taps()).isLessThanOrEqualTo(9);
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesThePagesForOldPeopleFromTheFirstScreen(Language language) {
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      visitor.page().addInitScript(VOICES);
      Page page = visitor.go("/");
      visitor.picture("home");
      assertThat(visitor.overflow()).isZero();
      page.locator(".door-elder").click();
      page.locator("a[href='tel:12345']").first().waitFor();
      page.waitForCondition(() -> page.locator(".door").count() == 4);
      page.locator("[data-read-aloud]").click();
      assertThat(page.locator("[data-read-aloud]").getAttribute("aria-pressed")).isEqualTo("true");
      assertThat(String.valueOf(page.evaluate("window.said.join()"))).contains("12345");
      page.locator("[data-read-aloud]").click();
      assertThat(page.locator("[data-read-aloud]").getAttribute("aria-pressed")).isEqualTo("false");
      visitor.picture("home-elder");
      assertThat(visitor.overflow()).isZero();
      page.locator(".door-first").click();
      ResidentSteps steps = new ResidentSteps(page);
      visitor.picture("report-photo-elder");
      assertThat(visitor.overflow()).isZero();
      steps.next();
      steps.next();
      visitor.picture("report-what-elder");
      assertThat(visitor.overflow()).isZero();
      assertThat(page.locator(".all-categories").isVisible()).isFalse();
    }
  }

  @Test
  void offersNoReadingAloudWhereThereIsNoVoice() {
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      visitor.page().addInitScript("speechSynthesis.getVoices = () => [{ lang: 'fr-FR' }];");
      Page page = visitor.go("/report");
      visitor.settle();
      assertThat(page.locator("[data-read-aloud]").isVisible()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void startsFromTheSheetOnANoticeBoardWithThePlaceFilledIn(Language language) {
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      Page page = visitor.go("/sheet?q=沙岭");
      page.locator(".boards a").first().click();
      page.locator(".board-code svg").first().waitFor();
      page.waitForLoadState();
      visitor.picture("sheet");
      assertThat(page.locator("main").innerText()).contains("12345", "/follow");
      visitor.go("/report?at=421127100001");
      new ResidentSteps(page).next();
      assertThat(page.locator("#address").inputValue()).isNotEmpty();
      assertThat(page.locator("#candidates input[value='421127100001']").isChecked()).isTrue();
      visitor.go("/follow#260302-000001");
      page.waitForCondition(() -> page.locator("[name=code]").inputValue().equals("260302-000001"));
      assertThat(page.url()).doesNotContain("260302");
    }
  }

  @Test
  void losesNothingWhereTheNetworkBreaksOffAndIsSlow() {
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/report");
      visitor.slow();
      ResidentSteps steps = fill(page);
      steps.next();
      page.context().setOffline(true);
      page.locator("button.send").click();
      page.locator(".sending-note").waitFor();
      assertThat(page.locator(".sending-note").innerText()).contains("没有网络");
      visitor.picture("report-offline");
      page.context().setOffline(false);
      page.locator("button.send").click();
      page.waitForURL("**/report/sent", new Page.WaitForURLOptions().setTimeout(60_000));
      String code = page.locator(".receipt-number").first().innerText();
      assertThat(
              reports.listPhotos(HUANGMEI, reports.findByCode(HUANGMEI, code).orElseThrow().id()))
          .hasSize(1);
    }
  }

  @Test
  void makesTwoReportsInTwoTabsEachWithItsOwnReceipt() {
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page one = visitor.go("/report");
      ResidentSteps first = fill(one);
      Page other = one.context().newPage();
      other.navigate(one.url());
      other.locator(".draft-note").waitFor();
      first.next();
      one.locator("button.send").click();
      one.waitForURL("**/report/sent");
      String code = one.locator(".receipt-number").first().innerText();
      ResidentSteps second = new ResidentSteps(other);
      second.next();
      second.next();
      other.locator("#text").fill("另一件事：社区门口的水沟堵了");
      second.next();
      other.locator("button.send").click();
      other.waitForURL("**/report/sent");
      assertThat(other.locator(".receipt-number").first().innerText()).isNotEqualTo(code);
      assertThat(reports.findByCode(HUANGMEI, code).orElseThrow().text()).contains("路灯");
    }
  }

  @Test
  void seesOnTheMapHowMuchIsOpenButNoSmallNumber() {
    for (int i = 0; i < 6; i++) {
      report();
    }
    CLOCK.pass(java.time.Duration.ofMinutes(6));
    try (var visitor = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      Page page = visitor.go("/map");
      visitor.awaitMap();
      visitor.picture("map");
      assertThat(page.locator(".towns .number").allInnerTexts())
          .isNotEmpty()
          .allMatch(n -> Integer.parseInt(n.replace(",", "")) >= 5);
      assertThat(page.locator(".map-notice").innerText()).contains("示意");
      assertThat(visitor.troubles()).isEmpty();
    }
  }
}
