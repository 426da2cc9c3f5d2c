// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.report.NewReport;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Component;

/**
 * Takes what an operator typed: the report, then what the operator decided about it at once. The
 * report stands even where such a decision is refused; the case page then shows what is left to do.
 */
@Component
public final class Calls {

  private static final Duration READ_OUT = Duration.ofMinutes(30);

  /**
   * What is read out to the caller.
   *
   * @param joined the code of the case file that it was joined to; empty where to none
   */
  public record Taken(long caseId, String code, String secret, String joined) {
    @Override
    public String toString() {
      return "Taken[" + code + "]";
    }
  }

  private final Cases cases;
  private final Reports reports;
  private final Clock clock;

  Calls(Cases cases, Reports reports, Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.clock = clock;
  }

  void demand(Actor actor) {
    if (!actor.mayAnywhere(Permission.TAKE_REPORT)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "call-not-you"));
    }
  }

  Outcome<Received> take(Actor actor, CallReading reading) {
    Who who = new Who.Staff(actor);
    return switch (reading.read()) {
      case Outcome.Done<NewReport>(var told) -> {
        Outcome<Received> received = cases.receive(actor.county(), told, who);
        if (received instanceof Outcome.Done<Received>(var taken)) {
          decide(actor, reading.form(), taken, reading.key());
        }
        yield received;
      }
      case Outcome.Refused<NewReport>(var refusals) -> new Outcome.Refused<>(refusals);
    };
  }

  private void decide(Actor actor, CallForm form, Received taken, String key) {
    Optional<CaseFile> opened = cases.find(actor.county(), taken.caseId());
    if (opened.isPresent()
        && form.urgent()
        && opened.get().urgency() != Urgency.URGENT
        && actor.may(Permission.ACCEPT, opened.get().area())) {
      Move urgent = new Move.Amend(null, Urgency.URGENT, null, null, null);
      if (move(actor, opened.get(), urgent, key + ":u") instanceof Outcome.Done<CaseFile>(var f)) {
        opened = Optional.of(f);
      }
    }
    if (opened.isPresent() && form.joins().matches("\\d{1,18}")) {
      long into = Long.parseLong(form.joins());
      CaseFile told = opened.get();
      cases
          .findSeen(actor, into)
          .ifPresent(other -> {
            var unused = move(actor, told, new Move.Merge(other.id(), null), key + ":j");
          });
    }
  }

  private Outcome<CaseFile> move(Actor actor, CaseFile file, Move move, String key) {
    return cases.move(actor.county(), file.id(), file.version(), move, new Who.Staff(actor), key);
  }

  /** What was just taken by this very person; later it is no longer told. */
  Taken getTaken(Actor actor, long report) {
    Report told =
        reports
            .find(actor.county(), report)
            .filter(one -> one.receivedAt().isAfter(clock.instant().minus(READ_OUT)))
            .orElseThrow(Calls::absent);
    CaseFile own = cases.findByCode(actor.county(), told.code()).orElseThrow(Calls::absent);
    CaseEvent first = cases.listHistory(actor.county(), own.id()).getFirst();
    if (first.actor() != actor.personId()) {
      throw absent();
    }
    String joined =
        own.state() == CaseState.MERGED && own.mergedInto() != null
            ? cases.find(actor.county(), own.mergedInto()).map(CaseFile::code).orElse("")
            : "";
    String secret = reports.secretOf(actor.county(), told.id());
    return new Taken(told.caseId(), told.code(), secret, joined);
  }

  private static Unfulfilled absent() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "report-unknown"));
  }
}
