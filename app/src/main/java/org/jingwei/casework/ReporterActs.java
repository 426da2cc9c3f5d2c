// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Turns what a reporter does into a move, without the numbers that people write into it. */
@Component
final class ReporterActs {

  /** One of each kind, filled in well, to ask the rules what is allowed. */
  static final List<ReporterAct> EACH =
      List.of(
          new ReporterAct.Rate(true, null, ""),
          new ReporterAct.Rate(null, 5, ""),
          new ReporterAct.Reopen("…"),
          new ReporterAct.AskReview("…"),
          new ReporterAct.Urge("…"),
          new ReporterAct.Reply("…"));

  private static final LedgerAction RATE = new LedgerAction("report.rate");
  private static final int LONGEST = 2_000;
  private static final int LONGEST_KEY = 200;

  private final MoveWriter moves;
  private final Reports reports;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Clock clock;

  ReporterActs(
      MoveWriter moves,
      Reports reports,
      Ledger ledger,
      TransactionOperations transaction,
      Clock clock) {
    this.moves = moves;
    this.reports = reports;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The case file after it. */
  Outcome<CaseFile> act(FollowUp seen, int version, ReporterAct act, String key) {
    Optional<Refusal> wrong = wrongWith(act, key);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    LocalDate again = seen.urgeAgainFrom();
    // A retry of what was done comes with the version before it, and is answered as it was.
    if (act instanceof ReporterAct.Urge && again != null && version == seen.file().version()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.TOO_OFTEN, "urged-lately", again));
    }
    if (act instanceof ReporterAct.Reply
        && !seen.may(ReporterAct.Kind.REPLY)
        && version == seen.file().version()) {
      return Outcome.refused(
          Refusal.of(Refusal.Kind.CONFLICT, "move-not-now", "reply", seen.file().state().name()));
    }
    ReporterAct clean = withoutNumbers(act);
    Move move = move(seen.report(), clean);
    if (move == null) {
      return rate(seen, version, (ReporterAct.Rate) clean);
    }
    String own = "reporter:" + seen.report().id() + ":" + key;
    Who who = new Who.Reporter(seen.report().id());
    CaseFile file = seen.file();
    return moves.apply(file.county(), file.id(), version, move, who, own);
  }

  private static Optional<Refusal> wrongWith(ReporterAct act, String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      return Optional.of(Refusal.invalid("key-unfit", "Idempotency-Key", LONGEST_KEY));
    }
    String field =
        switch (act) {
          case ReporterAct.Rate r -> "comment";
          case ReporterAct.Reply r -> "text";
          default -> "reason";
        };
    if (act.words().length() > LONGEST) {
      return Optional.of(Refusal.invalid("text-too-long", field, LONGEST, act.words().length()));
    }
    if (act instanceof ReporterAct.Rate(Boolean resolved, Integer rating, String comment)
        && resolved == null
        && rating == null) {
      return Optional.of(Refusal.invalid("rating-missing", "rating"));
    }
    return PlainText.wrongWith(field, act.words());
  }

  private static ReporterAct withoutNumbers(ReporterAct act) {
    String words = Redaction.redact(act.words().strip()).text();
    return switch (act) {
      case ReporterAct.Rate(var resolved, var rating, var old) ->
          new ReporterAct.Rate(resolved, rating, words);
      case ReporterAct.Reopen r -> new ReporterAct.Reopen(words);
      case ReporterAct.AskReview r -> new ReporterAct.AskReview(words);
      case ReporterAct.Urge r -> new ReporterAct.Urge(words);
      case ReporterAct.Reply r -> new ReporterAct.Reply(words);
    };
  }

  /** The move that an act is; null for a rating, which changes nothing about the case file. */
  static @Nullable Move move(Report report, ReporterAct act) {
    return switch (act) {
      case ReporterAct.Rate(Boolean resolved, Integer rating, String comment) ->
          resolved == null
              ? null
              : new Move.Callback(
                  report.id(),
                  resolved ? Move.Heard.SATISFIED : Move.Heard.UNSATISFIED,
                  rating,
                  comment.isEmpty() ? null : comment);
      case ReporterAct.Reopen(String reason) -> new Move.Reopen(reason);
      case ReporterAct.AskReview(String reason) -> new Move.AskReview(reason);
      case ReporterAct.Urge(String reason) -> new Move.Urge(reason);
      case ReporterAct.Reply(String text) -> new Move.Reply(text);
    };
  }

  /** After the answer, once; whoever was asked already says it in the same breath. */
  static boolean mayRate(Report report, CaseFile file) {
    boolean answered = file.state() == CaseState.CHECKED || file.state() == CaseState.CLOSED;
    return answered && report.answer().settled() && report.rating() == null;
  }

  private Outcome<CaseFile> rate(FollowUp seen, int version, ReporterAct.Rate act) {
    CaseFile file = seen.file();
    Integer rating = act.rating();
    if (rating == null || rating < 1 || rating > 5) {
      return Outcome.refused(Refusal.invalid("rating-unfit", "rating"));
    }
    if (rating.equals(seen.report().rating())) {
      return Outcome.done(file);
    }
    if (version != file.version()) {
      return Outcome.refused(
          Refusal.of(
              Refusal.Kind.CONFLICT, "version-old", version, file.version(), file.state().name()));
    }
    if (!mayRate(seen.report(), file)) {
      return Outcome.refused(
          Refusal.of(Refusal.Kind.CONFLICT, "move-not-now", "rate", file.state().name()));
    }
    transaction.executeWithoutResult(status -> {
      reports.rate(seen.report(), rating, act.comment().isEmpty() ? null : act.comment());
      ledger.append(file.county(), entry(seen.report()));
    });
    return Outcome.done(file);
  }

  private LedgerEntry entry(Report report) {
    LedgerSubject subject = LedgerSubject.of("report", report.id());
    return new LedgerEntry(clock.instant(), LedgerActor.resident(0), RATE, subject, 0, "", "");
  }
}
