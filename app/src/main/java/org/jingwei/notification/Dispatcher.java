// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.PersonalData;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits. Claiming, sending and noting are three steps: killed before the last, the
 * message is sent again when its lease is over, under the same id (at least once).
 */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final LedgerActor SELF = LedgerActor.system("notification");
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 8;

  private final Outbox outbox;
  private final Vault vault;
  private final TextMessages way;
  private final int mostAttempts;
  private final Clock clock;

  Dispatcher(Outbox outbox, Vault vault, TextMessages way, int mostAttempts, Clock clock) {
    this.outbox = outbox;
    this.vault = vault;
    this.way = way;
    this.mostAttempts = mostAttempts;
    this.clock = clock;
  }

  /** Sends up to twenty; how many were claimed. */
  int sendWaiting(CountyCode county) {
    List<Waiting> claimed = outbox.claim(county, clock.instant(), LEASE, AT_ONCE);
    claimed.forEach(this::send);
    return claimed.size();
  }

  private void send(Waiting message) {
    try {
      hand(message);
    } catch (TextMessages.NotSent e) {
      failed(message, e);
    } catch (RuntimeException e) {
      LOG.error("message {} failed", message.id(), e);
      failed(message, new TextMessages.NotSent("broken " + e.getClass().getSimpleName(), false));
    }
  }

  private void hand(Waiting message) throws TextMessages.NotSent {
    String phone = phoneOf(message);
    if (phone.isBlank()) {
      outbox.end(message, OutboxState.NO_NUMBER, clock.instant(), null);
      return;
    }
    way.send(new TextMessage(message.id(), phone, message.body(), message.language()));
    outbox.end(message, OutboxState.SENT, clock.instant(), null);
  }

  /** Opened now and on the record; kept nowhere. */
  private String phoneOf(Waiting message) {
    Outcome<PersonalData> opened =
        vault.reveal(
            message.county(),
            new Pseudonym(message.reporter()),
            SELF,
            message.language().equals("en") ? "Answering your report" : "答复诉求",
            LedgerSubject.of("report", message.reportId()));
    return switch (opened) {
      case Outcome.Done<PersonalData>(PersonalData data) -> data.phone();
      case Outcome.Refused<PersonalData> gone -> "";
    };
  }

  private void failed(Waiting message, TextMessages.NotSent why) {
    Instant now = clock.instant();
    String fault = String.valueOf(why.getMessage());
    if (why.isForGood() || message.attempts() >= mostAttempts) {
      LOG.warn(
          "message {} is given up after {} attempts: {}", message.id(), message.attempts(), fault);
      outbox.end(message, OutboxState.DEAD, now, fault);
    } else {
      int doublings = Math.min(message.attempts() - 1, MOST_DOUBLINGS);
      outbox.putOff(message, now.plus(FIRST_WAIT.multipliedBy(1L << doublings)), fault);
    }
  }
}
