// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.jingwei.casework.UnitSuggestion;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * Runs Pingshan's cases: received, filed, placed, suggested, sent to the unit that had it, closed.
 */
final class PingshanReplay {

  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final Duration DAY = Duration.ofHours(9);
  private static final int BATCH = 200;

  private final Path file;
  private final CountyCode county;
  private static final int MOST_WAITS = 500;
  private static final long WAIT_NANOS = 20_000_000;

  private final Doors doors;
  private final ReplayClock clock;
  private final PingshanCounty model;
  private final int cases;
  private final Staff staff;
  private final Work work;
  private final Trial trial;
  private final Progress progress;
  private final ZoneId zone;
  private final Who importer;
  private final Map<String, Integer> sources = new TreeMap<>();
  private final List<PingshanCase> today = new ArrayList<>();
  private int done;
  private int inTime;
  private int placed;
  private int named;
  private long start;

  PingshanReplay(
      Path file, CountyCode county, Doors doors, ReplayClock clock, Progress.Maker progress) {
    this.file = file;
    this.county = county;
    this.doors = doors;
    this.clock = clock;
    this.model = PingshanCounty.of(file, county);
    this.cases = model.cases();
    doors.load(model.county());
    this.staff = new Staff(doors.directory(), county, model.centre(), clock.instant());
    model.county().units().forEach(unit -> staff.clerk(unit.code()));
    this.work = new Work(doors, county, clock, staff);
    this.trial = new Trial(cases);
    this.progress = progress.of(cases);
    this.zone = clock.getZone();
    this.importer = new Who.Staff(Actor.rule(county, "replay"));
  }

  Figures run() {
    start = System.nanoTime();
    try (work) {
      new Rows(file).forEach(row -> take(PingshanCase.of(row)));
      runDay();
      work.closeRest();
    }
    learnRest();
    return figures((System.nanoTime() - start) / 1e9);
  }

  /** What the last running transactions, anybody's, held back of the feed comes soon after them. */
  private void learnRest() {
    for (int tries = 0; named < done && tries < MOST_WAITS; tries++) {
      named += doors.cases().learnNow(county);
      LockSupport.parkNanos(WAIT_NANOS);
    }
  }

  private void take(PingshanCase one) {
    if (!today.isEmpty() && !today.getFirst().day().equals(one.day())) {
      runDay();
    }
    today.add(one);
    sources.merge(one.source(), 1, Integer::sum);
    inTime += one.inTime() ? 1 : 0;
  }

  private void runDay() {
    if (today.isEmpty()) {
      return;
    }
    LocalDate day = today.getFirst().day();
    Instant morning = day.atTime(MORNING).atZone(zone).toInstant();
    work.closeBefore(morning);
    clock.stand(morning);
    Duration step = DAY.dividedBy(today.size());
    Instant at = morning;
    for (int from = 0; from < today.size(); from += BATCH) {
      List<PingshanCase> batch = today.subList(from, Math.min(from + BATCH, today.size()));
      clock.stand(morning);
      var outcomes =
          doors.cases().receiveAll(county, batch.stream().map(this::report).toList(), importer);
      for (int i = 0; i < batch.size(); i++) {
        at = at.plus(step);
        open(batch.get(i), outcomes.get(i).orThrow(), at);
      }
    }
    today.clear();
  }

  private NewReport report(PingshanCase one) {
    return new NewReport(
        one.channel(),
        one.id(),
        "%s：%s，%s".formatted(one.nature(), one.mainType(), one.subType()),
        model.category(one),
        null,
        model.address(one),
        null,
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        "replay-" + one.id());
  }

  private void open(PingshanCase one, Received received, Instant at) {
    clock.stand(at);
    placed += received.division().equals(model.place(one).value()) ? 1 : 0;
    List<UnitSuggestion> shown = new ArrayList<>();
    CaseFile taken =
        doors
            .transaction()
            .execute(status -> {
              CaseFile accepted = work.accept(work.get(received.caseId()));
              shown.addAll(doors.cases().suggestUnits(accepted));
              return work.send(accepted, model.unit(one));
            });
    close(one, java.util.Objects.requireNonNull(taken), at);
    trial.reveal(one, shown);
    named += doors.cases().learnNow(county);
    progress.at(++done, done / ((System.nanoTime() - start) / 1e9));
  }

  /** In time or late by the real clock: at some moment before its end or after it. */
  private void close(PingshanCase one, CaseFile taken, Instant at) {
    @Nullable Instant due = taken.resolveDueAt();
    if (due == null) {
      throw new IllegalStateException(taken.code() + " has no deadline");
    }
    double share = one.spread();
    Instant resolved =
        one.inTime()
            ? at.plusMillis((long) (Duration.between(at, due).toMillis() * (0.05 + 0.9 * share)))
            : due.plusSeconds(3_600 + (long) (share * 4 * 86_400));
    work.resolveAt(resolved, taken);
  }

  private Figures figures(double seconds) {
    Figures figures = new Figures();
    Tally tally = Tally.of(doors.lists(), county);
    figures.put("county", county.toString(), "County " + county + " from " + file.getFileName());
    figures.put("cases", cases, "%,d cases in %.1f s".formatted(cases, seconds));
    figures.put(
        "casesPerSecond",
        cases / seconds,
        "  %.0f full cases a second (received, accepted, dispatched, taken, resolved, checked)"
            .formatted(cases / seconds));
    figures.put("states", tally.states(), "States: " + tally.states());
    figures.put("sources", sources, "Sources: " + sources);
    figures.put("placed", placed, "Placed by words: %,d of %,d".formatted(placed, cases));
    figures.put("learnt", named, "Learnt by the product: %,d".formatted(named));
    String rate = "%d of %d (%.2f %%)";
    figures.put(
        "onTime",
        tally.closedInTime(),
        "On time by the clocks: "
            + rate.formatted(
                tally.closedInTime(),
                tally.closed(),
                100.0 * tally.closedInTime() / Math.max(1, tally.closed())));
    figures.put(
        "onTimeInFile",
        inTime,
        "On time in the file:   "
            + rate.formatted(inTime, cases, 100.0 * inTime / Math.max(1, cases)));
    figures.expect(
        "the on-time rate equals the file's",
        tally.closedInTime() == inTime && tally.closed() == cases);
    suggestions(figures);
    return figures;
  }

  private void suggestions(Figures figures) {
    figures.say("Suggestions, each shown before its unit was revealed, after the first 1,000:");
    trial
        .scores()
        .forEach((name, score) ->
            figures.put(name, score.figures(), "  %-30s %s".formatted(name, score.text())));
    trial.samples().forEach(sample -> figures.say("  · " + sample));
  }
}
