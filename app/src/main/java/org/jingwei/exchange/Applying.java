// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.directory.Actor;
import org.jingwei.exchange.LinkedOrder.Extension;
import org.jingwei.exchange.LinkedOrder.Standing;
import org.jingwei.picture.Pictures;
import org.jingwei.report.NewReport;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What each kind of message does here, in the transaction in which it is worked in. */
final class Applying {

  private final Cases cases;
  private final Reports reports;
  private final Deadlines deadlines;
  private final Bounding bounding;
  private final Comparing comparing;
  private final Pictures pictures;
  private final Links links;
  private final Outbox outbox;
  private final OrderReading reading;

  Applying(
      Cases cases,
      Reports reports,
      Deadlines deadlines,
      Bounding bounding,
      Comparing comparing,
      Pictures pictures,
      Links links,
      Outbox outbox) {
    this.cases = cases;
    this.reports = reports;
    this.deadlines = deadlines;
    this.bounding = bounding;
    this.comparing = comparing;
    this.pictures = pictures;
    this.links = links;
    this.outbox = outbox;
    this.reading = new OrderReading(reports);
  }

  /** A new order and the row that is held for it. */
  record Arriving(Inbound message, LinkedOrder link) {}

  /**
   * Takes new orders of one line, one outcome for each. One that cannot be read is refused alone;
   * an exception means that none was taken.
   */
  List<Outcome<Boolean>> takeAll(OutsideSystem system, List<Arriving> arriving, Instant now) {
    List<Outcome<NewReport>> read =
        arriving.stream().map(one -> read(system, one.message(), now)).toList();
    List<NewReport> told = new ArrayList<>();
    for (Outcome<NewReport> one : read) {
      if (one instanceof Outcome.Done<NewReport>(NewReport report)) {
        told.add(report);
      }
    }
    Inbound first = arriving.getFirst().message();
    var received = cases.receiveAll(first.county(), told, line(first)).iterator();
    List<Outcome<Boolean>> outcomes = new ArrayList<>();
    for (int i = 0; i < arriving.size(); i++) {
      Arriving one = arriving.get(i);
      outcomes.add(
          read.get(i) instanceof Outcome.Refused<NewReport>(List<Refusal> why)
              ? Outcome.refused(why.toArray(Refusal[]::new))
              : joined(system, one, received.next(), now));
    }
    return outcomes;
  }

  private Outcome<NewReport> read(OutsideSystem system, Inbound message, Instant now) {
    try {
      reading.checkDue(system, message);
      return reading.read(system, message, now);
    } catch (OrderReading.Unreadable wrong) {
      return unreadable(wrong);
    }
  }

  private static <T> Outcome<T> unreadable(OrderReading.Unreadable wrong) {
    return Outcome.refused(Refusal.invalid("order-field-unfit", wrong.field(), wrong.field()));
  }

