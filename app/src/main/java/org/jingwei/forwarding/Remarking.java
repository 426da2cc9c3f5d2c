// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jingwei.shared.CountyCode;

/** Sends remarks. A repeated update_id is refused by those who had it: so none counts twice. */
final class Remarking {

  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 50;

  private final RemarkStore store;
  private final Client client;
  private final Health health;
  private final Clock clock;

  Remarking(RemarkStore store, Client client, Health health, Clock clock) {
    this.store = store;
    this.client = client;
    this.health = health;
    this.clock = clock;
  }

  int step(CountyCode county, Endpoint endpoint) {
    Instant now = clock.instant();
    if (!endpoint.updates() || !health.mayTry(county, endpoint.code(), now)) {
      return 0;
    }
    List<Remark> claimed = store.claim(county, endpoint.code(), now, LEASE, AT_ONCE);
    for (int i = 0; i < claimed.size(); i++) {
      if (!send(endpoint, claimed.get(i))) {
        Instant again = clock.instant().plus(FIRST_WAIT);
        claimed.subList(i + 1, claimed.size()).forEach(left -> store.putOff(left, "", again));
        return claimed.size();
      }
    }
    return claimed.size();
  }

  /** False where the system did not answer. */
  private boolean send(Endpoint endpoint, Remark one) {
    Instant now = clock.instant();
    Form form =
        new Form()
            .with("service_request_id", one.number())
            .with("update_id", one.updateId())
            .with("status", "UNCHANGED")
            .with("updated_datetime", now.truncatedTo(ChronoUnit.SECONDS).toString())
            .with("description", one.text());
    switch (client.say(endpoint, form, one.updateId())) {
      case Reply.Told _ -> sent(endpoint, one, now);
      case Reply.Refused(String why, String words) -> {
        if (one.attempts() > 1 && saysKnown(words)) {
          sent(endpoint, one, now);
        } else {
          store.end(one, "DEAD", ("refused " + why + " " + words).strip(), now);
        }
      }
      case Reply.Absent() -> store.end(one, "DEAD", "refused 404", now);
      case Reply.Later later -> {
        Instant again =
            health.failed(one.county(), endpoint.code(), later.why(), later.notBefore(), now);
        if (one.attempts() >= MOST_ATTEMPTS) {
          store.end(one, "DEAD", later.why(), now);
        } else {
          store.putOff(one, later.why(), again);
        }
        return false;
      }
    }
    return true;
  }

  private void sent(Endpoint endpoint, Remark one, Instant now) {
    health.reached(one.county(), endpoint.code(), now);
    store.end(one, "SENT", null, now);
  }

  private static boolean saysKnown(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    return small.contains("already exist") || small.contains("duplicate") || words.contains("已存在");
  }
}
