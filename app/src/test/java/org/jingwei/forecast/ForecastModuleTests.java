// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jingwei.database.TestDatabase;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.grid.Grid;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

class ForecastModuleTests {

  private static final CountyCode COUNTY = new CountyCode(421127);
  private static final String XIAOCHI = "421127102";
  private static final String WUZU = "421127106";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneOffset.UTC);
  private static final Hazard FLOOD =
      new Hazard(
          "flood",
          new Words("洪水", "Floods"),
          List.of("farming-flood", "farming-river"),
          List.of(),
          new Season(MonthDay.of(5, 1), MonthDay.of(10, 15), 3),
          new Words("巡堤", "Walk the dyke"),
          new Words("待县确认", "To be confirmed"));

  private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh().app());
  private final HazardStore hazards = new HazardStore(jdbc);
  private final CountStore counts = new CountStore(jdbc);
  private final MadeStore made = new MadeStore(jdbc);
  private final Forecaster forecaster =
      new Forecaster(
          hazards, counts, made, grid(), TransactionOperations.withoutTransaction(), CLOCK);

  private static Grid grid() {
    return Grid.inMemory(
        Map.of(
            COUNTY,
            new DivisionsAndCells(
                List.of(division("421127"), division(XIAOCHI), division(WUZU)),
                List.of(),
                List.of(),
                List.of(),
                true)));
  }

  private static Division division(String code) {
    DivisionCode of = new DivisionCode(code);
    return new Division(of, code, of.isTown() ? DivisionKind.TOWN : DivisionKind.COUNTY, List.of());
  }

  private void came(String category, String town, LocalDate day, int many) {
    jdbc.update(
        "insert into forecast.daily values (?, ?, ?, ?, ?)",
        COUNTY.value(),
        category,
        java.sql.Date.valueOf(day),
        town,
        many);
  }

  private void twoYears() {
    hazards.replace(COUNTY, List.of(FLOOD));
    for (int week = 1; week <= 110; week++) {
      came("farming-flood", XIAOCHI, MONDAY.minusWeeks(week).plusDays(week % 7), 4);
    }
  }

  private List<Coming> coming() {
    return made.listComing(COUNTY, MONDAY, MONDAY.plusWeeks(2), Scope.COUNTY, false, 100);
  }

  @Test
  void hazardsAreKeptAsThePackNamesThem() {
    hazards.replace(COUNTY, List.of(FLOOD));
    assertThat(hazards.list(COUNTY)).containsExactly(FLOOD);
    hazards.replace(COUNTY, List.of());
    assertThat(hazards.list(COUNTY)).isEmpty();
  }

  @Test
  void aMatterIsCountedWhereItIsNowAndTakenTwiceChangesNothing() {
    Counted first = new Counted(MONDAY.minusDays(3), XIAOCHI, "farming-flood");
    Counted moved = new Counted(MONDAY.minusDays(3), WUZU, "farming-river");
    List<Long> both = List.of(7L, 8L);
    counts.move(COUNTY, both, Map.of(), Map.of(7L, first, 8L, first));
    counts.move(COUNTY, both, counts.load(COUNTY, both), Map.of(7L, moved, 8L, first));
    counts.move(COUNTY, both, counts.load(COUNTY, both), Map.of(7L, moved, 8L, first));
    counts.move(COUNTY, List.of(8L), counts.load(COUNTY, both), Map.of());
    assertThat(counts.load(COUNTY, both)).isEqualTo(Map.of(7L, moved));
    Series series =
        counts.series(
            COUNTY, FLOOD.categories(), List.of(XIAOCHI, WUZU), MONDAY.minusWeeks(2), MONDAY);
    assertThat(series.counts()).isDeepEqualTo(new int[][] {{0, 0}, {0, 1}});
  }

  @Test
  void aStretchOfTheFeedIsWrittenInThreeStatementsAndSumsAreRight() {
    List<Long> ids = LongStream.range(1, 501).boxed().toList();
    Map<Long, Counted> now = new java.util.HashMap<>();
    ids.forEach(id ->
        now.put(id, new Counted(MONDAY.minusDays(id % 70), id % 2 == 0 ? XIAOCHI : WUZU, "c")));
    counts.move(COUNTY, ids, Map.of(), now);
    assertThat(jdbc.queryForObject("select sum(amount) from forecast.daily", Long.class))
        .isEqualTo(500);
    assertThat(counts.findFirstDay(COUNTY)).contains(MONDAY.minusDays(69));
    counts.forget(COUNTY);
    assertThat(counts.findFirstDay(COUNTY)).isEmpty();
  }

  @Test
  void theWeekThatRunsAndTheNextAreForecastForEveryTown() {
    twoYears();
    assertThat(forecaster.make(COUNTY, MONDAY.plusDays(3))).isEqualTo(1);
    assertThat(coming())
        .extracting(one -> one.expected().week() + " " + one.expected().town())
        .containsExactly(
            MONDAY + " " + XIAOCHI,
            MONDAY + " " + WUZU,
            MONDAY.plusWeeks(1) + " " + XIAOCHI,
            MONDAY.plusWeeks(1) + " " + WUZU);
    Expected first = coming().getFirst().expected();
    assertThat(first.mean()).isCloseTo(4, within(0.6));
    assertThat(first.lastYear()).isEqualTo(4);
    assertThat(first.ownSeason()).isTrue();
  }

  @Test
  void aForecastIsNotMadeAgainOnceItsWeekHasBegun() {
    twoYears();
    forecaster.make(COUNTY, MONDAY);
    Expected before = coming().getFirst().expected();
    came("farming-river", XIAOCHI, MONDAY.plusDays(1), 40);
    came("farming-river", XIAOCHI, MONDAY.minusDays(1), 40);
    forecaster.make(COUNTY, MONDAY.plusDays(4));
    assertThat(coming().getFirst().expected()).isEqualTo(before);
    assertThat(coming().getFirst().soFar()).isEqualTo(40);
  }

  @Test
  void theNextWeekIsForecastAnewWhenThisOneIsKnown() {
    twoYears();
    forecaster.make(COUNTY, MONDAY);
    Expected before = coming().get(2).expected();
    came("farming-river", XIAOCHI, MONDAY.plusDays(1), 40);
    forecaster.make(COUNTY, MONDAY.plusWeeks(1));
    assertThat(coming().get(2).expected().week()).isEqualTo(before.week());
    assertThat(coming().get(2).expected().mean()).isGreaterThan(before.mean() + 1);
  }

  @Test
  void forecastsAreJudgedByWhatCame() {
    twoYears();
    forecaster.make(COUNTY, MONDAY);
    came("farming-flood", XIAOCHI, MONDAY.plusDays(6), 4);
    came("farming-flood", XIAOCHI, MONDAY.plusDays(7), 90);
    List<Kept> kept = made.listKept(COUNTY, MONDAY, MONDAY.plusWeeks(1), Scope.COUNTY);
    assertThat(kept)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.judged()).isEqualTo(2);
          assertThat(one.inside()).isEqualTo(2);
          assertThat(one.matters()).isEqualTo(4);
          assertThat(one.comparable()).isEqualTo(2);
          assertThat(one.lastYearError()).isZero();
          assertThat(one.error()).isBetween(0.0, 0.6);
        });
    assertThat(
            made.listKept(COUNTY, MONDAY, MONDAY.plusWeeks(1), new Scope(List.of(WUZU)))
                .getFirst()
                .judged())
        .isEqualTo(1);
  }

  @Test
  void whatThePackNamesNoMoreIsNotExpectedAnyMore() {
    twoYears();
    forecaster.make(COUNTY, MONDAY);
    Hazard river =
        new Hazard(
            "flood",
            FLOOD.name(),
            FLOOD.categories(),
            List.of(XIAOCHI),
            FLOOD.season(),
            FLOOD.look(),
            FLOOD.source());
    hazards.replace(COUNTY, List.of(river));
    forecaster.make(COUNTY, MONDAY);
    assertThat(coming()).extracting(one -> one.expected().town()).containsOnly(XIAOCHI);
    hazards.replace(COUNTY, List.of());
    assertThat(coming()).isEmpty();
  }

  @Test
  void nothingIsExpectedOfTooLittleHistory() {
    hazards.replace(COUNTY, List.of(FLOOD));
    assertThat(forecaster.make(COUNTY, MONDAY)).isZero();
    came("farming-flood", XIAOCHI, MONDAY.minusWeeks(3), 50);
    assertThat(forecaster.make(COUNTY, MONDAY)).isZero();
    assertThat(coming()).isEmpty();
  }
}
