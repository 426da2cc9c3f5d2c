// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Asks each line once a day for a listing of its orders, and compares it with our own book. */
final class Comparing {

  static final String ASK = "compare";
  static final String LISTING = "listing";

  private static final Duration WINDOW = Duration.ofDays(31);
  private static final int MOST = 100_000;

  /** Clocks differ, and what is young is still under way. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /** In the county's own time: when little else is going on. */
  private static final int HOUR = 3;

  private final SystemStore systems;
  private final Lines lines;
  private final Links links;
  private final Outbox outbox;
  private final Differences differences;
  private final Health health;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Comparing(
      SystemStore systems,
      Lines lines,
      Links links,
      Outbox outbox,
      Differences differences,
      Health health,
      Deadlines deadlines,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.systems = systems;
    this.lines = lines;
    this.links = links;
    this.outbox = outbox;
    this.differences = differences;
    this.health = health;
    this.deadlines = deadlines;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Asks the lines that are on and were not asked today; how many. */
  int askDaily(CountyCode county) {
    WorkCalendar calendar = deadlines.calendarOf(county);
    Instant now = clock.instant();
    LocalDate today = calendar.dateOf(now);
    if (now.isBefore(today.atStartOfDay(calendar.zone()).plusHours(HOUR).toInstant())) {
      return 0;
    }
    int asked = 0;
    for (OutsideSystem system : systems.list(county)) {
      asked += lines.isOn(system) && ask(county, system, "listing-" + today, now) ? 1 : 0;
    }
    return asked;
  }

  /** Asks one line now; false where it was asked under this name before. */
  boolean ask(CountyCode county, OutsideSystem system, String name, Instant now) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean fresh = links.announce(county, system.code(), name, now);
          if (fresh) {
            String since = now.minus(WINDOW).truncatedTo(ChronoUnit.SECONDS).toString();
            outbox.add(county, system.code(), name, ASK, Map.of("since", since), now);
          }
          return fresh;
        }));
  }

  /** Compares what a listing says with our book, in the transaction that works it in. */
  Outcome<Boolean> compare(Inbound message, Instant now) {
    JsonNode listed = message.body().path("orders");
    Instant since = OrderReading.instant(message, "since");
    Instant at = OrderReading.instant(message, "at");
    if (!listed.isArray() || listed.size() > MOST || since == null || at == null) {
      String field = since == null ? "since" : at == null ? "at" : "orders";
      return Outcome.refused(Refusal.invalid("message-field-unfit", field, field));
    }
    Map<String, Listed> there = new HashMap<>();
    for (JsonNode one : listed) {
      there.put(one.path("order").asString(""), read(one));
    }
    Map<String, Listed> here =
        differences.book(
            message.county(), message.system(), since.plus(MARGIN), at.minus(MARGIN), MOST);
    Set<String> all = new HashSet<>(there.keySet());
    all.addAll(here.keySet());
    for (String order : all) {
      Listed ours = here.get(order);
      if (ours != null || isUnknown(message, order)) {
        Listed.compare(there.get(order), ours)
            .forEach((kind, pair) ->
                differences.keep(message.county(), message.system(), order, kind, pair, now));
      }
    }
    differences.endOthers(message.county(), message.system(), now);
    health.compared(message.county(), message.system(), now);
    return Outcome.done(true);
  }

  /** Not only older or younger than what is compared. */
  private boolean isUnknown(Inbound message, String order) {
    return links.find(message.county(), message.system(), order).isEmpty();
  }

  private static Listed read(JsonNode one) {
    String due = one.path("due").asString("");
    return new Listed(
        one.path("sent").asInt(0),
        one.path("received").asInt(0),
        one.path("state").asString(""),
        due.isEmpty() ? null : OrderReading.instant("orders", due),
        false);
  }

  /** Sets right what one side can: ours is sent again, theirs is asked for again. */
  void repair(CountyCode county, Difference one, Instant now) {
    switch (one.kind()) {
      case NOT_TOLD -> {
        int from = Integer.parseInt(one.theirs()) + 1;
        outbox.sendAgain(county, one.system(), one.order(), from, now);
      }
      case STATE -> {
        Map<String, Object> body = Map.of("at", now.toString(), "state", one.ours());
        outbox.add(county, one.system(), one.order(), "progress", body, now);
      }
      case UNKNOWN_HERE, NOT_RECEIVED -> {
        links.announce(county, one.system(), one.order(), now);
        int from = one.ours().isEmpty() ? 1 : Integer.parseInt(one.ours()) + 1;
        outbox.add(county, one.system(), one.order(), "resend", Map.of("from", from), now);
      }
      case DUE, UNKNOWN_THERE -> {}
    }
  }
}
