// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.casework.Effect.*;
import org.jingwei.report.Report;
import org.jingwei.report.Report.Answer;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;

/** Carries out the effects of a move, in the move's transaction. */
final class EffectWriter {

  private final CaseStore cases;
  private final OrderStore orders;
  private final RequestStore requests;
  private final MergeStore merges;
  private final EventStore events;
  private final Reports reports;
  private final Ids ids;

  EffectWriter(
      CaseStore cases,
      OrderStore orders,
      RequestStore requests,
      MergeStore merges,
      EventStore events,
      Reports reports,
      Ids ids) {
    this.cases = cases;
    this.orders = orders;
    this.requests = requests;
    this.merges = merges;
    this.events = events;
    this.reports = reports;
    this.ids = ids;
  }

  /** Everything but the clocks, whose outcome the case file itself shows: see {@link Clocks}. */
  void carryOut(CaseFile before, Effect effect, Move move, Situation at) {
    var county = before.county();
    Instant now = at.now();
    switch (effect) {
      case SendOrder e -> orders.send(county, e.order(), before.id(), e.unit(), e.lead(), now);
      case ChangeOrder e -> orders.change(county, e.order(), e.state(), e.outcome(), now);
      case WithdrawOrders e -> orders.withdraw(county, before.id(), now);
      case Ask e -> requests.ask(county, ids.next(), before, at.who(), e, now);
      case Decide e -> requests.decide(county, e, at.who(), now);
      case JoinReports e -> join(before, e.into(), move, at);
      case PartReports e -> part(before, e, move, at);
      case KeepApart e -> merges.keepApart(before, e.other(), e.by(), now);
      case TryCallback e -> tryCallback(e, at);
      case PublishAnswer e -> reports.publishAnswers(county, before.id());
      case ForgetAnswers e -> reports.forgetAnswers(county, before.id());
      case OwnPhotos e -> reports.ownPhotos(county, e.photos(), before.id());
      case StartClock e -> {}
      case StopClock e -> {}
      case CancelClock e -> {}
      case PauseClock e -> {}
      case ResumeClock e -> {}
      case ExtendClock e -> {}
      case ReckonClocks e -> {}
      case BindClock e -> {}
    }
  }

  private void join(CaseFile from, CaseFile into, Move move, Situation at) {
    List<Report> moved = reports.listOfCase(from.county(), from.id());
    List<Long> ids = moved.stream().map(Report::id).toList();
    reports.move(from.county(), ids, into.id());
    merges.insert(from.county(), this.ids.next(), from, into, ids);
    changeCount(into, moved, 1, move, at);
  }

  private void part(CaseFile from, PartReports part, Move move, Situation at) {
    List<Report> back =
        reports.listOfCase(from.county(), part.into().id()).stream()
            .filter(r -> part.merge().reports().contains(r.id()))
            .toList();
    reports.move(from.county(), back.stream().map(Report::id).toList(), from.id());
    merges.undo(from.county(), part.merge().id(), at.now());
    changeCount(part.into(), back, -1, move, at);
  }

  /**
   * The other case file tells more or less people's story from now on; that is a change of it too.
   */
  private void changeCount(CaseFile other, List<Report> moved, int sign, Move move, Situation at) {
    CaseEdit next = other.edit();
    next.reports += sign * moved.size();
    if (sign > 0) {
      next.recused =
          Stream.concat(other.recused().stream(), at.file().recused().stream()).distinct().toList();
    }
    if (other.state() == CaseState.CHECKED) {
      long waiting =
          moved.stream().filter(r -> r.reporter() != null && r.answer() == Answer.WAITING).count();
      next.unsettled += sign * (int) waiting;
    }
    CaseFile after = next.done(at.now());
    cases.update(after);
    events.insertAll(
        List.of(
            History.event(ids.next(), other, after, move, at.who(), at.now())
                .telling(EventFacts.of(other, after, ClockFacts.NONE))));
  }

  private void tryCallback(TryCallback e, Situation at) {
    Report report =
        at.facts().reports().stream().filter(r -> r.id() == e.report()).findFirst().orElseThrow();
    reports.recordTry(
        report,
        ids.next(),
        Reports.Heard.valueOf(e.heard().name()),
        e.last(),
        e.rating(),
        e.note(),
        at.who().personId(),
        at.now());
  }
}
