// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jspecify.annotations.Nullable;

/** What a reporter does about their own report, with code and secret alone. */
public sealed interface ReporterAct {

  /**
   * Says whether it is resolved, and how good the answer was (回访、评价).
   *
   * @param resolved null where that was said before, or where nobody asks
   * @param rating 1 to 5; null where only the first is said
   * @param comment may be empty
   */
  record Rate(@Nullable Boolean resolved, @Nullable Integer rating, String comment)
      implements ReporterAct {}

  /** Wants it done again, within the window (重办). */
  record Reopen(String reason) implements ReporterAct {}

  /** Does not agree with a refusal (复核). */
  record AskReview(String reason) implements ReporterAct {}

  /** Asks for haste (催办). */
  record Urge(String reason) implements ReporterAct {}

  /** Answers what those who work on it have written. */
  record Reply(String text) implements ReporterAct {}

  /** The kinds by name, for what is allowed now. */
  enum Kind {
    RATE,
    REOPEN,
    ASK_REVIEW,
    URGE,
    REPLY
  }

  default Kind kind() {
    return switch (this) {
      case Rate r -> Kind.RATE;
      case Reopen r -> Kind.REOPEN;
      case AskReview r -> Kind.ASK_REVIEW;
      case Urge r -> Kind.URGE;
      case Reply r -> Kind.REPLY;
    };
  }

  /** What was written with it. */
  default String words() {
    return switch (this) {
      case Rate(var resolved, var rating, String comment) -> comment;
      case Reopen(String reason) -> reason;
      case AskReview(String reason) -> reason;
      case Urge(String reason) -> reason;
      case Reply(String text) -> text;
    };
  }
}
