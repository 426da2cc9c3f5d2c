// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jingwei.directory.Area;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.signing.SigningSecret;
import org.jingwei.vault.Seals;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door: subscriptions and how their deliveries stand. Who may is asked before; each change goes
 * into the ledger.
 */
public final class Webhooks {

  /** A subscription was made. */
  public static final LedgerAction ADD = new LedgerAction("webhook.add");

  /** A subscription was paused. */
  public static final LedgerAction PAUSE = new LedgerAction("webhook.pause");

  /** A subscription goes on. */
  public static final LedgerAction RESUME = new LedgerAction("webhook.resume");

  /** A new secret signs. */
  public static final LedgerAction RENEW = new LedgerAction("webhook.renew");

  /** A subscription ended. */
  public static final LedgerAction REMOVE = new LedgerAction("webhook.remove");

  /** Events were sent once more, or a trial was sent. */
  public static final LedgerAction SEND = new LedgerAction("webhook.send");

  private static final Duration KEPT = Duration.ofDays(30);

  /**
   * What was made.
   *
   * @param secret with which events are signed; it is not shown again
   */
  public record Made(Subscription subscription, String secret) {}

  /** How many deliveries of a subscription wait, and how many were given up. */
  public record Counts(int waiting, int failed) {}

  private final SubscriptionStore subscriptions;
  private final DeliveryStore deliveries;
  private final Courier courier;
  private final CaseNews news;
  private final Reports reports;
  private final Grid grid;
  private final Seals seals;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Webhooks(
      SubscriptionStore subscriptions,
      DeliveryStore deliveries,
      Courier courier,
      CaseNews news,
      Reports reports,
      Grid grid,
      Seals seals,
      Ledger ledger,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.courier = courier;
    this.news = news;
    this.reports = reports;
    this.grid = grid;
    this.seals = seals;
    this.ledger = ledger;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** A county's subscriptions by name. */
  public List<Subscription> list(CountyCode county) {
    return subscriptions.list(county);
  }

  /** How the deliveries of a county's subscriptions stand, by their ids. */
  public Map<Long, Counts> counts(CountyCode county) {
    return deliveries.counts(county).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> new Counts(one.getValue()[0], one.getValue()[1])));
  }

  /** One subscription. */
  public Optional<Subscription> find(CountyCode county, long id) {
    return subscriptions.find(county, id);
  }

  /**
   * Makes a subscription; it hears of what happens from now on.
   *
   * @return refused with {@code webhook-name}, {@code webhook-address}, {@code webhook-category},
   *     {@code webhook-place} or {@code webhook-taken}
   */
  public Outcome<Made> add(CountyCode county, LedgerActor by, NewSubscription wanted) {
    List<Refusal> wrong =
        SubscriptionRules.wrongWith(wanted, county, reports.categories(county), grid);
    if (!wrong.isEmpty()) {
      return new Outcome.Refused<>(wrong);
    }
    var one =
        new Subscription(
            county,
            ids.next(),
            wanted.name().strip(),
            SubscriptionRules.address(wanted.address()).orElseThrow(),
            wanted.categories(),
            wanted.places().stream().map(Area::parse).toList(),
            Subscription.State.ON,
            clock.instant());
    SigningSecret secret = SigningSecret.random();
    return within(() -> {
      if (!subscriptions.add(one, sealed(one.id(), secret))) {
        return Outcome.refused(Refusal.invalid("webhook-taken", "name", one.name()));
      }
      record(by, ADD, one);
      return Outcome.done(new Made(one, secret.reveal()));
    });
  }

  /** Keeps events back, or lets them go on; what came meanwhile is sent then. */
  public Outcome<Subscription> pause(CountyCode county, LedgerActor by, long id, boolean paused) {
    return changed(
        county,
        by,
        id,
        paused ? PAUSE : RESUME,
        one -> {
          subscriptions.set(
              one.county(), id, paused ? Subscription.State.PAUSED : Subscription.State.ON);
        });
  }

  /** Ends a subscription, with what was on its way to it. */
  public Outcome<Subscription> remove(CountyCode county, LedgerActor by, long id) {
    return changed(county, by, id, REMOVE, one -> subscriptions.remove(one.county(), id));
  }

  /** A new secret, shown once; the one before signs beside it until the next renewal. */
  public Outcome<Made> renewSecret(CountyCode county, LedgerActor by, long id) {
    SigningSecret secret = SigningSecret.random();
    return changed(
            county, by, id, RENEW, one -> subscriptions.renew(one.county(), id, sealed(id, secret)))
        .map(one -> new Made(one, secret.reveal()));
  }

  /** Sends an event that means nothing, to see whether the receiver takes it. */
  public Outcome<Subscription> sendTrial(CountyCode county, LedgerActor by, long id) {
    return changed(
        county,
        by,
        id,
        SEND,
        one -> {
          long delivery = ids.next();
          String body = news.trial(one.county(), delivery);
          var trial = new NewDelivery(delivery, id, delivery, CaseNews.TRIAL, "", body);
          deliveries.add(one.county(), List.of(trial), clock.instant());
        });
  }

  /** Deliveries of a subscription, newest first; the cursor is the last id. */
  public Slice<Delivery> listDeliveries(CountyCode county, long id, long before, int limit) {
    List<Delivery> page = deliveries.list(county, id, before, Math.min(limit, Slice.MOST) + 1);
    boolean more = page.size() > limit;
    List<Delivery> shown = more ? page.subList(0, limit) : page;
    return new Slice<>(shown, more ? Long.toString(shown.getLast().id()) : null);
  }

  /** Sends a delivery once more, whether it arrived or not. */
  public Outcome<Subscription> sendAgain(
      CountyCode county, LedgerActor by, long id, long delivery) {
    return changed(
        county,
        by,
        id,
        SEND,
        one -> {
          deliveries.again(one.county(), id, delivery, clock.instant());
        });
  }

  /** Sends all that were given up once more. */
  public Outcome<Subscription> sendFailedAgain(CountyCode county, LedgerActor by, long id) {
    return changed(
        county,
        by,
        id,
        SEND,
        one -> {
          deliveries.failedAgain(one.county(), id, clock.instant());
        });
  }

  /** Posts what waits, and forgets what ended a month ago; how many were posted. */
  int work(CountyCode county) {
    int sent = courier.sendWaiting(county);
    if (sent == 0) {
      deliveries.prune(county, clock.instant().minus(KEPT));
    }
    return sent;
  }

  private Outcome<Subscription> changed(
      CountyCode county,
      LedgerActor by,
      long id,
      LedgerAction action,
      Consumer<Subscription> change) {
    return within(() -> {
      Optional<Subscription> one = subscriptions.find(county, id);
      if (one.isEmpty()) {
        return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "webhook-unknown"));
      }
      change.accept(one.get());
      record(by, action, one.get());
      return Outcome.done(one.get());
    });
  }

  private <T> Outcome<T> within(Supplier<Outcome<T>> act) {
    return Objects.requireNonNull(transaction.execute(status -> act.get()));
  }

  private byte[] sealed(long id, SigningSecret secret) {
    return seals.seal(Courier.USE, id, secret.reveal().getBytes(StandardCharsets.UTF_8));
  }

  private void record(LedgerActor by, LedgerAction action, Subscription one) {
    var subject = new LedgerSubject("webhook", one.name());
    var entry = new LedgerEntry(clock.instant(), by, action, subject);
    ledger.append(one.county(), entry.detail(Map.of("address", one.address().getHost())));
  }
}
