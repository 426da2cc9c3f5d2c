// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.insight.Insight;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody may take home, and what is never in it. */
@TestPropertySource(properties = "journey.own=open-data")
class OpenDataJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Insight insight;

  private final JsonMapper json = new JsonMapper();
  private final List<CaseFile> told = new ArrayList<>();

  @BeforeEach
  void elevenLampsAreOut() {
    for (int i = 0; i < 11; i++) {
      told.add(reported());
    }
    insight.catchUp(HUANGMEI);
    CLOCK.pass(Duration.ofDays(1));
  }

  private HttpResponse<String> get(String path, String... headers) {
    return new Browser(port).get(path, headers);
  }

  @Test
  void countsMattersByCellAndMonthInThreeForms() {
    String csv = get("/open-data/matters.csv").body();
    assertThat(csv)
        .contains("month,town,town_zh,town_en,cell,cell_name,longitude,latitude,matters\r\n")
        .contains("421127100,黄梅镇");
    JsonNode geo = json.readTree(get("/open-data/matters.geojson").body());
    assertThat(geo.get("features").size()).isPositive();
    JsonNode rows = json.readTree(get("/open-data/matters.json").body());
    assertThat(rows.get("rows").size()).isEqualTo(geo.get("features").size());
    assertThat(rows.get("after").isNull()).isTrue();
    String key = "2026-99|";
    assertThat(
            json.readTree(get("/open-data/matters.json?after=" + key.replace("|", "%7C")).body())
                .get("rows")
                .size())
        .isZero();
  }

  @Test
  void holdsNobodysWordsNumbersPointsOrHours() {
    Stream.of(
            "/open-data/matters.csv",
            "/open-data/matters.geojson",
            "/open-data/matters.json",
            "/open-data/categories.csv",
            "/open-data/categories.json",
            "/open-data/rates.csv",
            "/open-data/rates.json")
        .forEach(path -> {
          HttpResponse<String> answer = get(path);
          assertThat(answer.statusCode()).as(path).isEqualTo(200);
          assertThat(answer.body())
              .as(path)
              .doesNotContain("漆黑", "沙岭社区门口", "张三", "13812345678", "115.937", "30.069")
              .doesNotContainPattern("\\d{6}-\\d{6}");
          for (CaseFile one : told) {
            assertThat(answer.body()).doesNotContain(String.valueOf(one.id()));
          }
        });
    assertThat(get("/open-data/matters.csv").body()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
  }

  @Test
  void isNotSentAgainToWhoeverHasItAndKnowsNoOtherFile() {
    HttpResponse<String> first = get("/open-data/categories.csv");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(kept -> assertThat(kept).contains("public"));
    assertThat(get("/open-data/categories.csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("/open-data/people.csv").statusCode()).isEqualTo(404);
    assertThat(get("/open-data/rates.geojson").statusCode()).isEqualTo(404);
  }

  @Test
  void namesItsTermsWithEveryFile() {
    HttpResponse<String> rows = get("/open-data/rates.json");
    assertThat(rows.headers().firstValue("Link"))
        .hasValue("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    assertThat(json.readTree(rows.body()).get("licence").asString()).isEqualTo("CC BY 4.0");
    assertThat(json.readTree(get("/open-data/fields.json").body()).get("licenceAddress").asString())
        .startsWith("https://creativecommons.org/");
    assertThat(get("/open-data").body()).contains("rel=\"license\">CC BY 4.0</a>");
  }

  @Test
  void explainsEveryFieldOfEveryFile() {
    JsonNode fields = json.readTree(get("/open-data/fields.json").body()).get("fields");
    for (String file : List.of("matters", "categories", "rates")) {
      String head = get("/open-data/" + file + ".csv").body().lines().findFirst().orElseThrow();
      for (String field : head.substring(1).split(",")) {
        assertThat(fields.has(field)).as(field).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedOnAPageAndShownOnTheMapByMonths(Language language) {
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      Page page = visitor.go("/open-data");
      visitor.picture("open-data");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      page.locator("a[href='/map']").first().click();
      visitor.awaitMap();
      page.locator("#months").selectOption("3");
      page.locator(".map-choice button").click();
      page.waitForURL(url -> url.contains("months=3"));
      visitor.awaitMap();
      visitor.picture("map-months");
      assertThat(visitor.overflow()).isZero();
      assertThat(page.locator(".towns .number").count()).isPositive();
      page.locator("#category").selectOption("lighting");
      page.locator(".map-choice button").click();
      page.waitForURL(url -> url.contains("category=lighting"));
      visitor.awaitMap();
      assertThat(page.locator(".towns h2 .number").first().innerText()).isNotEmpty();
      assertThat(visitor.smallTargets()).isEmpty();
      assertThat(visitor.troubles()).isEmpty();
    }
  }
}
