// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.UnitSuggestion;
import org.jingwei.casework.Who;
import org.jingwei.casework.WorkOrder;
import org.jingwei.report.Report;
import org.jingwei.report.Report.Answer;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Unfulfilled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the moves of sample courses, each as the person whose it is, through the door of cases. */
final class Acting {

  private static final Logger LOG = LoggerFactory.getLogger(Acting.class);

  private final Cases cases;
  private final Reports reports;
  private final DemoPeople people;
  private final Remarks remarks;
  private final RandomGenerator random;
  private final Instant start;
  private int keys;

  Acting(
      Cases cases,
      Reports reports,
      DemoPeople people,
      Remarks remarks,
      RandomGenerator random,
      Instant start) {
    this.cases = cases;
    this.reports = reports;
    this.people = people;
    this.remarks = remarks;
    this.random = random;
    this.start = start;
  }

  /** Whether the act was done; a refusal ends the course, as it would in life. */
  boolean act(CaseFile file, String verb, Arrival arrival, CaseFile other, Instant now) {
    CaseFile ready = needsCategory(verb) ? classified(file, arrival) : file;
    return switch (verb) {
      case "accept" -> make(ready, new Move.Accept(remarks.of(verb)), desk(file));
      case "decline" -> decline(ready);
      case "dispatch" -> dispatch(ready, 0);
      case "dispatch:second" -> dispatch(ready, 1);
      case "merge" -> make(file, new Move.Merge(other.id(), remarks.of(verb)), desk(file));
      case "unmerge" -> make(file, new Move.Unmerge(remarks.of(verb)), desk(file));
      case "confirm" -> make(file, new Move.Confirm(remarks.of(verb)), people.who("checker"));
      case "rework" -> make(file, new Move.Rework(remarks.of(verb)), examiner(file));
      case "reopen" -> make(file, new Move.Reopen(remarks.of(verb)), reporterOr(file, "desk"));
      case "ask-review" ->
          make(file, new Move.AskReview(remarks.of(verb)), reporterOr(file, "desk"));
      case "review:upheld", "review:overturned" ->
          make(
              file,
              new Move.RuleReview(verb.endsWith("upheld"), remarks.of(verb)),
              people.who("leader"));
      case "supervise" ->
          make(file, new Move.Supervise(true, remarks.of(verb)), people.who("leader"));
      case "urge" -> make(file, new Move.Urge(remarks.of(verb)), reporterOr(file, "desk"));
      case "call:satisfied", "call:unsatisfied", "call:missed" -> call(file, verb);
      default -> byUnit(file, verb, arrival, now);
    };
  }

  private boolean byUnit(CaseFile file, String verb, Arrival arrival, Instant now) {
    String lead = file.leadUnit();
    if (lead == null) {
      return false;
    }
    Who clerk = people.clerk(lead, start);
    Who arbiter = people.who("arbiter");
    return switch (verb) {
      case "acknowledge" -> make(file, new Move.Acknowledge(), clerk);
      case "object" -> make(file, new Move.Object(remarks.of(verb), null), clerk);
      case "arbitrate:upheld", "arbitrate:rejected" ->
          make(file, new Move.RuleObjection(verb.endsWith("upheld"), remarks.of(verb)), arbiter);
      case "resolve" ->
          make(
              file, new Move.Resolve(remarks.of(verb, arrival.sample().topic()), List.of()), clerk);
      case "suspend" -> {
        Instant until = now.plusSeconds(86_400L * random.nextInt(6, 20));
        yield make(file, new Move.Suspend(remarks.of(verb), until), clerk);
      }
      case "resume" -> make(file, new Move.Resume(remarks.of(verb)), clerk);
      case "extension" ->
          make(file, new Move.AskExtension(random.nextInt(1, 4), remarks.of(verb)), clerk);
      case "extension:granted", "extension:refused" ->
          make(file, new Move.RuleExtension(verb.endsWith("granted"), remarks.of(verb)), arbiter);
      case "whistle" -> whistle(file, clerk);
      case "help" -> help(file);
      default -> throw new IllegalArgumentException("no sample act is called " + verb);
    };
  }

  private static boolean needsCategory(String verb) {
    return verb.equals("accept") || verb.equals("decline") || verb.startsWith("dispatch");
  }

  /** A person files the matter where the program was not certain, or was wrong. */
  private CaseFile classified(CaseFile file, Arrival arrival) {
    String right = arrival.sample().category();
    if (file.category().equals(right)
        || !(file.state() == CaseState.REPORTED || file.state() == CaseState.ACCEPTED)) {
      return file;
    }
    var amend = new Move.Amend(right, null, null, null, remarks.of("amend"));
    return attempt(file, amend, desk(file)).orElse(file);
  }

