// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.deadline.AlertRun;
import org.jingwei.deadline.Urgency;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.directory.Actor;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;

/**
 * The sample week, event by event: the clock is put to each arrival, move and full hour in turn,
 * and what is due there is done.
 */
final class Week {

  private static final LocalTime OPENS = LocalTime.of(7, 30);
  private static final LocalTime CLOSES = LocalTime.of(21, 30);

  private record Event(Instant at, int number, Runnable work) {}

  private final CountyCode county;
  private final Cases cases;
  private final AlertRun alerts;
  private final WorkCalendar calendar;
  private final DemoClock clock;
  private final DemoPeople people;
  private final Acting acting;
  private final Reporting reporting;
  private final RandomGenerator random;
  private final Instant end;

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
  private final Map<Integer, Long> caseOf = new HashMap<>();
  private int numbers;

  Week(
      CountyCode county,
      Cases cases,
      AlertRun alerts,
      WorkCalendar calendar,
      DemoClock clock,
      DemoPeople people,
      Acting acting,
      Reporting reporting,
      RandomGenerator random,
      Instant end) {
    this.county = county;
    this.cases = cases;
    this.alerts = alerts;
    this.calendar = calendar;
    this.clock = clock;
    this.people = people;
    this.acting = acting;
    this.reporting = reporting;
    this.random = random;
    this.end = end;
  }

  /**
   * @param progress told of each event: the instant and how many reports were taken so far
   */
  void run(List<Arrival> arrivals, BiConsumer<Instant, Integer> progress) {
    arrivals.forEach(arrival -> plan(arrival.at(), () -> take(arrival)));
    hourly(clock.instant().truncatedTo(ChronoUnit.HOURS));
    while (!events.isEmpty()) {
      Event event = events.remove();
      clock.stand(event.at());
      event.work().run();
      progress.accept(event.at(), caseOf.size());
    }
  }

  private void plan(Instant at, Runnable work) {
    if (at.isBefore(end)) {
      events.add(new Event(at, numbers++, work));
    }
  }

  /** Reminders and escalations, as the clocks' own poller would raise them. */
  private void hourly(Instant last) {
    Instant next = last.plus(Duration.ofHours(1));
    plan(
        next,
        () -> {
          int raised = alerts.runOnce(next);
          hourly(next);
        });
  }

  private void take(Arrival arrival) {
    NewReport report = reporting.report(arrival);
    Received received = cases.receive(county, report, sender(report.channel())).orThrow();
    caseOf.put(arrival.number(), received.caseId());
    next(arrival, 0);
  }

  private Who sender(Channel channel) {
    return switch (channel) {
      case PHONE, COUNTER -> people.who("desk");
      case GRID_WORKER -> people.who("grid");
      case APP, WEB -> new Who.Staff(Actor.rule(county, "web"));
      default -> people.system(channel);
    };
  }

  private void next(Arrival arrival, int step) {
    List<Act> acts = arrival.course().acts();
    if (step < acts.size()) {
      Act act = acts.get(step);
      plan(when(act, arrival), () -> act(arrival, act, step));
    }
  }

  private void act(Arrival arrival, Act act, int step) {
    CaseFile file = fileOf(arrival.number());
    CaseFile into = arrival.same() == null ? file : standing(arrival.same());
    if (acting.act(file, act.verb(), arrival, into, clock.instant())) {
      next(arrival, step + 1);
    }
  }

  /** The case file that stands for a report's matter now. */
  private CaseFile standing(int number) {
    CaseFile file = fileOf(number);
    Long into = file.mergedInto();
    return into == null ? file : cases.find(county, into).orElseThrow();
  }

  private CaseFile fileOf(int number) {
    return cases.find(county, caseOf.getOrDefault(number, 0L)).orElseThrow();
  }

  private Instant when(Act act, Arrival arrival) {
    Instant now = clock.instant();
    Duration wait = Duration.ofSeconds(random.nextLong(act.least() * 60L, act.most() * 60L + 1));
    boolean atOnce =
        arrival.course().age() == Course.Age.RECENT
            || fileOf(arrival.number()).urgency() == Urgency.URGENT;
    if (atOnce) {
      return now.plus(wait);
    }
    return act.byDesk() ? staffed(now.plus(wait)) : calendar.afterWorkingTime(now, wait);
  }

  private Instant staffed(Instant at) {
    var local = at.atZone(calendar.zone());
    LocalTime time = local.toLocalTime();
    if (!time.isBefore(OPENS) && time.isBefore(CLOSES)) {
      return at;
    }
    var day = time.isBefore(OPENS) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return day.atTime(OPENS).atZone(calendar.zone()).toInstant().plusSeconds(random.nextInt(3_600));
  }
}
