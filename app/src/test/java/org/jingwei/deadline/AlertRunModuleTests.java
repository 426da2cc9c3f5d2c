// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.deadline.AClock.HUANGMEI;
import static org.jingwei.deadline.AClock.running;
import static org.jingwei.deadline.Calendars.at;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AlertRunModuleTests {

  private final DataSource database = TestDatabase.fresh().app();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final Deadlines deadlines = AClock.doorOf(jdbc);
  private final ConcurrentLinkedQueue<Alert> heard = new ConcurrentLinkedQueue<>();

  @Test
  void remindsAWorkingDayBeforeAndOnlyOnce() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    AlertRun run = run(heard::add);
    assertThat(run.runOnce(at("2025-06-20T17:59"))).isZero();
    assertThat(run.runOnce(at("2025-06-20T18:00"))).isOne();
    assertThat(run.runOnce(at("2025-06-23T17:59"))).isZero();
    assertThat(heard).extracting(Alert::kind).containsExactly(Alert.Kind.REMINDER);
  }

  @Test
  void escalatesOneLevelAtATimeUpToTheCityAndNoFurther() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    AlertRun run = run(heard::add);
    for (String time : List.of("06-20T18:00", "06-23T18:00", "06-24T18:00", "06-30T18:00")) {
      run.runOnce(at("2025-" + time));
      run.runOnce(at("2025-" + time));
    }
    assertThat(heard)
        .filteredOn(a -> a.kind() == Alert.Kind.ESCALATION)
        .extracting(Alert::level)
        .containsExactly(EscalationLevel.COUNTY, EscalationLevel.CITY);
  }

  @Test
  void escalatesAtOnceWhatAnotherCalendarBringsIntoThePast() {
    deadlines.replaceCalendar(HUANGMEI, Calendars.withoutMakeUpDays());
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-09-29T10:00"));
    AlertRun run = run(heard::add);
    run.runOnce(at("2025-10-14T09:00"));
    deadlines.replaceCalendar(HUANGMEI, Calendars.STATUTORY);
    deadlines.reckonAgain(HUANGMEI, 7, at("2025-10-14T09:00"));
    run.runOnce(at("2025-10-14T09:00"));
    assertThat(heard)
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.REMINDER, Alert.Kind.ESCALATION);
  }

  @Test
  void skipsTheReminderWhenTheProgramWasDownUntilTheBreach() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    assertThat(run(heard::add).runOnce(at("2025-07-01T09:00"))).isOne();
    assertThat(heard).extracting(Alert::kind).containsExactly(Alert.Kind.ESCALATION);
  }

  @Test
  void staysSilentAboutWhatWasStoppedOrStandsStill() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    deadlines.start(AClock.of(8, Stage.RESOLVE, "2025-06-16T09:00"));
    deadlines.stop(running(7, Stage.RESOLVE), at("2025-06-17T09:00"), StopKind.DONE);
    deadlines.pause(running(8, Stage.RESOLVE), at("2025-06-17T09:00"), PauseCause.OBJECTION, null);
    assertThat(run(heard::add).runOnce(at("2025-07-30T09:00"))).isZero();
  }

  @Test
  void tellsOnceThatASuspensionHasReachedItsEnd() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    Instant end = at("2025-07-01T08:00");
    deadlines.pause(running(7, Stage.RESOLVE), at("2025-06-17T09:00"), PauseCause.SUSPENSION, end);
    AlertRun run = run(heard::add);
    assertThat(run.runOnce(end)).isOne();
    assertThat(run.runOnce(end.plusSeconds(5))).isZero();
    assertThat(heard).extracting(Alert::kind).containsExactly(Alert.Kind.PAUSE_ENDED);
  }

  @Test
  void remindsAgainOfAnExtendedDeadline() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    AlertRun run = run(heard::add);
    run.runOnce(at("2025-06-20T18:00"));
    Instant asked = at("2025-06-23T09:00");
    var grant = new ExtensionGrant(asked, 1, asked, 2, 5, LimitUnit.WORKING_DAYS, "等待材料");
    deadlines.extend(running(7, Stage.RESOLVE), grant, ExtensionRule.ORDINARY).orThrow();
    run.runOnce(at("2025-06-27T18:00"));
    assertThat(heard)
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.REMINDER, Alert.Kind.REMINDER);
  }

  @Test
  void offersAnAlertAgainWhenTheCaseFileIsBeingWorkedOn() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    assertThat(run(alert -> false).runOnce(at("2025-06-23T18:00"))).isZero();
    assertThat(rows("alert")).isZero();
    assertThat(run(heard::add).runOnce(at("2025-06-23T18:00"))).isOne();
  }

  @Test
  void raisesTheOthersWhenOneFails() {
    long poisoned = deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00")).clock();
    deadlines.start(AClock.of(8, Stage.RESOLVE, "2025-06-16T09:01"));
    AlertListener failing =
        alert -> {
          if (alert.clock() == poisoned) {
            throw new IllegalStateException("as the test wants it");
          }
          return heard.add(alert);
        };
    assertThat(run(failing).runOnce(at("2025-06-23T18:00"))).isOne();
    assertThat(run(heard::add).runOnce(at("2025-06-23T18:01"))).isZero();
    assertThat(run(heard::add).runOnce(at("2025-06-23T18:05"))).isOne();
  }

  @Test
  void keepsNothingOfARunThatWasKilledMidwayAndRaisesItLater() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    Instant now = at("2025-06-23T18:00");
    new TransactionTemplate(new JdbcTransactionManager(database))
        .executeWithoutResult(status -> {
          assertThat(run(alert -> true).runOnce(now)).isOne();
          status.setRollbackOnly();
        });
    assertThat(rows("alert")).isZero();
    assertThat(run(heard::add).runOnce(now)).isOne();
    assertThat(run(heard::add).runOnce(now)).isZero();
    assertThat(rows("alert")).isOne();
  }

  @Test
  void raisesAgainWhatTheServerForgotWhenItsConnectionWasKilled() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    Instant now = at("2025-06-23T18:00");
    AlertListener killed =
        alert -> {
          jdbc.queryForList("select pg_terminate_backend(pg_backend_pid())");
          return true;
        };
    try {
      run(killed).runOnce(now);
    } catch (RuntimeException expected) {
      assertThat(expected).isNotNull();
    }
    assertThat(run(heard::add).runOnce(now)).isOne();
    assertThat(rows("alert")).isOne();
  }

  @Test
  void raisesEachOnceWithTwoProcesses() throws Exception {
    int clocks = 500;
    deadlines.startAll(
        IntStream.range(0, clocks)
            .mapToObj(i -> AClock.of(i, Stage.RESOLVE, "2025-06-16T09:00"))
            .toList());
    Callable<Integer> process = () -> run(heard::add).runOnce(at("2025-06-23T18:00"));
    int raised = 0;
    try (var processes = Executors.newFixedThreadPool(2)) {
      for (var result : processes.invokeAll(List.of(process, process))) {
        raised += result.get();
      }
    }
    raised += process.call();
    assertThat(raised).isEqualTo(clocks);
    assertThat(heard).hasSize(clocks).extracting(Alert::clock).doesNotHaveDuplicates();
    assertThat(rows("alert")).isEqualTo(clocks);
  }

  /** A process of its own: own connections, own copy of the rules. */
  private AlertRun run(AlertListener listener) {
    return new AlertRun(
        new Rulebook(new RulesStore(jdbc)),
        new AlertStore(jdbc),
        AlertRule.USUAL,
        List.of(listener),
        new JdbcTransactionManager(database));
  }

  private int rows(String table) {
    Integer rows =
        jdbc.queryForObject(
            "select count(*) from deadline.%s where county = %d".formatted(table, HUANGMEI.value()),
            Integer.class);
    return rows == null ? -1 : rows;
  }
}
