// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedPosition;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.console.kit.Chips;
import org.jingwei.console.kit.Frames;
import org.jingwei.database.TestDatabase;
import org.jingwei.deadline.AlertRun;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.ClockOutcome;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.Step;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Measure;
import org.jingwei.pack.Packs;
import org.jingwei.report.Reports;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** New Year 2027 comes, and nobody has announced its days off. */
@SpringBootTest
@Import(YearsEndJourneyTests.Time.class)
class YearsEndJourneyTests {

  @TestConfiguration
  static class Time {
    @Bean
    java.time.Clock clock() {
      return CLOCK;
    }
  }

  static final MovableClock CLOCK = new MovableClock();
  static final Path HUANGMEI_PACK = Path.of("..", "packs", "huangmei");

  @TempDir static Path data;

  @Autowired Cases cases;
  @Autowired Deadlines deadlines;
  @Autowired Packs packs;
  @Autowired Reports reports;
  @Autowired Insight insight;
  @Autowired AlertRun alerts;
  @Autowired JdbcTemplate jdbc;
  @Autowired Chips chips;
  @Autowired Frames frames;
  @Autowired TemplateEngine templates;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("jingwei.data", data::toString);
    registry.add("jingwei.deadline.alert-every", () -> "1h");
  }

  /** As it was before the year was loaded, whatever another test did. */
  @BeforeEach
  void nobodyHasAnnouncedTheYear() {
    assertThat(packs.load(HUANGMEI_PACK).problems()).isEmpty();
  }

  @Test
  void theFiguresFollowWhenTheLoadedYearTurnsAVerdict(@TempDir Path folder) throws IOException {
    CLOCK.set(Instant.parse("2026-12-25T01:00:00Z"));
    CaseFile done = move(report(), new Move.Accept(null), CaseJourney.DESK);
    CaseFile running = report();
    CaseFile unchecked = move(report(), new Move.Accept(null), CaseJourney.DESK);
    CLOCK.set(Instant.parse("2026-12-28T01:00:00Z"));
    // Taken on too late by a calendar that stands: it stays late, whatever comes of the rest.
    running = handled(move(running, new Move.Accept(null), CaseJourney.DESK));
    done = handled(done);
    unchecked = handled(unchecked);
    CLOCK.set(Instant.parse("2027-01-06T01:00:00Z"));
    alerts.runOnce(CLOCK.instant());
    done = move(now(done), new Move.Resolve("换了灯泡", List.of()), CaseJourney.CLERK);
    move(done, new Move.Confirm(null), CaseJourney.CHECKER);
    move(now(unchecked), new Move.Resolve("换了灯泡", List.of()), CaseJourney.CLERK);
    assertThat(counted(Measure.LATE)).isEqualTo(1);
    assertThat(counted(Measure.BROKEN)).isEqualTo(2);

    assertThat(packs.load(packWith2027(folder)).problems()).isEmpty();

    assertThat(now(running).overdue()).isTrue();
    assertThat(counted(Measure.IN_TIME)).isEqualTo(1);
    assertThat(counted(Measure.LATE)).isZero();
    assertThat(counted(Measure.BROKEN)).isZero();
    move(now(unchecked), new Move.Confirm(null), CaseJourney.CHECKER);
    assertThat(counted(Measure.IN_TIME)).isEqualTo(2);
    insight.rebuild(CaseJourney.HUANGMEI);
    assertThat(counted(Measure.IN_TIME)).isEqualTo(2);
    assertThat(counted(Measure.LATE)).isZero();
    assertThat(counted(Measure.BROKEN)).isZero();
  }

  /** Of these days, after the sums were held against a count of the whole history. */
  private long counted(Measure measure) {
    insight.catchUp(CaseJourney.HUANGMEI);
    List<CaseEvent> all = cases.listAfter(CaseJourney.HUANGMEI, FeedPosition.START, 1_000).events();
    Map<String, Long> sums = new TreeMap<>();
    jdbc.query(
        """
        select concat_ws('|', measure, day, town, unit, channel, category), amount
        from insight.rollup where amount <> 0
        """,
        row -> {
          sums.put(row.getString(1), row.getLong(2));
        });
    assertThat(sums).isEqualTo(NaiveFigures.of(all, reports.categories(CaseJourney.HUANGMEI)));
    return sums.entrySet().stream()
        .filter(e -> e.getKey().startsWith(measure + "|"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private CaseFile handled(CaseFile accepted) {
    var toCentre = new Move.Dispatch(CaseJourney.CENTRE, List.of(), null);
    CaseFile sent = move(accepted, toCentre, CaseJourney.DESK);
    return move(sent, new Move.Acknowledge(), CaseJourney.CLERK);
  }

  private CaseFile now(CaseFile file) {
    return cases.find(CaseJourney.HUANGMEI, file.id()).orElseThrow();
  }

  private CaseFile move(CaseFile file, Move move, Who who) {
    String key = UUID.randomUUID().toString();
    return cases.move(CaseJourney.HUANGMEI, file.id(), file.version(), move, who, key).orThrow();
  }

  @Test
  void reportsAreTakenAndTheirDeadlinesSetAnewWhenTheYearIsLoaded(@TempDir Path folder)
      throws IOException {
    CLOCK.set(Instant.parse("2026-12-31T09:30:00Z"));
    CaseFile file = report();
    assertThat(clock(file).provisional()).isTrue();
    assertThat(clock(file).explanation().steps())
        .contains(new Step.Provisional(LocalDate.of(2026, 12, 31)));
    assertThat(chip(file)).contains("chip-provisional", "暂定", "放假安排尚未公布");

    CLOCK.set(Instant.parse("2027-01-04T09:59:00Z"));
    CaseFile late =
        cases
            .move(
                CaseJourney.HUANGMEI,
                file.id(),
                file.version(),
                new Move.Accept(null),
                CaseJourney.DESK,
                UUID.randomUUID().toString())
            .orThrow();
    assertThat(clock(file).outcome()).isEqualTo(ClockOutcome.OVERDUE);
    assertThat(late.overdue()).isTrue();
    assertThat(chip(late)).contains("暂定");

    assertThat(packs.load(packWith2027(folder)).problems()).isEmpty();

    assertThat(clock(file).provisional()).isFalse();
    assertThat(clock(file).outcome()).isEqualTo(ClockOutcome.IN_TIME);
    assertThat(chip(late)).contains("截止").doesNotContain("暂定");
    assertThat(cases.find(CaseJourney.HUANGMEI, file.id()).orElseThrow().overdue()).isFalse();
    assertThat(cases.listHistory(CaseJourney.HUANGMEI, file.id()))
        .extracting(CaseEvent::move)
        .endsWith("reckon-again");
    assertThat(cases.reckonAgain(CaseJourney.HUANGMEI)).isZero();
  }

  private CaseFile report() {
    var told = CaseJourney.lamp(UUID.randomUUID().toString(), PersonalData.NONE);
    var received = cases.receive(CaseJourney.HUANGMEI, told, CaseJourney.WEB).orThrow();
    return cases.find(CaseJourney.HUANGMEI, received.caseId()).orElseThrow();
  }

  private CaseClock clock(CaseFile file) {
    return deadlines.explain(CaseJourney.HUANGMEI, file.id()).getFirst();
  }

  /** The deadline chip as it stands on every page. */
  private String chip(CaseFile file) {
    var request = new MockHttpServletRequest();
    request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
    var chip = chips.of(file.county(), List.of(file), frames.say(request)).get(file.id());
    var page = new StringOutput();
    templates.render("parts/chip.jte", Map.of("frame", frames.of(request), "chip", chip), page);
    return page.toString();
  }

  /** As if the notice had made the whole week after New Year free. */
  private static Path packWith2027(Path folder) throws IOException {
    try (var files = Files.list(HUANGMEI_PACK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path head = folder.resolve("pack.json");
    Files.writeString(head, Files.readString(head).replace("2026", "2027"));
    Files.writeString(
        folder.resolve("calendar.csv"),
        "2027-01-01,元旦,off\n2027-01-04,元旦,off\n2027-01-05,元旦,off\n",
        StandardOpenOption.APPEND);
    return folder;
  }
}
