// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Messages out: what reporters are told by text message, and what staff are told inside the
 * product.
 *
 * <p>The door is {@link org.jingwei.notification.Notifications}. It follows the feed of case events
 * ({@link org.jingwei.casework.FeedFollower}): a stretch of it becomes rows of the outbox and
 * notices in one transaction with the position. {@code Dispatcher} sends what waits through the
 * port {@link org.jingwei.notification.TextMessages}.
 *
 * <p>Invariants: one message for one report, kind and version of the case file, and one notice for
 * one event and recipient, however many processes follow; a message is sent at least once, under
 * one id, and a second time only when the program was killed between sending and noting it; the
 * number is opened from the vault at that time only, on the record, and is kept nowhere else; the
 * text comes from a template and holds no number, no name of a person and no internal note.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "grid",
      "deadline",
      "directory",
      "vault",
      "ledger",
      "polling",
      "outgoing",
      "retention",
      "shared"
    })
@NullMarked
package org.jingwei.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
