// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.springframework.transaction.support.TransactionOperations;

/** What an administrator does with the outbox, each act on the record. */
record OutboxPart(
    OutboxQueries queries,
    Outbox outbox,
    TextStore texts,
    List<WayOut> ways,
    Trial trial,
    Ledger ledger,
    TransactionOperations transaction,
    Clock clock) {

  private static final LedgerAction RETRY = new LedgerAction("message.retry");
  private static final LedgerAction RELEASE = new LedgerAction("message.release");

  boolean retry(Actor by, long message) {
    LedgerSubject subject = LedgerSubject.of("message", message);
    return recorded(
            by, RETRY, subject, () -> outbox.revive(by.county(), message, clock.instant()) ? 1 : 0)
        == 1;
  }

  boolean release(Actor by, long message) {
    LedgerSubject subject = LedgerSubject.of("message", message);
    return recorded(
            by,
            RELEASE,
            subject,
            () -> outbox.release(by.county(), message, clock.instant()) ? 1 : 0)
        == 1;
  }

  int retryAll(Actor by) {
    LedgerSubject subject = new LedgerSubject("message", "all");
    return recorded(by, RETRY, subject, () -> outbox.reviveAll(by.county(), clock.instant()));
  }

  private int recorded(
      Actor by, LedgerAction action, LedgerSubject subject, Supplier<Integer> act) {
    Integer done =
        transaction.execute(status -> {
          int changed = act.get();
          if (changed > 0) {
            ledger.append(by.county(), entry(by, action, subject));
          }
          return changed;
        });
    return done == null ? 0 : done;
  }

  private LedgerEntry entry(Actor by, LedgerAction action, LedgerSubject subject) {
    String role = by.grants().isEmpty() ? "" : by.grants().getFirst().role().name();
    LedgerActor who = LedgerActor.person(by.personId(), by.unit(), role);
    return new LedgerEntry(clock.instant(), who, action, subject);
  }
}
