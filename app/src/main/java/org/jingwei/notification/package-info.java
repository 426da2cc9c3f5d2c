// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Messages out: what reporters are told by text message or mail, and what staff are told inside the
 * product.
 *
 * <p>The door is {@link org.jingwei.notification.Notifications}. What is where:
 *
 * <ul>
 *   <li><b>What is said</b>: {@code Writer} follows the feed of case events ({@link
 *       org.jingwei.casework.FeedFollower}) with {@code Matters}, {@code Quotes} and {@code
 *       MessageTexts}; a stretch of it becomes rows of the outbox and notices in one transaction
 *       with the position
 *   <li><b>What may not leave</b>: {@code AddressedPeople}, {@code InternalNotes}, {@code LastLook}
 *   <li><b>Out</b>: {@code Dispatcher} sends what waits by the way that {@code Addressing} finds,
 *       through a {@link org.jingwei.notification.Carrier}: {@code Gateway}, {@code MailServer},
 *       {@code FileDrop}
 *   <li><b>Notices to staff</b>: {@code Notice*}
 * </ul>
 *
 * <p>Invariants: one message for one report, kind and version of the case file, and one notice for
 * one event and recipient, however many processes follow; a message goes by one way, is sent at
 * least once, under one id, and a second time only when the program was killed between sending and
 * noting it; number and mail address are opened from the vault at that time only, on the record,
 * and are kept nowhere else; the text comes from a template and holds no number, nothing that the
 * matter's reporters told of themselves, no name of those who worked on it and no internal note.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "exchange",
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
