// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.Optional;
import org.jingwei.shared.Refusal;

/**
 * When more time may be granted. The person who approves is never the person who asks, and it is
 * asked for before the deadline.
 *
 * @param most how many extensions one clock may have
 * @param mostDays the longest extension in days or working days; hours and minutes are shorter
 */
public record ExtensionRule(int most, int mostDays) {

  /** At most twice; how long is for the approver to judge. */
  public static final ExtensionRule ORDINARY = new ExtensionRule(2, 365);

  /** Once, at most 30 days (信访工作条例, article 34). */
  public static final ExtensionRule PETITION = new ExtensionRule(1, 30);

  /**
   * Why an extension may not be granted; empty if it may.
   *
   * @param due the deadline as it stands
   * @param before how many extensions were granted already
   */
  public Optional<Refusal> refusal(ExtensionGrant grant, Instant due, int before) {
    if (before >= most) {
      return conflict("extension-too-many", most);
    }
    if (grant.askedAt().isAfter(due)) {
      return conflict("extension-too-late");
    }
    if (grant.askedBy() == grant.approvedBy()) {
      return Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "extension-approved-by-asker"));
    }
    boolean days = grant.unit().millis() == 0;
    if (grant.amount() < 1 || (days && grant.amount() > mostDays)) {
      return Optional.of(Refusal.invalid("extension-length", "amount", mostDays));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> conflict(String code, Object... args) {
    return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, args));
  }
}