  private Who desk(CaseFile file) {
    boolean ofTown = file.division().value().startsWith("421127100");
    int chance = random.nextInt(4);
    return people.who(ofTown && chance < 2 ? "town-desk" : chance == 3 ? "desk-en" : "desk");
  }

  private Who examiner(CaseFile file) {
    return people.who(file.state() == CaseState.CHECKED ? "callback" : "checker");
  }

  private Who reporterOr(CaseFile file, String login) {
    return reports.listOfCase(file.county(), file.id()).stream()
        .filter(report -> report.reporter() != null)
        .findFirst()
        .<Who>map(report -> new Who.Reporter(report.id()))
        .orElseGet(() -> people.who(login));
  }

  private boolean decline(CaseFile file) {
    String[] said = remarks.of("decline").split("；", 2);
    return make(file, new Move.Decline(said[0], said[1]), desk(file));
  }

  private boolean dispatch(CaseFile file, int choice) {
    List<String> units = answering(file);
    if (units.isEmpty()) {
      return false;
    }
    String unit = units.get(Math.min(choice, units.size() - 1));
    return make(file, new Move.Dispatch(unit, List.of(), remarks.of("dispatch")), desk(file));
  }

  /** In the catalogue's order. */
  private List<String> answering(CaseFile file) {
    return cases.suggestUnits(file).stream()
        .filter(one -> one.rank() > 0)
        .sorted(java.util.Comparator.comparingInt(UnitSuggestion::rank))
        .map(UnitSuggestion::unit)
        .toList();
  }

  private boolean whistle(CaseFile file, Who clerk) {
    Optional<String> other =
        answering(file).stream().filter(unit -> !unit.equals(file.leadUnit())).findFirst();
    return other.isPresent()
        && make(file, new Move.Whistle(List.of(other.get()), remarks.of("whistle")), clerk);
  }

  /** The desk calls a unit to somebody else's matter. */
  void callOut(CaseFile file, String unit) {
    boolean others = !unit.equals(file.leadUnit()) && !file.confidential();
    boolean called =
        others && make(file, new Move.Whistle(List.of(unit), "请到现场看看，报告协办结果"), people.who("desk"));
    LOG.debug("{} was called to {}: {}", unit, file, called);
  }

  private boolean help(CaseFile file) {
    Optional<WorkOrder> order =
        cases.listOrders(file.county(), file.id()).stream()
            .filter(one -> !one.lead() && one.state() == WorkOrder.OrderState.SENT)
            .findFirst();
    return order.isPresent()
        && make(
            file,
            new Move.ReportOutcome(order.get().id(), remarks.of("help")),
            people.clerk(order.get().unit(), start));
  }

  /** Everybody who told of it and waits for an answer is called. */
  private boolean call(CaseFile file, String verb) {
    List<Report> waiting = new ArrayList<>();
    for (Report report : reports.listOfCase(file.county(), file.id())) {
      if (report.reporter() != null && report.answer() == Answer.WAITING) {
        waiting.add(report);
      }
    }
    boolean done = false;
    for (Report report : waiting) {
      CaseFile now = cases.find(file.county(), file.id()).orElseThrow();
      done |= make(now, callback(report, verb), people.who("callback"));
    }
    return done;
  }

  private Move.Callback callback(Report report, String verb) {
    String note = remarks.of(verb);
    return switch (verb) {
      case "call:satisfied" ->
          new Move.Callback(report.id(), Move.Heard.SATISFIED, random.nextInt(3, 6), note);
      case "call:unsatisfied" ->
          new Move.Callback(report.id(), Move.Heard.UNSATISFIED, random.nextInt(1, 3), note);
      default -> new Move.Callback(report.id(), Move.Heard.NOT_REACHED, null, note);
    };
  }

  private boolean make(CaseFile file, Move move, Who who) {
    return attempt(file, move, who).isPresent();
  }

  private Optional<CaseFile> attempt(CaseFile file, Move move, Who who) {
    String key = "demo-move-" + keys++;
    try {
      Outcome<CaseFile> outcome =
          cases.move(file.county(), file.id(), file.version(), move, who, key);
      if (outcome instanceof Outcome.Done<CaseFile>(CaseFile after)) {
        return Optional.of(after);
      }
      LOG.info("sample move {} of {} refused: {}", move.name(), file, outcome);
    } catch (Unfulfilled refused) {
      LOG.info("sample move {} of {} refused: {}", move.name(), file.code(), refused.toString());
    }
    return Optional.empty();
  }
}
