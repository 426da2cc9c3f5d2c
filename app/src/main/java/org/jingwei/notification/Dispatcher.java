// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** So long before the lease is over nothing more is begun. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 8;

  private final Outbox outbox;
  private final Vault vault;
  private final Addressing addressing;
  private final Carriers carriers;
  private final int mostAttempts;
  private final Clock clock;

  Dispatcher(
      Outbox outbox,
      Vault vault,
      Addressing addressing,
      Carriers carriers,
      int mostAttempts,
      Clock clock) {
    this.outbox = outbox;
    this.vault = vault;
    this.addressing = addressing;
    this.carriers = carriers;
    this.mostAttempts = mostAttempts;
    this.clock = clock;
  }

  /** Sends up to twenty; how many were claimed. */
  int sendWaiting(CountyCode county) {
    Instant begun = clock.instant();
    List<Waiting> claimed = outbox.claim(county, begun, LEASE, AT_ONCE);
    Map<Way, Carrier.NotSent> away = new EnumMap<>(Way.class);
    for (Waiting message : claimed) {
      if (clock.instant().isAfter(begun.plus(LEASE).minus(SPARE))) {
        break;
      }
      send(message, away);
    }
    return claimed.size();
  }

  /**
   * @param away the ways on which nobody answered just now: what hangs once is not waited for again
   */
  private void send(Waiting message, Map<Way, Carrier.NotSent> away) {
    if (LastLook.findsNumber(message.body())) {
      LOG.warn("message {} is held back: it looks as if a number stood in it", message.id());
      outbox.end(message, OutboxState.HELD, null, clock.instant(), "number");
      return;
    }
    PersonalData person = open(message);
    Optional<Sending> sending = addressing.of(message, person);
    if (sending.isEmpty()) {
      outbox.end(message, OutboxState.NO_ADDRESS, null, clock.instant(), null);
    } else {
      hand(message, sending.get(), person, away);
    }
  }

  private void hand(
      Waiting message, Sending sending, PersonalData person, Map<Way, Carrier.NotSent> away) {
    Carrier.NotSent before = away.get(sending.way());
    try {
      if (before != null) {
        throw before;
      }
      carriers.by(sending.way()).send(sending);
      outbox.end(message, OutboxState.SENT, sending.way(), clock.instant(), null);
    } catch (Carrier.NotSent e) {
      if (e.isAway()) {
        away.put(sending.way(), e);
      }
      failed(message, sending, person, e);
    } catch (RuntimeException e) {
      LOG.error("message {} failed", message.id(), e);
      String why = "broken " + e.getClass().getSimpleName();
      failed(message, sending, person, Carrier.NotSent.refused(why, false));
    }
  }

  /** Opened now and on the record; kept nowhere. */
  private PersonalData open(Waiting message) {
    Outcome<PersonalData> opened =
        vault.reveal(
            message.county(),
            new Pseudonym(message.reporter()),
            SELF,
            message.language().equals("en") ? "Answering your report" : "答复诉求",
            LedgerSubject.of("report", message.reportId()));
    return switch (opened) {
      case Outcome.Done<PersonalData>(PersonalData data) -> data;
      case Outcome.Refused<PersonalData> gone -> PersonalData.NONE;
    };
  }

  private void failed(Waiting message, Sending sending, PersonalData person, Carrier.NotSent why) {
    Instant now = clock.instant();
    String fault = String.valueOf(why.getMessage());
    if (!why.isForGood() && message.attempts() < mostAttempts) {
      int doublings = Math.min(message.attempts() - 1, MOST_DOUBLINGS);
      Instant next = now.plus(FIRST_WAIT.multipliedBy(1L << doublings));
      outbox.putOff(message, sending.way(), next, fault);
    } else if (Addressing.hasOtherWay(sending, person)) {
      LOG.warn("message {} goes as a text message, for the mail: {}", message.id(), fault);
      outbox.redirect(message, Way.TEXT, now, fault);
    } else {
      LOG.warn(
          "message {} is given up after {} attempts: {}", message.id(), message.attempts(), fault);
      outbox.end(message, OutboxState.DEAD, sending.way(), now, fault);
    }
  }
}
