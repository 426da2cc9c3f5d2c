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
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Runs Chicago's requests: received, located, held against what was told near by, handled, closed.
 */
final class ChicagoReplay {

  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final Duration DAY = Duration.ofHours(9);
  private static final int BATCH = 100;

  private final Path file;
  private final CountyCode county;
  private final Doors doors;
  private final ReplayClock clock;
  private final ChicagoCounty model;
  private final Staff staff;
  private final Work work;
  private final Progress progress;
  private final ZoneId zone;
  private final Who importer;
  private final List<ChicagoRequest> today = new ArrayList<>();
  private final List<Alike> alike = new ArrayList<>();
  private final Duplicates duplicates = new Duplicates();
  private int done;
  private int pointed;
  private int located;
  private int again;
  private int refused;
  private int merged;
  private long intakeNanos;
  private long start;

  ChicagoReplay(
      Path file, CountyCode county, Doors doors, ReplayClock clock, Progress.Maker progress) {
    this.file = file;
    this.county = county;
    this.doors = doors;
    this.clock = clock;
    this.model = ChicagoCounty.of(file, county);
    County all = model.county();
    doors.load(all);
    this.staff = new Staff(doors.directory(), county, model.centre(), clock.instant());
    all.units().forEach(unit -> staff.clerk(unit.code()));
    this.work = new Work(doors, county, clock, staff);
    this.progress = progress.of(model.requests());
    this.zone = clock.getZone();
    this.importer = new Who.Staff(Actor.rule(county, "replay"));
  }

  /** A request that the city calls a duplicate, and the matter that was proposed for it. */
  private record Alike(ChicagoRequest one, Received received, long same) {}

  Figures run() {
    start = System.nanoTime();
    try (work) {
      new Rows(file).forEach(row -> take(ChicagoRequest.of(row)));
      runDay();
      work.closeRest();
    }
    return figures((System.nanoTime() - start) / 1e9);
  }

  private void take(ChicagoRequest one) {
    if (!today.isEmpty() && !today.getFirst().day().equals(one.day())) {
      runDay();
    }
    today.add(one);
    pointed += one.point() == null ? 0 : 1;
  }

  private void runDay() {
    if (today.isEmpty()) {
      return;
    }
    Instant morning = today.getFirst().day().atTime(MORNING).atZone(zone).toInstant();
    work.closeBefore(morning);
    Duration step = DAY.dividedBy(today.size());
    for (int from = 0; from < today.size(); from += BATCH) {
      List<ChicagoRequest> batch = today.subList(from, Math.min(from + BATCH, today.size()));
      Instant at = morning.plus(step.multipliedBy(from));
      clock.stand(at);
      long before = System.nanoTime();
      List<Outcome<Received>> outcomes =
          doors.cases().receiveAll(county, batch.stream().map(this::report).toList(), importer);
      intakeNanos += System.nanoTime() - before;
      clock.stand(at.plus(step.multipliedBy(batch.size())));
      doors
          .transaction()
          .executeWithoutResult(status -> {
            for (int i = 0; i < batch.size(); i++) {
              open(batch.get(i), outcomes.get(i));
            }
          });
      joinAlike();
      done += batch.size();
      progress.at(done, done / ((System.nanoTime() - start) / 1e9));
    }
    today.clear();
  }

  private NewReport report(ChicagoRequest one) {
    return new NewReport(
        Channel.OPEN311,
        one.number(),
        one.nature() + " at " + one.address(),
        model.category(one),
        one.point(),
        one.address().isEmpty() ? null : one.address(),
        null,
        Map.of(),
        null,
        "en",
        false,
        null,
        List.of(),
        "replay-" + one.number());
  }

  private void open(ChicagoRequest one, Outcome<Received> outcome) {
    if (!(outcome instanceof Outcome.Done<Received>(Received received))) {
      refused++;
      return;
    }
    if (received.again()) {
      again++;
      return;
    }
    located += received.division().equals(model.place(one).value()) && one.point() != null ? 1 : 0;
    @Nullable Long same = received.likelySame();
    duplicates.add(one.duplicate(), same != null);
    if (one.duplicate() && same != null) {
      alike.add(new Alike(one, received, same));
    } else {
      handle(one, received);
    }
  }

  /** Each in a transaction of its own: a merge is refused when the other has ended meanwhile. */
  private void joinAlike() {
    for (Alike pair : alike) {
      if (work.merged(work.get(pair.received().caseId()), pair.same())) {
        merged++;
      } else {
        handle(pair.one(), pair.received());
      }
    }
    alike.clear();
  }

  private void handle(ChicagoRequest one, Received received) {
    CaseFile accepted = work.accept(work.get(received.caseId()));
    CaseFile taken = work.send(accepted, model.unit(new DivisionCode(received.division())));
    if (one.completed() != null) {
      work.resolveAt(completion(one, one.completed()), taken);
    }
  }

  /** Some time of the day on which the city says it was completed, after the unit had it. */
  private Instant completion(ChicagoRequest one, LocalDate completed) {
    Instant earliest = clock.instant().plusSeconds(60);
    Instant at =
        completed
            .atTime(12, 0)
            .atZone(zone)
            .toInstant()
            .plusSeconds((long) (one.spread() * 5 * 3_600));
    return at.isBefore(earliest) ? earliest : at;
  }

  private Figures figures(double seconds) {
    Figures figures = new Figures();
    Tally tally = Tally.of(doors.lists(), county);
    int requests = model.requests();
    figures.put("county", county.toString(), "County " + county + " from " + file.getFileName());
    figures.put("requests", requests, "%,d requests in %.1f s".formatted(requests, seconds));
    figures.put(
        "requestsPerSecond",
        requests / seconds,
        "  %.0f requests a second with their whole life".formatted(requests / seconds));
    figures.put(
        "intakePerSecond",
        requests / (intakeNanos / 1e9),
        "  %.0f a second at intake alone (classified, located, duplicates sought)"
            .formatted(requests / (intakeNanos / 1e9)));
    figures.put("states", tally.states(), "States: " + tally.states());
    figures.put(
        "again", again, "Told twice under one number: %d, refused: %d".formatted(again, refused));
    figures.put("refused", refused, "Merged into the proposed matter: " + merged);
    figures.put(
        "located",
        located,
        "Located: %,d in the square of their point, of %,d with a point"
            .formatted(located, pointed));
    duplicates.tell(figures);
    int kept = tally.states().values().stream().mapToInt(Integer::intValue).sum();
    figures.expect(
        "every request is a case file, a repeat or a refusal", kept + again + refused == requests);
    return figures;
  }
}
