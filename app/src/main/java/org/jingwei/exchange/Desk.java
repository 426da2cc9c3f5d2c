// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import java.util.Objects;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where messages are taken in: the order is known and its message kept, in one transaction. */
final class Desk {

  private final Links links;
  private final Inbox inbox;
  private final TransactionTemplate transaction;

  Desk(Links links, Inbox inbox, PlatformTransactionManager transactions) {
    this.links = links;
    this.inbox = inbox;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** False where the message had come before. */
  boolean keep(CountyCode county, Envelope message, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          links.announce(county, message.system(), message.order(), now);
          boolean fresh = inbox.keep(county, message, now);
          if (!fresh && !inbox.knows(county, message)) {
            throw new Unfulfilled(
                Refusal.of(Refusal.Kind.CONFLICT, "message-version-used", message.version()));
          }
          return fresh;
        }));
  }
}
