// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.Cases;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.directory.Directory;
import org.jingwei.exchange.Exchange;
import org.jingwei.forecast.Forecasts;
import org.jingwei.forwarding.Forwarding;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.notification.Notifications;
import org.jingwei.report.Reports;
import org.jingwei.retention.Retention;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The door: checks packs and loads them, whole or not at all. */
@Service
public final class Packs {

  private static final LedgerAction LOAD = new LedgerAction("pack.load");

  /**
   * What came of checking or loading.
   *
   * @param problems empty when all is well; otherwise nothing was loaded
   */
  public record Verdict(
      String county, String version, Map<String, Integer> counts, List<PackProblem> problems) {
    public Verdict {
      counts = Map.copyOf(counts);
      problems = List.copyOf(problems);
    }
  }

  private final Grid grid;
  private final Directory directory;
  private final Deadlines deadlines;
  private final Reports reports;
  private final Cases cases;
  private final Notifications notifications;
  private final Retention retention;
  private final Exchange exchange;
  private final Forwarding forwarding;
  private final Forecasts forecasts;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final EditionStore editions;
  private final EditStore edits;
  private final Clock clock;

  Packs(
      Grid grid,
      Directory directory,
      Deadlines deadlines,
      Reports reports,
      Cases cases,
      Notifications notifications,
      Retention retention,
      Exchange exchange,
      Forwarding forwarding,
      Forecasts forecasts,
      Ledger ledger,
      JdbcClient jdbc,
      JsonMapper json,
      PlatformTransactionManager transactions,
      EditionStore editions,
      EditStore edits,
      Clock clock) {
    this.grid = grid;
    this.directory = directory;
    this.deadlines = deadlines;
    this.reports = reports;
    this.cases = cases;
    this.notifications = notifications;
    this.retention = retention;
    this.exchange = exchange;
    this.forwarding = forwarding;
    this.forecasts = forecasts;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.editions = editions;
    this.edits = edits;
    this.clock = clock;
  }

  /** Checks the pack in a folder without loading it; needs neither database nor program. */
  public static Verdict check(Path folder) {
    PackDraft draft = new PackDraft(PackFiles.ofFolder(folder));
    return verdict(new PackAssembly(draft, JsonMapper.shared()).assemble(), draft);
  }

  /** Loads the pack in a folder, if nothing is wrong with it. */
  public Verdict load(Path folder) {
    return load(PackFiles.ofFolder(folder));
  }

  /** Loads a pack that comes with the program, if nothing is wrong with it. */
  public Verdict loadShipped(String name) {
    return load(PackFiles.ofProgram(name));
  }

  /**
   * The calendar of a pack that comes with the program: statutory days are the same in every
   * county.
   */
  public WorkCalendar shippedCalendar(String name) {
    PackDraft draft = new PackDraft(PackFiles.ofProgram(name));
    return new PackAssembly(draft, json)
        .assemble()
        .orElseThrow(() -> new IllegalStateException("the pack " + name + " has problems"))
        .calendar();
  }

  /** The version of the pack that a county runs on; empty when it has none yet. */
  public Optional<String> findLoaded(CountyCode county) {
    return jdbc.sql("select version from pack.loaded where county = ?")
        .param(county.value())
        .query(String.class)
        .optional();
  }

  private Verdict load(PackFiles files) {
    PackDraft draft = new PackDraft(files);
    Optional<Pack> pack = new PackAssembly(draft, json).assemble();
    pack.ifPresent(whole -> {
      transaction.executeWithoutResult(status -> {
        var unused = edits.lock(whole.county());
        keepOutside(whole, PackContent.of(files));
        store(whole);
      });
      follow(whole.county());
    });
    return verdict(pack, draft);
  }

  /** A pack that came from a folder is a version too, so that its content is kept. */
  private void keepOutside(Pack pack, PackContent content) {
    CountyCode county = pack.county();
    Optional<Edition> live = editions.findLive(county);
    if (live.isPresent() && live.get().digest().equals(content.digest())) {
      return;
    }
    int changes =
        live.map(one -> Composed.compare(editions.content(county, one.number()), content).size())
            .orElse(0);
    int number = editions.nextNumber(county);
    Instant now = clock.instant();
    editions.add(
        county,
        new Edition(
            number, Edition.State.PLANNED, pack.version(), "", 0, now, now, 0, "", changes, ""));
    editions.keepLive(county, number, pack.version(), content, now);
  }

  /** Puts everything in its place, in the caller's transaction; {@link #follow} comes after it. */
  void store(Pack pack) {
    CountyCode county = pack.county();
    grid.replace(county, pack.places());
    directory.replaceUnits(county, pack.units());
    deadlines.replaceCalendar(county, pack.calendar());
    var unused = deadlines.replaceLimits(county, pack.limits()).orThrow();
    reports.replaceCues(county, pack.cues());
    reports.replaceCategories(county, pack.categories());
    cases.replaceDuties(county, pack.duties(), pack.settings());
    notifications.replaceTexts(county, pack.messages());
    retention.replaceRules(county, pack.retention());
    exchange.replaceSystems(county, pack.systems());
    forwarding.replaceEndpoints(county, pack.endpoints());
    forecasts.replaceHazards(county, pack.hazards());
    remember(pack);
  }

  /** What is to be done once a pack is committed. */
  void follow(CountyCode county) {
    reports.reload(county);
    cases.reload(county);
    cases.reckonAgain(county);
  }

  private void remember(Pack pack) {
    jdbc.sql(
            """
            insert into pack.loaded (county, version, at) values (?, ?, ?)
            on conflict (county) do update set version = excluded.version, at = excluded.at
            """)
        .params(
            pack.county().value(),
            pack.version(),
            clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .update();
    ledger.append(
        pack.county(),
        new LedgerEntry(
            clock.instant(),
            LedgerActor.system("pack"),
            LOAD,
            new LedgerSubject("pack", pack.county() + " " + pack.version())));
  }

  private static Verdict verdict(Optional<Pack> pack, PackDraft draft) {
    return pack.map(p ->
            new Verdict(
                p.county().toString(),
                p.version(),
                Map.of(
                    "divisions",
                    p.places().divisions().size(),
                    "cells",
                    p.places().cells().size(),
                    "units",
                    p.units().size(),
                    "categories",
                    p.categories().size(),
                    "duties",
                    p.duties().size(),
                    "limits",
                    p.limits().size()),
                List.of()))
        .orElseGet(() -> new Verdict("", "", Map.of(), draft.problems()));
  }
}
