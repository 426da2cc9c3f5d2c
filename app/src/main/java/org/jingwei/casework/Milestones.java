// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.Milestone.Kind;
import org.jingwei.report.Report;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells a case file's history to one reporter: only the steps that concern them, no name, no note
 * between offices, nothing of what other reporters said. What is not listed here stays inside.
 */
final class Milestones {

  private Milestones() {}

  /**
   * @param own the history of the case file that the report opened
   * @param joined the history of the one it was merged into; empty where it was not
   */
  static List<Milestone> of(Report report, List<CaseEvent> own, List<CaseEvent> joined) {
    List<Milestone> steps = new ArrayList<>();
    steps.add(Milestone.of(report.receivedAt(), Kind.RECEIVED));
    own.forEach(event -> step(report, event).ifPresent(steps::add));
    joined.stream()
        .filter(event -> !event.move().equals("merge") && !event.move().equals("unmerge"))
        .forEach(event -> step(report, event).ifPresent(steps::add));
    steps.sort(Comparator.comparing(Milestone::at));
    return steps;
  }

  /**
   * Moves whose words are said to whoever told the matter, and what a co-handler did, which the
   * lead may tell as it stands.
   */
  private static final Set<String> SAID =
      Set.of(
          "resolve",
          "report-outcome",
          "decline",
          "rule-review",
          "suspend",
          "call-hearing",
          "write");

  /** Whether the words of an event are between offices. */
  static boolean staysInside(CaseEvent e) {
    boolean counts = e.actorKind().equals("rule") && e.move().equals("dispatch");
    return counts || e.actorKind().equals("staff") && !SAID.contains(e.move());
  }

  private static Optional<Milestone> step(Report report, CaseEvent e) {
    Kind kind = kind(report, e);
    if (kind == null) {
      return Optional.empty();
    }
    Milestone step = Milestone.of(e.at(), kind);
    return Optional.of(
        switch (kind) {
          case DISPATCHED -> step.by(text(e, "unit"));
          case ACKNOWLEDGED -> step.by(e.unit());
          case WRITTEN, REPLIED -> step.by(e.unit()).saying(e.reason());
          case RESOLVED -> step.by(e.unit()).saying(e.reason());
          case DECLINED -> step.saying(e.reason()).route(text(e, "route"));
          case REFUSAL_UPHELD, REFUSAL_LIFTED, OUTCOME_UPHELD -> step.saying(e.reason());
          case SUSPENDED, HEARING_CALLED -> step.saying(e.reason()).until(instant(e, "until"));
          case FORWARDED, TAKEN_ELSEWHERE, HEARD_BACK, ENDED_ELSEWHERE ->
              step.elsewhere(called(e), text(e, "status")).saying(e.reason());
          case SAID_RESOLVED, SAID_UNRESOLVED ->
              e.actorKind().equals("reporter") ? step.saying(e.reason()) : step;
          default -> step;
        });
  }

  private static @Nullable Kind kind(Report report, CaseEvent e) {
    boolean byReporter = e.actorKind().equals("reporter");
    return switch (e.move()) {
      case "merge" -> e.to() == CaseState.MERGED ? Kind.MERGED : null;
      case "unmerge" -> e.from() == CaseState.MERGED ? Kind.PARTED : null;
      case "accept" -> Kind.ACCEPTED;
      case "decline" -> Kind.DECLINED;
      case "ask-review" -> Kind.REVIEW_ASKED;
      case "rule-review" -> review(e);
      case "call-hearing" -> Kind.HEARING_CALLED;
      case "end-hearing" -> Kind.HEARING_ENDED;
      case "dispatch" -> Kind.DISPATCHED;
      case "acknowledge" -> Kind.ACKNOWLEDGED;
      case "object" -> Kind.UNIT_IN_QUESTION;
      case "rule-objection" -> yes(e, "upheld") ? null : Kind.UNIT_CONFIRMED;
      case "whistle" -> Kind.HELPERS_CALLED;
      case "suspend" -> Kind.SUSPENDED;
      case "resume" -> Kind.RESUMED;
      case "rule-extension" -> yes(e, "granted") ? Kind.MORE_TIME : null;
      case "resolve" -> Kind.RESOLVED;
      case "confirm" -> Kind.CHECKED;
      case "rework" -> Kind.REWORK;
      case "callback" -> callback(report, e);
      case "reopen" -> Kind.REOPENED;
      case "urge" -> byReporter ? Kind.URGED : null;
      case "write" -> isMine(report, e) ? Kind.WRITTEN : null;
      case "reply" -> isMine(report, e) ? Kind.REPLIED : null;
      case "forward" -> Kind.FORWARDED;
      case "hear-back" -> heardBack(e);
      default -> null;
    };
  }

  private static Kind heardBack(CaseEvent e) {
    if (yes(e, "ended")) {
      return Kind.ENDED_ELSEWHERE;
    }
    boolean taken = "open".equals(text(e, "status")) && e.reason() == null;
    return taken ? Kind.TAKEN_ELSEWHERE : Kind.HEARD_BACK;
  }

  /** Of a refusal, or of a petition's outcome. */
  private static Kind review(CaseEvent e) {
    if (e.from() == CaseState.DECLINED) {
      return yes(e, "upheld") ? Kind.REFUSAL_UPHELD : Kind.REFUSAL_LIFTED;
    }
    return yes(e, "upheld") ? Kind.OUTCOME_UPHELD : Kind.REOPENED;
  }

  /** Attempts to reach other reporters are none of this one's business. */
  private static @Nullable Kind callback(Report report, CaseEvent e) {
    if (!isMine(report, e)) {
      return null;
    }
    return switch (String.valueOf(text(e, "heard"))) {
      case "SATISFIED" -> Kind.SAID_RESOLVED;
      case "UNSATISFIED" -> Kind.SAID_UNRESOLVED;
      default -> Kind.NOT_REACHED;
    };
  }

  private static boolean isMine(Report report, CaseEvent e) {
    return e.detail().get("report") instanceof Number number && number.longValue() == report.id();
  }

  private static boolean yes(CaseEvent e, String name) {
    return Boolean.TRUE.equals(e.detail().get(name));
  }

  private static @Nullable String text(CaseEvent e, String name) {
    Object value = e.detail().get(name);
    return value == null ? null : value.toString();
  }

  private static Words called(CaseEvent e) {
    String zh = String.valueOf(e.detail().getOrDefault("called", ""));
    String en = String.valueOf(e.detail().getOrDefault("calledEn", zh));
    String number = text(e, "number");
    return number == null || number.isEmpty()
        ? new Words(zh, en)
        : new Words(zh + "（编号 " + number + "）", en + " (no. " + number + ")");
  }

  private static @Nullable Instant instant(CaseEvent e, String name) {
    String text = text(e, name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException notOne) {
      return null;
    }
  }
}
