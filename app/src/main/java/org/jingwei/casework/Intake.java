// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.alike.Sketch;
import org.jingwei.casework.DuplicateSearch.Found;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.NewReport;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.report.Reports.Taken;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From reports to case files: takes any number in one transaction, looks for the same matter, opens
 * a case file for each, starts its first clock and writes history and ledger. One report and ten
 * thousand go the same way.
 */
final class Intake {

  /** A report and who sends it. */
  record Arrival(NewReport report, Who who) {}

  /** A report that is new, and who sent it. */
  private record Fresh(Taken taken, Who who) {}

  private static final LedgerAction RECEIVE = new LedgerAction("report.receive");

  private final Reports reports;
  private final DuplicateSearch duplicates;
  private final SameTexts texts;
  private final CaseStore cases;
  private final CaseQueries queries;
  private final EventStore events;
  private final Clocks clocks;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Intake(
      Reports reports,
      DuplicateSearch duplicates,
      SameTexts texts,
      CaseStore cases,
      CaseQueries queries,
      EventStore events,
      Clocks clocks,
      Ledger ledger,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.reports = reports;
    this.duplicates = duplicates;
    this.texts = texts;
    this.cases = cases;
    this.queries = queries;
    this.events = events;
    this.clocks = clocks;
    this.ledger = ledger;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * All in one transaction: when it fails, none was taken; a report that is refused fails alone.
   */
  List<Outcome<Received>> receiveAll(CountyCode county, List<Arrival> arrivals) {
    return Objects.requireNonNull(transaction.execute(status -> within(county, arrivals)));
  }

  private List<Outcome<Received>> within(CountyCode county, List<Arrival> arrivals) {
    Instant now = clock.instant();
    List<Outcome<Taken>> taken =
        reports.takeAll(county, arrivals.stream().map(Arrival::report).toList(), now);
    List<Fresh> fresh = fresh(arrivals, taken);
    List<Sought> sought = sought(fresh);
    Map<Long, Found> same = duplicates.search(county, sought);
    List<CaseFile> opened =
        clocks.startFirst(
            fresh.stream()
                .map(f -> FirstPicture.of(f.taken(), same.get(f.taken().report().caseId())))
                .toList(),
            now);
    cases.insertAll(opened);
    texts.insertAll(county, sought);
    events.insertAll(firstEvents(opened, fresh, now));
    ledger.appendAll(county, fresh.stream().map(f -> entry(f.taken(), f.who(), now)).toList());
    Map<Long, Long> likely = new HashMap<>();
    same.forEach((id, found) -> likely.put(id, found.id()));
    recall(county, taken, likely);
    return taken.stream().map(one -> one.map(t -> received(county, t, likely))).toList();
  }

  private static List<Fresh> fresh(List<Arrival> arrivals, List<Outcome<Taken>> taken) {
    List<Fresh> fresh = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      if (taken.get(i) instanceof Outcome.Done<Taken>(Taken t) && !t.again()) {
        fresh.add(new Fresh(t, arrivals.get(i).who()));
      }
    }
    return fresh;
  }

  private static List<Sought> sought(List<Fresh> fresh) {
    List<Sought> sought = new ArrayList<>();
    for (Fresh one : fresh) {
      Report r = one.taken().report();
      sought.add(
          new Sought(
              r.caseId(),
              r.point(),
              r.address(),
              new DivisionCode(r.division()),
              FirstPicture.category(r),
              FirstPicture.summary(r.text()),
              r.receivedAt(),
              Arrays.stream(Sketch.of(r.text())).boxed().toList()));
    }
    return sought;
  }

  private List<CaseEvent> firstEvents(List<CaseFile> opened, List<Fresh> fresh, Instant now) {
    List<CaseEvent> first = new ArrayList<>(opened.size());
    for (int i = 0; i < opened.size(); i++) {
      Fresh one = fresh.get(i);
      String channel = one.taken().report().channel().name();
      first.add(firstEvent(opened.get(i), channel, one.who(), now));
    }
    return first;
  }

  private CaseEvent firstEvent(CaseFile f, String channel, Who who, Instant now) {
    return new CaseEvent(
        f.county(),
        ids.next(),
        f.id(),
        1,
        now,
        "receive",
        null,
        f.state(),
        History.actorKind(who),
        who.personId(),
        who.shownName(),
        who.unit(),
        null,
        EventFacts.ofFirst(f, channel));
  }

  private static LedgerEntry entry(Taken taken, Who who, Instant now) {
    Report r = taken.report();
    long about = r.reporter() == null ? 0 : r.reporter();
    return new LedgerEntry(
        now, History.ledgerActor(who), RECEIVE, LedgerSubject.of("report", r.id()), about, "", "");
  }

  /** A retry is told what the first request was told. */
  private void recall(CountyCode county, List<Outcome<Taken>> taken, Map<Long, Long> likely) {
    List<Long> again = new ArrayList<>();
    for (Outcome<Taken> one : taken) {
      if (one instanceof Outcome.Done<Taken>(Taken t) && t.again()) {
        again.add(t.report().caseId());
      }
    }
    if (!again.isEmpty()) {
      for (CaseFile file : queries.listByIds(county, again)) {
        if (file.likelySame() != null) {
          likely.put(file.id(), file.likelySame());
        }
      }
    }
  }

  private Received received(CountyCode county, Taken taken, Map<Long, Long> likely) {
    Report r = taken.report();
    return new Received(
        r.id(),
        r.code(),
        reports.secretOf(county, r.id()),
        r.caseId(),
        taken.again(),
        r.category(),
        r.division(),
        likely.get(r.caseId()));
  }
}
