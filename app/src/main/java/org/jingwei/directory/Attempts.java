// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts sign-ins that fail. An attempt counts as failed before the password is looked at and is
 * forgiven if it was right, so that a hundred guesses at once are a hundred counted guesses.
 */
@Component
final class Attempts {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration BETWEEN_PRUNINGS = Duration.ofMinutes(10);

  private static final String MAKE =
      """
      insert into directory.sign_in_failure (subject, failures, last_failed, blocked_until)
      values (?, 0, 'epoch', 'epoch') on conflict (subject) do nothing
      """;

  private static final String LOCK =
      """
      select failures, last_failed, blocked_until from directory.sign_in_failure
      where subject = ? for update
      """;

  private static final String PUT =
      """
      update directory.sign_in_failure set failures = ?, last_failed = ?, blocked_until = ?
      where subject = ?
      """;

  private static final String BLOCKED =
      """
      select blocked_until from directory.sign_in_failure
      where subject in (?, ?) and blocked_until > ?
      """;

  private static final String FORGIVE =
      """
      update directory.sign_in_failure
      set failures = greatest(0, failures - 1), blocked_until = 'epoch' where subject = ?
      """;

  private static final String CLEAR = "delete from directory.sign_in_failure where subject = ?";
  private static final String PRUNE =
      "delete from directory.sign_in_failure where last_failed < ? and blocked_until < ?";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final AtomicReference<Instant> pruned = new AtomicReference<>(Instant.EPOCH);

  Attempts(JdbcTemplate jdbc, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Counts an attempt; how long to wait instead where it may not be made now. */
  Duration begin(String login, String address) {
    prune();
    var wait =
        transaction.execute(status -> {
          var fromAddress = count(ofAddress(address), LockoutPolicy.ADDRESS);
          return fromAddress.isPositive()
              ? fromAddress
              : count(ofLogin(login), LockoutPolicy.ACCOUNT);
        });
    return wait == null ? Duration.ZERO : wait;
  }

  /** How long to wait before an attempt may be made; counts nothing. */
  Duration wait(String login, String address) {
    Instant now = clock.instant();
    return jdbc
        .query(
            BLOCKED,
            (row, n) -> Duration.between(now, row.getTimestamp(1).toInstant()),
            ofAddress(address),
            ofLogin(login),
            Timestamp.from(now))
        .stream()
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The attempt was right: the account's failures are forgotten, the address's count goes back. */
  void succeeded(String login, String address) {
    jdbc.update(FORGIVE, ofAddress(address));
    jdbc.update(CLEAR, ofLogin(login));
  }

  /** The attempt was right, but more is asked: the one that was counted is taken back. */
  void forgive(String login, String address) {
    jdbc.update(FORGIVE, ofAddress(address));
    jdbc.update(FORGIVE, ofLogin(login));
  }

  static Refusal waitRefusal(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Refusal.of(Refusal.Kind.TOO_OFTEN, "sign-in-wait", seconds);
  }

  /** Lifts an account's wait. */
  void unlock(String login) {
    jdbc.update(CLEAR, ofLogin(login));
  }

  private Duration count(String subject, LockoutPolicy policy) {
    jdbc.update(MAKE, subject);
    var before =
        jdbc
            .query(
                LOCK,
                (row, n) ->
                    new Failures(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()),
                subject)
            .stream()
            .findFirst()
            .orElse(Failures.NONE);
    Instant now = clock.instant();
    var wait = before.waitAt(now);
    if (wait.isPositive()) {
      return wait;
    }
    var after = policy.after(before, now);
    jdbc.update(
        PUT,
        after.count(),
        Timestamp.from(after.last()),
        Timestamp.from(after.blockedUntil()),
        subject);
    return Duration.ZERO;
  }

  private void prune() {
    Instant now = clock.instant();
    Instant last = pruned.get();
    if (now.isAfter(last.plus(BETWEEN_PRUNINGS)) && pruned.compareAndSet(last, now)) {
      jdbc.update(PRUNE, Timestamp.from(now.minus(KEPT)), Timestamp.from(now));
    }
  }

  // What was typed may be a password in the wrong field, so it is not kept as it is.
  static String ofLogin(String login) {
    return "login " + HexFormat.of().formatHex(Secrets.hash(login), 0, 16);
  }

  /** A household or office has a whole /64 of IPv6 addresses: they count as one. */
  static String ofAddress(String address) {
    if (!address.contains(":")) {
      return "address " + address;
    }
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return "address " + HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
  }
}
