// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, in a form that becomes problem+json (RFC 9457) or a message beside a
 * field. The words are looked up in the bundles under {@code refusal.CODE} (the rule that was
 * broken) and {@code refusal.CODE.remedy} (what to do), in both languages; {@code args} fill {0},
 * {1}… of both.
 *
 * @param kind decides the HTTP status
 * @param code a short kebab-case name, the last part of the problem type URI
 * @param field the input that is wrong (JSON name), or null where no single one is
 * @param args values for the message, already safe to show; never personal data
 */
public record Refusal(Kind kind, String code, @Nullable String field, List<Object> args) {

  /** What sort of refusal; each maps to one HTTP status. */
  public enum Kind {
    /** The input breaks a rule: 422. */
    INVALID(422),
    /** The request cannot be read: 400. */
    MALFORMED(400),
    /** Not signed in: 401. */
    UNKNOWN_CALLER(401),
    /** This person may not do that: 403. */
    FORBIDDEN(403),
    /** There is no such thing, or none that this person may see: 404. */
    ABSENT(404),
    /** The state has moved on, or does not allow the move: 409. */
    CONFLICT(409),
    /** Too large: 413. */
    TOO_LARGE(413),
    /** Too often: 429. */
    TOO_OFTEN(429),
    /** Cannot be stored right now; nothing was acknowledged: 503. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public Refusal {
    args = List.copyOf(args);
  }

  /** What is wrong with a field that the caller gave. */
  public static Refusal invalid(String code, String field, Object... args) {
    return new Refusal(Kind.INVALID, code, field, List.of(args));
  }

  /** A refusal that concerns no single field. */
  public static Refusal of(Kind kind, String code, Object... args) {
    return new Refusal(kind, code, null, List.of(args));
  }
}
