// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line's order and the report that stands for it here.
 *
 * @param reportId null until the order itself has come
 * @param applied the last version of theirs that was worked in
 * @param sent the last version of ours
 * @param theirDue when the line wants it done; null where it does not say
 * @param returnUntil until when it may be given back
 */
public record LinkedOrder(
    String system,
    String order,
    @Nullable Long reportId,
    int applied,
    int sent,
    @Nullable Instant theirDue,
    @Nullable Instant returnUntil,
    Standing standing,
    Extension extension,
    Instant linkedAt) {

  /** Whether the line was asked for more time, and what it said. */
  public enum Extension {
    NONE,
    ASKED,
    GRANTED,
    REFUSED
  }

  /** How the order stands between the line and us. */
  public enum Standing {
    OPEN,
    /** Given back; the line has not answered yet. */
    RETURN_ASKED,
    /** Given back, and the line agreed. */
    RETURNED,
    /** The line took it back; the report stays. */
    WITHDRAWN
  }
}
