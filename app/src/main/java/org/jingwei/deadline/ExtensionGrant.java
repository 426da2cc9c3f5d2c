// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;

/**
 * An extension that was asked for and approved.
 *
 * @param askedBy a person's id
 * @param approvedBy the id of another person
 */
public record ExtensionGrant(
    Instant askedAt,
    long askedBy,
    Instant approvedAt,
    long approvedBy,
    int amount,
    LimitUnit unit,
    String reason) {

  Extension extension() {
    return new Extension(askedAt, amount, unit);
  }
}
