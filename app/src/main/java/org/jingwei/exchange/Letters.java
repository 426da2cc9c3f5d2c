// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.Redaction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What people do with messages and orders, each act with its entry in the ledger. */
final class Letters {

  private static final LedgerAction RETRY = new LedgerAction("exchange.retry");
  private static final LedgerAction DROP = new LedgerAction("exchange.drop");
  private static final LedgerAction RETURN = new LedgerAction("exchange.return");
  private static final LedgerAction REPAIR = new LedgerAction("exchange.repair");
  private static final int LONGEST_REASON = 500;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Letters(
      Inbox inbox,
      Outbox outbox,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  boolean retry(
      CountyCode county, LedgerActor by, boolean incoming, long id, Map<String, String> corrected) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean there = incoming ? revive(county, id, corrected) : send(county, id, "WAITING");
          if (there) {
            enter(county, by, RETRY, id, String.join(" ", corrected.keySet()));
          }
          return there;
        }));
  }

  private boolean revive(CountyCode county, long id, Map<String, String> corrected) {
    return inbox
        .findDead(county, id)
        .map(message -> {
          ObjectNode body = (ObjectNode) message.body();
          corrected.forEach(body::put);
          inbox.revive(message, body, clock.instant());
          return true;
        })
        .orElse(false);
  }

  private boolean send(CountyCode county, long id, String state) {
    return outbox.changeDead(county, id, state, clock.instant());
  }

  Outcome<Boolean> drop(
      CountyCode county, LedgerActor by, boolean incoming, long id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Outcome.refused(Refusal.invalid("drop-reason", "reason", LONGEST_REASON));
    }
    return Outcome.done(
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean there = incoming ? discard(county, id) : send(county, id, "DROPPED");
              if (there) {
                enter(county, by, DROP, id, reason);
              }
              return there;
            })));
  }

  private boolean discard(CountyCode county, long id) {
    return inbox
        .findDead(county, id)
        .map(message -> {
          inbox.end(message, "DROPPED", null, clock.instant());
          return true;
        })
        .orElse(false);
  }

  Outcome<Boolean> giveBack(
      CountyCode county, LedgerActor by, LinkedOrder link, String reason, Links links) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Outcome.refused(Refusal.invalid("drop-reason", "reason", LONGEST_REASON));
    }
    transaction.executeWithoutResult(status -> {
      links.stand(county, link, LinkedOrder.Standing.RETURN_ASKED);
      Map<String, Object> body = Map.of("reason", Redaction.redactForPublic(reason).text());
      outbox.add(county, link.system(), link.order(), "return", body, clock.instant());
      enter(county, by, RETURN, Objects.requireNonNull(link.reportId()), reason);
    });
    return Outcome.done(true);
  }

  void repair(CountyCode county, LedgerActor by, Difference one, Comparing comparing) {
    transaction.executeWithoutResult(status -> {
      comparing.repair(county, one, clock.instant());
      enter(county, by, REPAIR, one.id(), one.system() + " " + one.order() + " " + one.kind());
    });
  }

  private void enter(
      CountyCode county, LedgerActor by, LedgerAction action, long id, String reason) {
    LedgerSubject subject = LedgerSubject.of("exchange message", id);
    ledger.append(county, new LedgerEntry(clock.instant(), by, action, subject).because(reason));
  }
}
