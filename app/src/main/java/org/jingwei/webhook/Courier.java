// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.CountyCode;
import org.jingwei.signing.Signatures;
import org.jingwei.signing.SigningSecret;
import org.jingwei.vault.Seals;

/**
 * Posts what waits. Claiming, posting and noting are three steps: killed before the last, it is
 * posted again when its lease is over, under the same id.
 */
final class Courier {

  static final String USE = "webhook secret";

  /** The waits that Standard Webhooks proposes: the last attempt is about three days after. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int GONE = 410;

  private final DeliveryStore deliveries;
  private final SubscriptionStore subscriptions;
  private final Seals seals;
  private final Signatures signatures;
  private final Outgoing outgoing;
  private final Clock clock;

  Courier(
      DeliveryStore deliveries,
      SubscriptionStore subscriptions,
      Seals seals,
      Signatures signatures,
      Outgoing outgoing,
      Clock clock) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.seals = seals;
    this.signatures = signatures;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /**
   * Posts up to fifty, to each receiver one after the other and to all at once, so that one that
   * hangs keeps no other waiting; how many were claimed.
   */
  int sendWaiting(CountyCode county) {
    List<Waiting> claimed = deliveries.claim(county, clock.instant(), LEASE, AT_ONCE);
    Map<Long, List<Waiting>> each =
        claimed.stream().collect(Collectors.groupingBy(Waiting::subscription));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      each.values().forEach(several -> threads.execute(() -> sendAll(several)));
    }
    return claimed.size();
  }

  /** After one that was not taken the others wait, uncounted, until it is tried again. */
  private void sendAll(List<Waiting> several) {
    for (int i = 0; i < several.size(); i++) {
      if (!send(several.get(i))) {
        Instant until = clock.instant().plus(WAITS.getFirst());
        several.subList(i + 1, several.size()).forEach(left -> deliveries.release(left, until));
        return;
      }
    }
  }

  /** False where the receiver did not take it. */
  private boolean send(Waiting one) {
    Instant now = clock.instant();
    int status;
    try {
      status = outgoing.post(one.address(), headers(one), one.body()).status();
    } catch (IOException e) {
      later(one, "unreachable", now);
      return false;
    }
    if (status >= 200 && status < 300) {
      deliveries.delivered(one, Integer.toString(status), now);
    } else if (status == GONE) {
      deliveries.failed(one, Integer.toString(status), now);
      subscriptions.set(one.county(), one.subscription(), Subscription.State.GONE);
    } else {
      later(one, Integer.toString(status), now);
    }
    return status >= 200 && status < 300;
  }

  private Map<String, String> headers(Waiting one) {
    byte[] body = one.body().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        new HashMap<>(signatures.headers("msg_" + one.id(), body, secrets(one)));
    headers.put("Content-Type", CaseNews.CONTENT_TYPE);
    return headers;
  }

  private List<SigningSecret> secrets(Waiting one) {
    List<SigningSecret> secrets = new ArrayList<>();
    secrets.add(open(one.subscription(), one.secret()));
    deliveries
        .formerSecrets(one.county(), one.subscription())
        .forEach(sealed -> secrets.add(open(one.subscription(), sealed)));
    return secrets;
  }

  private SigningSecret open(long subscription, byte[] sealed) {
    String text = new String(seals.open(USE, subscription, sealed), StandardCharsets.UTF_8);
    return SigningSecret.read(text).orElseThrow();
  }

  private void later(Waiting one, String answer, Instant now) {
    if (one.attempts() > WAITS.size()) {
      deliveries.failed(one, answer, now);
    } else {
      deliveries.putOff(one, answer, now.plus(WAITS.get(one.attempts() - 1)));
    }
  }
}
