// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Sight;
import org.jingwei.casework.Sought;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search: what is found by which words, by whom, and in the box while somebody types. */
class SearchJourneyTests extends CaseJourney {

  private static final Sight EVERYTHING = new Sight(List.of(Area.of(COUNTY)), "", "");

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Colleague desk;

  @BeforeEach
  void anOperator() {
    desk = hired(CENTRE, Role.DESK, "421127");
  }

  private Colleague hired(String unit, Role role, String place) {
    return Colleague.hired(new Staff(directory, port), port, unit, role, place);
  }

  private static String q(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private String search(Colleague who, String words) {
    return who.get("/search?q=" + q(words)).body();
  }

  private String typed(Colleague who, String words) {
    return who.get("/find/typed?q=" + q(words)).body();
  }

  /** A matter with a word of its own, when it can be found. */
  private CaseFile told(String text, String word) {
    long id =
        cases
            .receive(HUANGMEI, lamp(UUID.randomUUID().toString(), text, zhang()), WEB)
            .orThrow()
            .caseId();
    await()
        .until(
            () -> !lists.search(HUANGMEI, Sought.all(word), EVERYTHING, null, 5).items().isEmpty());
    return cases.find(HUANGMEI, id).orElseThrow();
  }

  private static String link(CaseFile file) {
    return "href=\"/cases/" + file.id() + "\"";
  }

  @Test
  void aMatterIsFoundByItsWordsItsPlaceItsCategoryAndTraditionalCharacters() {
    CaseFile file = told("凤凰塔边的灯罩摔碎了", "凤凰塔");
    assertThat(search(desk, "凤凰塔")).contains(link(file), "<mark>凤凰塔</mark>");
    assertThat(search(desk, "鳳凰塔 燈罩")).contains(link(file));
    assertThat(search(desk, "凤凰塔 沙岭社区")).contains(link(file));
    assertThat(search(desk, "凤凰塔 -灯罩")).doesNotContain(link(file));
    assertThat(search(desk, "凤凰塔 类别:lighting-out 状态:未办结")).contains(link(file));
    assertThat(search(desk, "凤凰塔 状态:已结束")).doesNotContain(link(file));
    assertThat(search(desk, "\"凤凰塔边\"")).contains(link(file));
  }

  @Test
  void aWholeCodeGoesStraightThereAndABeginningIsOffered() {
    CaseFile file = told("麒麟阁门口的灯不亮", "麒麟阁");
    var there = desk.get("/search?q=" + file.code());
    assertThat(there.headers().firstValue("Location").orElse("")).endsWith("/cases/" + file.id());
    String begun = file.code().substring(0, file.code().length() - 1);
    assertThat(typed(desk, begun)).contains("data-kind=\"matter\"", file.code().substring(0, 8));
  }

  @Test
  void placesUnitsAndPagesAreFoundByPinyinInitialsAndShortForms() {
    assertThat(typed(desk, "xiaochi")).contains("data-kind=\"place\"", "小池");
    assertThat(typed(desk, "小迟镇")).contains("data-kind=\"place\"");
    assertThat(typed(desk, "城管")).contains("data-kind=\"unit\"", "role=\"option\"");
    assertThat(typed(desk, "时限")).contains("data-kind=\"page\"");
    assertThat(search(desk, "地点:xiaochi")).contains("find-chip");
  }

  @Test
  void whatOneMayNotSeeIsNeitherFoundNorCounted() {
    CaseFile file = told("孔雀亭旁边的灯坏了", "孔雀亭");
    Colleague elsewhere = hired(CENTRE, Role.DESK, "421127104");
    Colleague clerk = hired("421127-data-bureau", Role.UNIT_CLERK, "421127");
    for (Colleague blind : List.of(elsewhere, clerk)) {
      assertThat(search(blind, "孔雀亭")).doesNotContain(link(file), "find-count");
      assertThat(typed(blind, "孔雀亭")).doesNotContain("data-kind=\"matter\"");
      assertThat(typed(blind, file.code())).doesNotContain("data-kind=\"matter\"");
    }
    assertThat(typed(desk, "孔雀亭")).contains(link(file));
  }

  @Test
  void aConfidentialMatterIsNotOfferedWhileSomebodyTypes() {
    CaseFile file = told("白鹭洲的灯坏了", "白鹭洲");
    move(file, new Move.Mark(null, true, "怕被报复"), DESK);
    assertThat(typed(desk, "白鹭洲")).doesNotContain(link(file));
    assertThat(search(desk, "白鹭洲")).contains(link(file));
  }

  @Test
  void whatWasAnsweredIsFoundWithoutItsNumbers() {
    CaseFile file = handling();
    move(file, new Move.Resolve("已换太阳花牌灯泡，有事打13912345678", List.of()), CLERK);
    await()
        .until(() ->
            !lists.searchAnswers(HUANGMEI, Sought.all("太阳花牌"), EVERYTHING, 5).items().isEmpty());
    assertThat(search(desk, "太阳花牌"))
        .contains("data-kind=\"answer\"", link(file))
        .doesNotContain("13912345678");
  }

  @Test
  void aNumberIsNotSearchedForAndTheWayToAskIsShown() {
    told("仙鹤坪的灯坏了", "仙鹤坪");
    assertThat(search(desk, "13812345678")).contains("/desk/caller").doesNotContain("/cases/");
    Colleague clerk = hired(CENTRE, Role.UNIT_CLERK, "421127");
    assertThat(search(clerk, "13812345678")).doesNotContain("href=\"/desk/caller\"");
    assertThat(typed(desk, "13812345678")).doesNotContain("role=\"option\"");
  }

  @Test
  void aListIsTakenOutOnlyByThoseWhoMay() {
    CaseFile file = told("鸳鸯桥头的灯坏了", "鸳鸯桥");
    Colleague leader = hired(GOVERNMENT, Role.LEADER, "421127");
    String csv = leader.get("/search/matters.csv?q=" + q("鸳鸯桥")).body();
    assertThat(csv).contains(file.code()).doesNotContain("鸳鸯桥");
    Colleague clerk = hired(CENTRE, Role.UNIT_CLERK, "421127");
    assertThat(clerk.get("/search/matters.csv?q=x").statusCode()).isEqualTo(403);
  }

  @Test
  void whatComplainsOfTheReadersUnitIsNotFoundByIt() {
    CaseFile file = told("朱雀台的灯坏了", "朱雀台");
    Colleague named = hired("421127-data-bureau", Role.DESK, "421127");
    assertThat(search(named, "朱雀台")).contains(link(file));
    move(file, new Move.Recuse("421127-data-bureau", true, "投诉该单位"), DESK);
    assertThat(search(named, "朱雀台")).doesNotContain(link(file), "find-count");
    assertThat(typed(named, file.code())).doesNotContain(link(file));
  }

  @Test
  void staffAreFoundByThoseAloneWhoKeepThem() {
    Colleague keeper = hired(GOVERNMENT, Role.SYSTEM_ADMIN, "421127");
    assertThat(typed(keeper, "李华")).contains("data-kind=\"person\"", "/admin/people/");
    assertThat(typed(desk, "李华")).doesNotContain("data-kind=\"person\"");
  }

  @Test
  void staffAreFoundByPinyinByThoseAloneWhoKeepThem() {
    Colleague keeper = hired(GOVERNMENT, Role.SYSTEM_ADMIN, "421127");
    for (String sound : List.of("lihua", "li hua", "lhua")) {
      assertThat(typed(keeper, sound)).contains("data-kind=\"person\"", "李华");
      assertThat(typed(desk, sound)).doesNotContain("data-kind=\"person\"");
    }
  }

  @Test
  void whoeverMayChangeALimitIsLedToWhereItIsChanged() {
    Colleague keeper = hired(GOVERNMENT, Role.SYSTEM_ADMIN, "421127");
    assertThat(typed(keeper, "在哪里改办理时限")).contains("href=\"/admin/packs\"");
    assertThat(typed(desk, "在哪里改办理时限"))
        .contains("href=\"/help/deadlines\"")
        .doesNotContain("/admin/packs");
  }

  @Test
  void hostileWordsAreShownAsWords() {
    String hostile = "<script>alert(1)</script>\" onx='%_\\";
    assertThat(search(desk, hostile)).doesNotContain("<script>alert");
    assertThat(typed(desk, hostile)).doesNotContain("<script>alert");
  }

  @Test
  void theEmptyPageTeaches() {
    assertThat(search(desk, "")).contains("find-teach", "find-example");
    assertThat(search(desk, "灯")).contains("只有一个字时不查案卷内容");
    assertThat(search(desk, "㐂")).contains("find-teach");
  }

  /** Types into the box, until it has answered all the words and not only their beginning. */
  private static void type(Page page, String words) {
    page.locator("[data-find][data-ready] #find").pressSequentially(words);
    page.waitForSelector(
        "#find-list [data-kind=matter] [role=option] mark:text-is('" + words + "')");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "PHONE,EN", "DESKTOP,ZH", "DESKTOP,EN"})
  void theBoxAnswersWhileSomebodyTypesAndIsWorkedByKeys(Size size, Language language) {
    CaseFile file = told("翡翠湖边的灯坏了，路灯也不亮", "翡翠湖");
    try (var operator = Chromium.on(port, size, language)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      operator.go("/me");
      Page page = operator.page();
      type(page, "翡翠湖");
      operator.picture("search-typed");
      assertThat(operator.overflow()).isZero();
      page.keyboard().press("ArrowDown");
      String chosen = page.locator("#find").getAttribute("aria-activedescendant");
      assertThat(page.locator("#" + chosen).getAttribute("aria-selected")).isEqualTo("true");
      if (size == Size.PHONE) {
        page.locator(".find-close").click();
        assertThat(page.locator("#find-list").isVisible()).isFalse();
        page.locator("#find").focus();
        page.waitForSelector("#find-list [role=option]");
      }
      page.keyboard().press("Escape");
      assertThat(page.locator("#find-list").isVisible()).isFalse();
      assertThat(page.locator("#find").inputValue()).isEqualTo("翡翠湖");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=**");
      page.waitForSelector(".find-found mark");
      operator.picture("search-found");
      assertThat(operator.overflow()).isZero();
      operator.go("/search?q=" + q("翡翠湖 地点:xiaochi 状态:未办结"));
      operator.picture("search-narrowed");
      operator.go("/search");
      operator.picture("search-empty");
      assertThat(operator.overflow()).isZero();
      page.locator("[data-find][data-ready] #find").focus();
      page.waitForSelector("#find-recent-0");
      assertThat(page.locator("#find-recent-0").innerText()).isEqualTo("翡翠湖");
      type(page, "翡翠湖");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/cases/" + file.id());
      assertThat(operator.troubles()).isEmpty();
    }
  }
}
