// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.transaction.support.TransactionOperations;

/** The door: keys of Open311 clients. Who may is asked before; each change is on the ledger. */
public final class Open311 {

  /** A key was given out. */
  public static final LedgerAction ISSUE = new LedgerAction("open-key.issue");

  /** A key was withdrawn. */
  public static final LedgerAction WITHDRAW = new LedgerAction("open-key.withdraw");

  /** Calls a minute unless said otherwise: a client that polls every two seconds makes thirty. */
  public static final int PER_MINUTE = 120;

  /** Calls a day unless said otherwise. */
  public static final int PER_DAY = 50_000;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyStore keys;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Open311(KeyStore keys, Ledger ledger, TransactionOperations transaction, Ids ids, Clock clock) {
    this.keys = keys;
    this.ledger = ledger;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Gives a client a key, which cannot be shown again.
   *
   * @return refused with {@code open311-name}, {@code open311-quota} or {@code open311-taken}
   */
  public Outcome<String> issueKey(
      LedgerActor by, CountyCode county, String name, int perMinute, int perDay) {
    if (!NAME.matcher(name).matches()) {
      return Outcome.refused(Refusal.invalid("open311-name", "name"));
    }
    if (perMinute < 1 || perDay < 1) {
      return Outcome.refused(Refusal.invalid("open311-quota", "perMinute"));
    }
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    var key = new ApiKey(county, ids.next(), name, perMinute, perDay, clock.instant());
    return within(() -> {
      if (!keys.add(key, hash(secret))) {
        return Outcome.refused(Refusal.invalid("open311-taken", "name", name));
      }
      record(by, county, ISSUE, name);
      return Outcome.done(secret);
    });
  }

  /** The keys of a county that count now, by name. */
  public List<ApiKey> listKeys(CountyCode county) {
    return keys.list(county);
  }

  /** Ends a key at once. */
  public Outcome<String> withdrawKey(LedgerActor by, CountyCode county, String name) {
    return within(() -> {
      if (!keys.withdraw(county, name, clock.instant())) {
        return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "open311-unknown"));
      }
      record(by, county, WITHDRAW, name);
      return Outcome.done(name);
    });
  }

  Optional<ApiKey> findKey(CountyCode county, String secret) {
    return secret.isEmpty() ? Optional.empty() : keys.find(county, hash(secret));
  }

  private <T> Outcome<T> within(Supplier<Outcome<T>> act) {
    return Objects.requireNonNull(transaction.execute(status -> act.get()));
  }

  private void record(LedgerActor by, CountyCode county, LedgerAction action, String name) {
    var subject = new LedgerSubject("open-key", name);
    ledger.append(county, new LedgerEntry(clock.instant(), by, action, subject).detail(Map.of()));
  }

  private static byte[] hash(String secret) {
    return Digests.sha256(secret.getBytes(StandardCharsets.UTF_8));
  }
}