  /** What is still refused here, such as a deadline that cannot be set, is taken alone. */
  private Outcome<Boolean> joined(
      OutsideSystem system, Arriving one, Outcome<Received> outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Done<Received>(Received received) ->
          Outcome.done(joined(system, one.link(), one.message(), received, now).orThrow());
      case Outcome.Refused<Received>(List<Refusal> why) ->
          Outcome.refused(why.toArray(Refusal[]::new));
    };
  }

  /** Works a message in; true, or why it cannot be. */
  Outcome<Boolean> apply(OutsideSystem system, LinkedOrder link, Inbound message, Instant now) {
    try {
      return changed(system, link, message, now);
    } catch (OrderReading.Unreadable wrong) {
      return unreadable(wrong);
    }
  }

  private Outcome<Boolean> changed(
      OutsideSystem system, LinkedOrder link, Inbound message, Instant now) {
    if (message.type().equals(Comparing.LISTING)) {
      return comparing.compare(message, now);
    }
    if (message.type().equals("order")) {
      return link.reportId() == null
          ? order(system, link, message, now)
          : due(link, message, reading.due(system, message));
    }
    if (message.type().equals("extension")) {
      return extension(link, message);
    }
    Report report =
        reports.find(message.county(), Objects.requireNonNull(link.reportId())).orElseThrow();
    return switch (message.type()) {
      case "supplement" -> byReporter(message, report, new Move.Reply(message.text("text")));
      case "urge" -> urge(message, report);
      case "supervise" -> supervise(message, report);
      case "withdraw" -> withdraw(link, message, report);
      case "return" -> {
        boolean agreed = OrderReading.flag(message, "accepted");
        links.stand(message.county(), link, agreed ? Standing.RETURNED : Standing.OPEN);
        yield agreed ? bound(message, report.caseId(), null) : Outcome.done(true);
      }
      case "callback" -> callback(message, report);
      default -> Outcome.refused(Refusal.invalid("message-type-unknown", "type", message.type()));
    };
  }

  private Outcome<Boolean> order(
      OutsideSystem system, LinkedOrder link, Inbound message, Instant now) {
    return switch (reading.read(system, message, now)) {
      case Outcome.Done<NewReport>(NewReport told) -> take(system, link, message, told, now);
      case Outcome.Refused<NewReport>(List<Refusal> why) ->
          Outcome.refused(why.toArray(Refusal[]::new));
    };
  }

  private Outcome<Boolean> take(
      OutsideSystem system, LinkedOrder link, Inbound message, NewReport told, Instant now) {
    Who line = line(message);
    return switch (cases.receiveAll(message.county(), List.of(told), line).getFirst()) {
      case Outcome.Done<Received>(Received received) ->
          joined(system, link, message, received, now);
      case Outcome.Refused<Received>(List<Refusal> why) ->
          Outcome.refused(why.toArray(Refusal[]::new));
    };
  }

  private Outcome<Boolean> joined(
      OutsideSystem system, LinkedOrder link, Inbound message, Received received, Instant now) {
    @Nullable Instant due = reading.due(system, message);
    links.join(message.county(), link, received.reportId(), due, returnUntil(system, message));
    OrderReading.addresses(system, message)
        .forEach(one -> pictures.fetchLater(message.county(), received.reportId(), one));
    tell(message, "received", Map.of("report", received.code()), now);
    Optional<OutsideSystem.Kind> kind = system.kind(message.text(system.field("category")));
    if (kind.isPresent() && kind.get().handover()) {
      tell(message, "handover", Map.of("report", received.code(), "to", "110"), now);
    }
    return due == null ? Outcome.done(true) : bound(message, received.caseId(), due);
  }

  private void tell(Inbound message, String type, Map<String, Object> body, Instant now) {
    outbox.add(message.county(), message.system(), message.order(), type, body, now);
  }

  /** Counted from when the order came, in the unit of the line's rule. */
  private @Nullable Instant returnUntil(OutsideSystem system, Inbound message) {
    if (system.returnAmount() == 0) {
      return null;
    }
    var calendar = deadlines.calendarOf(message.county());
    Instant from = message.receivedAt();
    LimitUnit unit = system.returnUnit();
    if (unit == LimitUnit.WORKING_DAYS) {
      return calendar.closing(
          calendar.workingDaysAfter(calendar.dateOf(from), system.returnAmount()));
    }
    Duration time = Duration.ofHours(system.returnAmount());
    return unit == LimitUnit.WORKING_HOURS
        ? calendar.afterWorkingTime(from, time)
        : from.plus(time);
  }

  private Outcome<Boolean> due(LinkedOrder link, Inbound message, @Nullable Instant due) {
    if (due == null) {
      return Outcome.done(true);
    }
    links.due(message.county(), link, due);
    long report = Objects.requireNonNull(link.reportId());
    return bound(message, reports.find(message.county(), report).orElseThrow().caseId(), due);
  }

  /** Their answer to a request for more time, or more time that nobody asked for. */
  private Outcome<Boolean> extension(LinkedOrder link, Inbound message) {
    @Nullable Instant due = OrderReading.instant(message, "due");
    boolean refused = message.text("accepted").equals("false");
    if (!refused && due == null) {
      return Outcome.refused(Refusal.invalid("message-field-unfit", "due", "due"));
    }
    links.extension(message.county(), link, refused ? Extension.REFUSED : Extension.GRANTED);
    return refused ? Outcome.done(true) : due(link, message, due);
  }

  private Outcome<Boolean> bound(Inbound message, long caseId, @Nullable Instant due) {
    return bounding.bind(
        message.county(), caseId, message.system(), message.order(), due, message.key("bind"));
  }

  /** A matter that has ended cannot be hastened, but what is said of it is read. */
  private Outcome<Boolean> urge(Inbound message, Report report) {
    String reason = message.text("reason");
    boolean open = file(message, report).state().open();
    return byReporter(
        message, report, open ? new Move.Urge(reason) : new Move.Reply("（催办）" + reason));
  }

  private Outcome<Boolean> supervise(Inbound message, Report report) {
    boolean on = !message.text("on").equals("false");
    CaseFile file = file(message, report);
    return file.supervised() == on
        ? Outcome.done(true)
        : move(message, file, new Move.Supervise(on, message.text("reason")), line(message));
  }

  /** The line takes its order back; what was told of stays a report, and the desk learns why. */
  private Outcome<Boolean> withdraw(LinkedOrder link, Inbound message, Report report) {
    links.stand(message.county(), link, Standing.WITHDRAWN);
    Outcome<Boolean> lifted = bound(message, report.caseId(), null);
    if (lifted instanceof Outcome.Refused) {
      return lifted;
    }
    CaseFile file = file(message, report);
    return file.state().open() && !message.text("reason").isEmpty()
        ? byReporter(message, report, new Move.Reply("（撤单）" + message.text("reason")))
        : Outcome.done(true);
  }

  /** Without a word on it nobody is taken for dissatisfied. */
  private Outcome<Boolean> callback(Inbound message, Report report) {
    if (message.text("satisfied").isEmpty()) {
      return Outcome.refused(Refusal.invalid("message-field-unfit", "satisfied", "satisfied"));
    }
    boolean satisfied = OrderReading.flag(message, "satisfied");
    CaseFile file = file(message, report);
    if (file.state() == CaseState.CLOSED && !satisfied) {
      return byReporter(message, report, new Move.Reopen(message.text("reason")));
    }
    if (file.state() != CaseState.CHECKED || report.answer().settled()) {
      return satisfied
          ? Outcome.done(true)
          : byReporter(message, report, new Move.Urge(message.text("reason")));
    }
    Who line = line(message);
    if (!satisfied) {
      return move(message, file, new Move.Rework(message.text("reason")), line);
    }
    Move heard = new Move.Callback(report.id(), Move.Heard.SATISFIED, null, null);
    return move(message, file, heard, line);
  }

  private Outcome<Boolean> byReporter(Inbound message, Report report, Move move) {
    return move(message, file(message, report), move, new Who.Reporter(report.id()));
  }

  private Outcome<Boolean> move(Inbound message, CaseFile file, Move move, Who who) {
    return cases
        .move(file.county(), file.id(), file.version(), move, who, message.key(move.name()))
        .map(done -> true);
  }

  private CaseFile file(Inbound message, Report report) {
    return cases.find(message.county(), report.caseId()).orElseThrow();
  }

  private static Who line(Inbound message) {
    return new Who.Staff(Actor.rule(message.county(), message.system()));
  }
}
