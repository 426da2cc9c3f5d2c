// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit's share of a case file (工单).
 *
 * @param lead whether the unit answers for the whole matter
 * @param outcome what the unit said it did; null until then
 */
public record WorkOrder(
    long id,
    long caseId,
    String unit,
    boolean lead,
    OrderState state,
    Instant sentAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome) {

  /** Where a work order stands. */
  public enum OrderState {
    SENT,
    ACKNOWLEDGED,
    OBJECTED,
    DONE,
    WITHDRAWN;

    boolean open() {
      return this != DONE && this != WITHDRAWN;
    }
  }
}
