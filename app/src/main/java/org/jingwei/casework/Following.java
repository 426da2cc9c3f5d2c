// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.SignIns;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a reporter may know, after code and secret were found right. */
@Component
final class Following {

  private final Reports reports;
  private final CaseStore cases;
  private final EventStore events;
  private final RequestStore requests;
  private final Deadlines deadlines;
  private final DutyStore settings;
  private final SignIns attempts;
  private final Clock clock;

  Following(
      Reports reports,
      CaseStore cases,
      EventStore events,
      RequestStore requests,
      Deadlines deadlines,
      DutyStore settings,
      SignIns attempts,
      Clock clock) {
    this.reports = reports;
    this.cases = cases;
    this.events = events;
    this.requests = requests;
    this.deadlines = deadlines;
    this.settings = settings;
    this.attempts = attempts;
    this.clock = clock;
  }

  Outcome<FollowUp> follow(CountyCode county, String code, String secret, String address) {
    String name = "report " + county + " " + code.strip();
    Duration wait = attempts.secretWait(name, address);
    if (wait.isPositive()) {
      return Outcome.refused(
          Refusal.of(Refusal.Kind.TOO_OFTEN, "follow-wait", wait.toSeconds() + 1));
    }
    Optional<Report> report = reports.findForReporter(county, code.strip(), secret);
    if (report.isEmpty()) {
      attempts.countWrongSecret(name, address);
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "follow-unknown"));
    }
    return Outcome.done(read(report.get()));
  }

  /** As it stands now, for a report that the caller has shown to be theirs. */
  FollowUp read(CountyCode county, long report) {
    return read(reports.find(county, report).orElseThrow());
  }

  private FollowUp read(Report report) {
    CaseFile file = cases.find(report.county(), report.caseId()).orElseThrow();
    boolean merged = !file.code().equals(report.code());
    List<CaseEvent> history = events.listOf(report.county(), file.id());
    List<CaseEvent> own = merged ? ownHistory(report) : history;
    List<CaseEvent> joined = merged ? history : List.of();
    LocalDate urgeAgainFrom =
        Urging.againFrom(
                report, own, joined, deadlines.calendarOf(report.county()), clock.instant())
            .orElse(null);
    boolean answered = isAnswered(file);
    List<Milestone> milestones = Milestones.of(report, own, joined);
    return new FollowUp(
        report,
        file,
        merged,
        file.leadUnit(),
        answered ? outcome(history) : null,
        reports.listPhotos(report.county(), report.id()),
        answered ? reports.listPhotos(report.county(), file.id()) : List.of(),
        clock(file),
        milestones,
        urgeAgainFrom,
        open(report, file, urgeAgainFrom != null, Letters.mayReply(milestones)));
  }

  private List<CaseEvent> ownHistory(Report report) {
    return cases
        .findByCode(report.county(), report.code())
        .map(first -> events.listOf(report.county(), first.id()))
        .orElse(List.of());
  }

  /** What a unit says of its own work is an answer once somebody else has checked it. */
  private static boolean isAnswered(CaseFile file) {
    return file.state() == CaseState.CHECKED || file.state() == CaseState.CLOSED;
  }

  private static @Nullable String outcome(List<CaseEvent> history) {
    return history.reversed().stream()
        .filter(event -> event.move().equals("resolve"))
        .map(CaseEvent::reason)
        .findFirst()
        .map(words -> words == null ? "" : Redaction.redactForPublic(words).text())
        .orElse(null);
  }

  private @Nullable CaseClock clock(CaseFile file) {
    if (file.stage() == null) {
      return null;
    }
    return deadlines.explain(file.county(), file.id()).stream()
        .filter(c -> c.stage() == file.stage() && c.stoppedAt() == null)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Asked of the rules themselves, so that nothing is offered which they would refuse. */
  private Set<ReporterAct.Kind> open(Report report, CaseFile file, boolean urged, boolean written) {
    Set<ReporterAct.Kind> open = EnumSet.noneOf(ReporterAct.Kind.class);
    CaseworkSettings rules = settings.settings(file.county());
    List<Request> reviews = requests.listReviews(file);
    Facts facts = new Facts(null, null, null, List.of(), List.of(report), null, reviews, Set.of());
    Who who = new Who.Reporter(report.id());
    var at = new Situation(file, who, clock.instant(), rules, facts, () -> 0);
    for (ReporterAct act : ReporterActs.EACH) {
      Move move = ReporterActs.move(report, act);
      boolean allowed =
          move == null
              ? ReporterActs.mayRate(report, file)
              : Lifecycle.decide(at, move) instanceof Outcome.Done;
      if (allowed) {
        open.add(act.kind());
      }
    }
    if (urged) {
      open.remove(ReporterAct.Kind.URGE);
    }
    if (!written) {
      open.remove(ReporterAct.Kind.REPLY);
    }
    return open;
  }
}
