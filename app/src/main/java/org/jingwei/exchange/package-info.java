// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The lines into the desk: orders of the 12345, 12315 and 12319 lines become reports, and what
 * becomes of them goes back to the line, order by order.
 *
 * <p>The door is {@link org.jingwei.exchange.Exchange}. What is where:
 *
 * <ul>
 *   <li><b>Lines as data</b>: {@link org.jingwei.exchange.OutsideSystem}, from the county's pack;
 *       {@code SystemStore}, {@code Lines}
 *   <li><b>In</b>: {@code MessagesApi} takes a signed message into {@code Inbox}; {@code Worker}
 *       works it in when its turn has come: {@code Turn} (pure), {@code OrderReading}, {@code
 *       Applying}, {@code Comparing}
 *   <li><b>Out</b>: {@code Telling} follows the feed into {@code Outbox}; {@code Sender} hands on
 *       what waits, through a {@link org.jingwei.exchange.Connector}
 * </ul>
 *
 * <p>Invariants: a message is acknowledged when it is on the disk, and counts once by (system,
 * message) and by (system, order, version); messages of one order are worked in, and sent, one
 * after the other; what a message changes and that it was worked in are one transaction, and so are
 * a stretch of the feed and the messages made of it; what cannot be worked in or sent stays, with
 * why, until somebody mends or drops it; no name and no number stands in these tables.
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
      "picture",
      "signing",
      "spreadsheet",
      "shared"
    })
@NullMarked
package org.jingwei.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
