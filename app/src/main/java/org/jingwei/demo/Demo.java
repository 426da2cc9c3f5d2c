// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Who;
import org.jingwei.deadline.AlertRun;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Grid;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Unfulfilled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the sample people and the sample week before the web answers and before any timer runs, if
 * the county is a new one; tells the terminal how to sign in.
 */
final class Demo implements SmartLifecycle {

  private static final Logger TERMINAL = LoggerFactory.getLogger("terminal");
  private static final long SEED = 421_127;

  private static final int CALLED_OUT = 4;

  private final CountyCode county;
  private final DemoClock clock;
  private final DemoPeople people;
  private final CaseLists lists;
  private final Cases cases;
  private final Reports reports;
  private final Deadlines deadlines;
  private final AlertRun alerts;
  private final Grid grid;
  private volatile boolean running;

  Demo(
      CountyCode county,
      DemoClock clock,
      Directory directory,
      Cases cases,
      CaseLists lists,
      Reports reports,
      Deadlines deadlines,
      AlertRun alerts,
      Grid grid) {
    this.county = county;
    this.clock = clock;
    this.people = new DemoPeople(directory, county);
    this.cases = cases;
    this.lists = lists;
    this.reports = reports;
    this.deadlines = deadlines;
    this.alerts = alerts;
    this.grid = grid;
  }

  @Override
  public void start() {
    running = true;
    if (clock.makesWeek()) {
      TERMINAL.info("Making sample people and a week of sample traffic (up to 20 seconds) …");
      people.addAll(clock.instant());
      try {
        makeWeek();
      } catch (Unfulfilled refused) {
        TERMINAL.info("… the sample traffic ends early: {}", refused.getMessage());
      } finally {
        clock.release();
      }
    }
    tell();
  }

  private void makeWeek() {
    Instant start = clock.instant();
    Instant end = clock.end();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var calendar = deadlines.calendarOf(county);
    var places = new Places(grid, county, random);
    var plan = new Plan(random, places, SampleFiles.samples(), start, end, calendar.zone());
    List<Arrival> arrivals = plan.make(SampleFiles.courses());
    var acting = new Acting(cases, reports, people, new Remarks(random), random, start);
    var reporting = new Reporting(reports.categories(county), calendar.zone(), random);
    Set<LocalDate> days = new HashSet<>();
    new Week(county, cases, alerts, calendar, clock, people, acting, reporting, random, end)
        .run(
            arrivals,
            (at, taken) -> {
              LocalDate day = LocalDate.ofInstant(at, calendar.zone());
              if (days.add(day)) {
                TERMINAL.info("  {}: {} of {} reports", day, taken, arrivals.size());
              }
            });
    callOut(acting);
  }

  /** So that the grid worker has something to do on the spot: matters near by need a hand. */
  private void callOut(Acting acting) {
    if (people.who("grid") instanceof Who.Staff(Actor worker)) {
      List<Area> near =
          worker.placesFor(Permission.TAKE_REPORT).stream()
              .flatMap(area -> area.division().town().stream())
              .map(Area::of)
              .toList();
      CaseFilter handled = CaseFilter.of(Set.of(CaseState.HANDLING), near);
      lists
          .list(county, handled, null, CALLED_OUT)
          .items()
          .forEach(file -> acting.callOut(file, worker.unit()));
    }
  }

  private void tell() {
    if (!people.exist()) {
      TERMINAL.info(
          "There is no sample traffic: this data folder already holds a county. Remedy: start"
              + " --demo with an empty folder, such as --data demo-data.");
      return;
    }
    TERMINAL.info("\nDemonstration 演示 · password 密码: {}", DemoPeople.PASSWORD);
    DemoPeople.lines().forEach(TERMINAL::info);
    TERMINAL.info(
        "  Every other unit that has work: its code is the login, such as 421127101-construction.\n"
            + "  其他已有工单的单位：单位代码即登录名。\n");
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the clocks' poller and before the web. */
  @Override
  public int getPhase() {
    return 0;
  }
}
