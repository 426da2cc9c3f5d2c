// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works in what waits, each message with all that it changes in one transaction. New orders that
 * wait beside each other share one: they hold nothing that somebody else may be waiting for.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** When another process holds the order, or a person moved the matter at the same time. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final int AT_ONCE = 50;

  private final Inbox inbox;
  private final Links links;
  private final SystemStore systems;
  private final Applying applying;
  private final TransactionTemplate whole;
  private final TransactionTemplate part;
  private final Clock clock;

  Worker(
      Inbox inbox,
      Links links,
      SystemStore systems,
      Applying applying,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.inbox = inbox;
    this.links = links;
    this.systems = systems;
    this.applying = applying;
    this.whole = new TransactionTemplate(transactions);
    this.part = new TransactionTemplate(transactions);
    part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /** Looks at the next message, or at the new orders that come next; how many. */
  int step(CountyCode county) {
    return Objects.requireNonNull(
        whole.execute(status -> {
          Instant now = clock.instant();
          List<Inbound> waiting = inbox.listNext(county, now, AT_ONCE);
          List<Inbound> orders =
              waiting.stream().takeWhile(one -> one.type().equals("order")).toList();
          List<Inbound> next = orders.isEmpty() ? waiting.stream().limit(1).toList() : orders;
          List<Inbound> rest = next.size() > 1 ? newOrders(next, now) : next;
          rest.forEach(message -> look(message, now));
          return next.size();
        }));
  }

  /** Takes what is plainly new in one go; the rest is to be looked at one by one. */
  private List<Inbound> newOrders(List<Inbound> messages, Instant now) {
    Map<OutsideSystem, List<Applying.Arriving>> plain = new LinkedHashMap<>();
    List<Inbound> rest = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Inbound message : messages) {
      OutsideSystem system = systems.find(message.county(), message.system()).orElse(null);
      LinkedOrder link =
          links.hold(message.county(), message.system(), message.order()).orElse(null);
      boolean first = seen.add(message.system() + " " + message.order());
      if (system == null || link == null || !first || link.reportId() != null) {
        rest.add(message);
      } else {
        plain
            .computeIfAbsent(system, one -> new ArrayList<>())
            .add(new Applying.Arriving(message, link));
      }
    }
    plain.forEach((system, arriving) -> {
      if (!takenTogether(system, arriving, now)) {
        rest.addAll(arriving.stream().map(Applying.Arriving::message).toList());
      }
    });
    return rest;
  }

  /** False where one of them broke: then nothing of them has happened. */
  private boolean takenTogether(
      OutsideSystem system, List<Applying.Arriving> arriving, Instant now) {
    try {
      part.executeWithoutResult(status -> {
        List<Outcome<Boolean>> outcomes = applying.takeAll(system, arriving, now);
        for (int i = 0; i < arriving.size(); i++) {
          Applying.Arriving one = arriving.get(i);
          ended(one.link(), one.message(), outcomes.get(i), null, now);
        }
      });
      return true;
    } catch (RuntimeException one) {
      LOG.warn("{} orders of {} are looked at one by one", arriving.size(), system.code(), one);
      return false;
    }
  }

  private void look(Inbound message, Instant now) {
    Optional<LinkedOrder> link = links.hold(message.county(), message.system(), message.order());
    Optional<OutsideSystem> system = systems.find(message.county(), message.system());
    if (system.isEmpty()) {
      inbox.bury(message, "system-unknown", now);
    } else if (link.isEmpty()) {
      inbox.wait(message, now.plus(SOON), "order-held");
    } else {
      take(system.get(), link.get(), message, now);
    }
  }

  private void take(OutsideSystem system, LinkedOrder link, Inbound message, Instant now) {
    switch (Turn.of(link, message.type(), message.version(), message.receivedAt(), now)) {
      case Turn.Later(Instant until, String why) -> inbox.wait(message, until, why);
      case Turn.Never(String why) -> inbox.bury(message, why, now);
      case Turn.Now(var note) -> {
        ended(link, message, applied(system, link, message, now), note, now);
      }
    }
  }

  private void ended(
      LinkedOrder link,
      Inbound message,
      Outcome<Boolean> outcome,
      @Nullable String note,
      Instant now) {
    if (outcome instanceof Outcome.Refused<Boolean>(List<Refusal> why)) {
      refused(message, why.getFirst(), now);
    } else {
      links.applied(message.county(), link, message.version());
      inbox.end(message, "DONE", note, now);
      inbox.wake(message, now);
    }
  }

  private void refused(Inbound message, Refusal why, Instant now) {
    if (why.code().equals("version-old")) {
      inbox.wait(message, now.plus(SOON), why.code());
    } else {
      String field = why.field() == null ? "" : " " + why.field();
      inbox.bury(message, why.code() + field, now);
    }
  }

  /** What is refused, or breaks, is undone to here; that it was is written down all the same. */
  private Outcome<Boolean> applied(
      OutsideSystem system, LinkedOrder link, Inbound message, Instant now) {
    try {
      return Objects.requireNonNull(
          part.execute(status -> {
            Outcome<Boolean> outcome = applying.apply(system, link, message, now);
            if (outcome instanceof Outcome.Refused) {
              status.setRollbackOnly();
            }
            return outcome;
          }));
    } catch (RuntimeException bug) {
      LOG.error("message {} of {} could not be worked in", message.id(), message.system(), bug);
      return Outcome.refused(Refusal.of(Refusal.Kind.UNAVAILABLE, "message-broken"));
    }
  }
}
