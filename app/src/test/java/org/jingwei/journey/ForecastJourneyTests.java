// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.forecast.Forecasts;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Hazards are forecast from what came. In a program of its own: its history would stand on the
 * pages of other tests.
 */
@TestPropertySource(properties = "spring.application.name=jingwei-forecast")
class ForecastJourneyTests extends CaseJourney {

  private static final String XIAOCHI = "421127102";
  private static final String ZHUOGANG = "421127107";

  @LocalServerPort int port;
  @Autowired Forecasts forecasts;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void fromTheBeginning() {
    jdbc.update("delete from forecast.made");
    forecasts.rebuild(HUANGMEI);
  }

  private CaseFile told(String category) {
    NewReport report =
        new NewReport(
            Channel.WEB,
            category,
            "一下雨这里就积水，" + UUID.randomUUID(),
            null,
            null,
            "濯港镇",
            PersonalData.NONE,
            Map.of(),
            null,
            "zh",
            false,
            null,
            List.of(),
            UUID.randomUUID().toString());
    Received received = cases.receive(HUANGMEI, report, WEB).orThrow();
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private int counted(String category) {
    forecasts.catchUp(HUANGMEI);
    Integer many =
        jdbc.queryForObject(
            "select coalesce(sum(amount), 0) from forecast.daily where category = ? and town = ?",
            Integer.class,
            category,
            ZHUOGANG);
    return many == null ? 0 : many;
  }

  private LocalDate monday() {
    return forecasts.today(HUANGMEI).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Two years of matters of every hazard, and twice as many of late in Xiaochi. */
  private void twoYears() {
    for (int week = 1; week <= 112; week++) {
      LocalDate day = monday().minusWeeks(week).plusDays(week % 7);
      for (String category : List.of("drains-flood", "safety-fire", "pollution-burning")) {
        came(category, XIAOCHI, day, week <= 6 ? 9 : 2 + week % 3);
        came(category, ZHUOGANG, day, week % 4);
      }
    }
    forecasts.make(HUANGMEI);
  }

  private void came(String category, String town, LocalDate day, int many) {
    jdbc.update(
        """
        insert into forecast.daily as d values (?, ?, ?, ?, ?)
        on conflict (county, category, day, town) do update set amount = d.amount + excluded.amount
        """,
        HUANGMEI.value(),
        category,
        java.sql.Date.valueOf(day),
        town,
        many);
  }

  @Test
  void aMatterCountsAsWhatAndWhereTheDeskHasIt() {
    int floods = counted("drains-flood");
    int blocked = counted("drains-blocked");
    CaseFile file = told("drains-flood");
    assertThat(counted("drains-flood")).isEqualTo(floods + 1);
    file = move(file, new Move.Amend("drains-blocked", null, null, null, "实为堵塞"), DESK);
    assertThat(counted("drains-flood")).isEqualTo(floods);
    assertThat(counted("drains-blocked")).isEqualTo(blocked + 1);
    forecasts.rebuild(HUANGMEI);
    assertThat(counted("drains-blocked")).isEqualTo(blocked + 1);
  }

  @Test
  void whatIsConfidentialIsNotCounted() {
    int before = counted("drains-flood");
    CaseFile file = told("drains-flood");
    assertThat(counted("drains-flood")).isEqualTo(before + 1);
    move(file, new Move.Mark(null, true, "当事人要求"), DESK);
    assertThat(counted("drains-flood")).isEqualTo(before);
  }

  @Test
  void withTooLittleHistoryThePageTellsTheSeasonsOfThePack() {
    forecasts.make(HUANGMEI);
    assertThat(hired(Role.DESK, "421127").get("/forecast").body())
        .contains("历史太少，还不能给出件数", "沿江堤防汛情", "待县确认", "还没有到期的预判");
  }

  @Test
  void whatIsAboveUsualIsToldWithItsReason() {
    twoYears();
    Colleague leader = hired(Role.LEADER, "421127");
    String page = leader.get("/forecast").body();
    assertThat(page)
        .contains("梅雨期积水内涝", "小池镇", "去年同周", "最近八周平均每周", "十周有八周在")
        .doesNotContain("濯港镇<span");
    assertThat(leader.get("/forecast?all=true").body()).contains("濯港镇");
    assertThat(hired(Role.DESK, "421127").get("/forecast").body())
        .contains("/desk?state=ended&amp;town=421127102&amp;category=drains-flood");
  }

  @Test
  void aTownsLeaderSeesTheirOwnTownOnly() {
    twoYears();
    String page = hired(Role.LEADER, ZHUOGANG).get("/forecast?all=true").body();
    String coming = page.substring(page.indexOf("id=\"coming\""), page.indexOf("id=\"seasons\""));
    assertThat(coming).contains("濯港镇").doesNotContain("小池镇");
  }

  @Test
  void whoReadsNoFiguresHasNoForecast() {
    assertThat(hired(Role.CHECKER, "421127").get("/forecast").statusCode()).isEqualTo(403);
    assertThat(hired(Role.CHECKER, "421127").get("/forecast/coming.csv").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theFileHasTheSameNumbersAndIsOnTheLedger() {
    twoYears();
    Colleague leader = hired(Role.LEADER, "421127");
    String csv = leader.get("/forecast/coming.csv?all=true").body();
    assertThat(csv.lines().count()).isGreaterThan(20);
    assertThat(csv).contains("梅雨期积水内涝,小池镇,").contains(monday().toString());
    assertThat(
            jdbc.queryForObject(
                "select count(*) from ledger.entry where action = 'figures.export'"
                    + " and subject_id = 'forecast'",
                Integer.class))
        .isPositive();
  }

  @Test
  void pagesLookRight() {
    twoYears();
    jdbc.update(
        "insert into forecast.made select county, week - 7, hazard, town, known_to - 7, mean, low,"
            + " high, usual, recent, last_year, factor, own_season, past, above, at"
            + " from forecast.made where week = ?",
        java.sql.Date.valueOf(monday()));
    Colleague leader = hired(Role.LEADER, "421127");
    for (var size : Chromium.Size.values()) {
      for (var language : Chromium.Language.values()) {
        try (var visitor = Chromium.on(port, size, language)) {
          visitor.signIn(leader.login(), Staff.PASSWORD);
          String code = language.name().toLowerCase(java.util.Locale.ROOT);
          visitor.go("/preferences?lang=" + code + "&back=/forecast");
          visitor.picture("forecast");
          assertThat(visitor.overflow()).as("forecast" + size).isZero();
          assertThat(visitor.troubles()).isEmpty();
        }
      }
    }
  }

  private Colleague hired(Role role, String place) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, place);
  }
}
