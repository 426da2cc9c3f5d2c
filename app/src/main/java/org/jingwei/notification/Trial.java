// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends words of our own to whom an administrator names, at once and the way that messages to
 * reporters go. The address stands only in what is sent; that it was tried stands on the ledger.
 */
final class Trial {

  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
  private static final LedgerAction TRY = new LedgerAction("message.try");

  /** Between two of one county: a form that texts whom it likes must not do so in a loop. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{5,19}");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

  private final Carriers carriers;
  private final MessageSource words;
  private final Ids ids;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final Map<CountyCode, Instant> tried = new ConcurrentHashMap<>();

  Trial(
      Carriers carriers,
      MessageSource words,
      Ids ids,
      Ledger ledger,
      TransactionOperations transaction,
      Clock clock) {
    this.carriers = carriers;
    this.words = words;
    this.ids = ids;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What went wrong, as of a message that failed; empty where it was handed over. */
  Outcome<String> send(Actor by, Way way, String to, Locale locale) {
    String plain = to.strip();
    if (!(way == Way.MAIL ? ADDRESS : NUMBER).matcher(plain).matches()) {
      return Outcome.refused(
          Refusal.invalid(way == Way.MAIL ? "trial-no-mail" : "trial-no-number", "to"));
    }
    Instant now = clock.instant();
    if (!tried.merge(by.county(), now, Trial::later).equals(now)) {
      return Outcome.refused(Refusal.of(Refusal.Kind.TOO_OFTEN, "trial-wait", PAUSE.toSeconds()));
    }
    // First, so that a program that ends in between leaves no trial without its entry.
    transaction.executeWithoutResult(status -> ledger.append(by.county(), entry(by, way)));
    return Outcome.done(handed(way, plain, locale));
  }

  /** The time of this one where it may be made, else still that of the one before. */
  private static Instant later(Instant last, Instant now) {
    boolean early = now.isBefore(last.plus(PAUSE)) && !now.isBefore(last);
    return early ? last : now;
  }

  private String handed(Way way, String to, Locale locale) {
    String subject = words.getMessage("message.trial.subject", null, locale);
    String body = words.getMessage("message.trial", null, locale);
    var message = new Sending(ids.next(), way, to, subject, body, locale.getLanguage());
    try {
      carriers.by(way).send(message);
      return "";
    } catch (Carrier.NotSent e) {
      return String.valueOf(e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a trial message failed", e);
      return "broken " + e.getClass().getSimpleName();
    }
  }

  private LedgerEntry entry(Actor by, Way way) {
    String role = by.grants().isEmpty() ? "" : by.grants().getFirst().role().name();
    LedgerActor who = LedgerActor.person(by.personId(), by.unit(), role);
    return new LedgerEntry(clock.instant(), who, TRY, new LedgerSubject("message", way.name()));
  }
}
