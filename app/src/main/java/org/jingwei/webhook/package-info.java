// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Tells other programs what happens to matters: each event of the feed that a subscription asks for
 * is posted to its address as a CloudEvent 1.0 in structured JSON, signed as Standard Webhooks
 * says.
 *
 * <p>The door is {@link org.jingwei.webhook.Webhooks}. {@code Announcer} turns stretches of the
 * feed into deliveries, {@code Courier} posts them and tries again over about three days, {@code
 * CaseNews} is what is told.
 *
 * <p>Invariants: one delivery for one event and subscription, in one transaction with the position
 * in the feed; a delivery is posted at least once, under one id; what is told holds no words of a
 * reporter, no person and nothing of petitions; a secret is sealed and shown once.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "deadline",
      "grid",
      "directory",
      "vault",
      "ledger",
      "polling",
      "outgoing",
      "signing",
      "shared"
    })
@NullMarked
package org.jingwei.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
