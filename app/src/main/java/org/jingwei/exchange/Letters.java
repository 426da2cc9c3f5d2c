// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What people do with messages and orders, each act with its entry in the ledger. */
final class Letters {

  private static final LedgerAction RETRY = new LedgerAction("exchange.retry");
  private static final LedgerAction DROP = new LedgerAction("exchange.drop");
  private static final LedgerAction RETURN = new LedgerAction("exchange.return");
  private static final int LONGEST_REASON = 500;

  private final JdbcTemplate jdbc;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Letters(
      JdbcTemplate jdbc,
      Inbox inbox,
      Outbox outbox,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.outbox = outbox;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  Slice<DeadLetter> list(CountyCode county, boolean incoming, @Nullable Long before, int limit) {
    List<DeadLetter> rows =
        jdbc.query(
            """
            select id, system, order_id, version, type, fault, ended_at from exchange.%s
            where county = ? and state = 'DEAD' and id < ? order by id desc limit ?
            """
                .formatted(incoming ? "inbox" : "outbox"),
            (row, n) ->
                new DeadLetter(
                    row.getLong("id"),
                    row.getString("system"),
                    row.getString("order_id"),
                    row.getInt("version"),
                    row.getString("type"),
                    Objects.requireNonNullElse(row.getString("fault"), ""),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant()),
            county.value(),
            before == null ? Long.MAX_VALUE : before,
            limit + 1);
    boolean more = rows.size() > limit;
    List<DeadLetter> page = more ? rows.subList(0, limit) : rows;
    return new Slice<>(page, more ? Long.toString(page.getLast().id()) : null);
  }

  boolean retry(Actor by, boolean incoming, long id, Map<String, String> corrected) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean there = incoming ? revive(by, id, corrected) : send(by, id, "WAITING");
          if (there) {
            enter(by, RETRY, id, String.join(" ", corrected.keySet()));
          }
          return there;
        }));
  }

  private boolean revive(Actor by, long id, Map<String, String> corrected) {
    return inbox
        .findDead(by.county(), id)
        .map(message -> {
          ObjectNode body = (ObjectNode) message.body();
          corrected.forEach(body::put);
          inbox.revive(message, body, clock.instant());
          return true;
        })
        .orElse(false);
  }

  private boolean send(Actor by, long id, String state) {
    return outbox.changeDead(by.county(), id, state, clock.instant());
  }

  Outcome<Boolean> drop(Actor by, boolean incoming, long id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Outcome.refused(Refusal.invalid("drop-reason", "reason", LONGEST_REASON));
    }
    return Outcome.done(
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean there = incoming ? discard(by, id) : send(by, id, "DROPPED");
              if (there) {
                enter(by, DROP, id, reason);
              }
              return there;
            })));
  }

  private boolean discard(Actor by, long id) {
    return inbox
        .findDead(by.county(), id)
        .map(message -> {
          inbox.end(message, "DROPPED", null, clock.instant());
          return true;
        })
        .orElse(false);
  }

  Outcome<Boolean> giveBack(Actor by, LinkedOrder link, String reason, Links links) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Outcome.refused(Refusal.invalid("drop-reason", "reason", LONGEST_REASON));
    }
    transaction.executeWithoutResult(status -> {
      links.stand(by.county(), link, LinkedOrder.Standing.RETURN_ASKED);
      Map<String, Object> body = Map.of("reason", Redaction.redactForPublic(reason).text());
      outbox.add(by.county(), link.system(), link.order(), "return", body, clock.instant());
      enter(by, RETURN, Objects.requireNonNull(link.reportId()), reason);
    });
    return Outcome.done(true);
  }

  private void enter(Actor by, LedgerAction action, long id, String reason) {
    String role = by.grants().isEmpty() ? "" : by.grants().getFirst().role().name();
    LedgerActor who = LedgerActor.person(by.personId(), by.unit(), role);
    LedgerSubject subject = LedgerSubject.of("exchange message", id);
    ledger.append(
        by.county(), new LedgerEntry(clock.instant(), who, action, subject).because(reason));
  }
}
