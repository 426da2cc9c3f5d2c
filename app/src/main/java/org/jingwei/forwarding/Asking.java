// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.forwarding.Forwarded.State;
import org.jingwei.shared.CountyCode;

/**
 * Asks how matters stand with those who have them: many in one call, one by one only where a system
 * will not have it otherwise.
 */
final class Asking {

  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int MOST_MISSES = 20;

  private final ForwardedStore store;
  private final Client client;
  private final Hearing hearing;
  private final Health health;
  private final Duration every;
  private final ZoneId zone;
  private final Clock clock;

  Asking(
      ForwardedStore store,
      Client client,
      Hearing hearing,
      Health health,
      Duration every,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.client = client;
    this.hearing = hearing;
    this.health = health;
    this.every = every;
    this.zone = zone;
    this.clock = clock;
  }

  /** How many matters were asked after. */
  int step(CountyCode county, Endpoint endpoint) {
    Instant now = clock.instant();
    if (!health.mayTry(county, endpoint.code(), now)) {
      return 0;
    }
    List<Forwarded> due = store.claimToAsk(county, endpoint.code(), now, LEASE, AT_ONCE);
    List<Forwarded> numbered = due.stream().filter(one -> one.number() != null).toList();
    List<Forwarded> singly = new ArrayList<>(due);
    if (numbered.size() > 1 && !health.singly(county, endpoint.code())) {
      singly.removeAll(together(endpoint, numbered));
    }
    for (int i = 0; i < singly.size(); i++) {
      if (!alone(endpoint, singly.get(i))) {
        putOff(singly.subList(i, singly.size()));
        return due.size();
      }
    }
    return due.size();
  }

  /** Those that need not be asked after one by one. */
  private List<Forwarded> together(Endpoint endpoint, List<Forwarded> several) {
    CountyCode county = several.getFirst().county();
    List<String> numbers =
        several.stream().map(one -> Objects.requireNonNull(one.number())).toList();
    return switch (client.several(endpoint, numbers)) {
      case Reply.Told(var entries) -> {
        health.reached(county, endpoint.code(), clock.instant());
        List<Forwarded> found = heard(endpoint, several, entries);
        if (found.isEmpty()) {
          health.learnSingly(county, endpoint.code());
        }
        yield found;
      }
      case Reply.Refused _, Reply.Absent _ -> {
        health.learnSingly(county, endpoint.code());
        yield List.of();
      }
      case Reply.Later later -> {
        failed(endpoint, county, later);
        putOff(several);
        yield several;
      }
    };
  }

  private List<Forwarded> heard(Endpoint endpoint, List<Forwarded> several, List<Entry> entries) {
    Map<String, Theirs> byNumber =
        entries.stream()
            .map(entry -> Theirs.of(entry, zone))
            .collect(Collectors.toMap(Theirs::number, Function.identity(), (a, b) -> a));
    List<Forwarded> found = new ArrayList<>();
    for (Forwarded one : several) {
      Theirs theirs = byNumber.get(Objects.requireNonNull(one.number()));
      if (theirs != null) {
        hearing.take(endpoint, one, theirs);
        found.add(one);
      }
    }
    return found;
  }

  /** False where the system did not answer. */
  private boolean alone(Endpoint endpoint, Forwarded one) {
    String number = one.number();
    Reply reply =
        number == null
            ? client.token(endpoint, Objects.requireNonNullElse(one.token(), ""))
            : client.one(endpoint, number);
    switch (reply) {
      case Reply.Told(var entries) -> {
        health.reached(one.county(), endpoint.code(), clock.instant());
        told(endpoint, one, entries);
      }
      case Reply.Refused(String why, String words) -> missed(one, "refused " + why, words);
      case Reply.Absent() -> missed(one, "gone", "");
      case Reply.Later later -> {
        failed(endpoint, one.county(), later);
        return false;
      }
    }
    return true;
  }

  private void told(Endpoint endpoint, Forwarded one, List<Entry> entries) {
    String number = one.number();
    if (number == null) {
      entries.stream()
          .map(Entry::number)
          .filter(given -> !given.isEmpty())
          .findFirst()
          .ifPresentOrElse(given -> numbered(endpoint, one, given), () -> waits(one));
      return;
    }
    entries.stream()
        .filter(entry -> entry.number().equals(number) || entries.size() == 1)
        .findFirst()
        .map(entry -> Theirs.of(entry, zone))
        .ifPresentOrElse(
            theirs -> hearing.take(endpoint, one, theirs), () -> missed(one, "gone", ""));
  }

  private void numbered(Endpoint endpoint, Forwarded one, String number) {
    store.taken(one, State.OPEN, null, number, clock.instant());
    hearing.takeFirst(endpoint, one, new Theirs(number, "open", "", "", null, "", null));
  }

  /** A token without a number yet is nothing unusual. */
  private void waits(Forwarded one) {
    store.putOff(one, null, clock.instant().plus(every));
  }

  private void missed(Forwarded one, String fault, String words) {
    if (one.attempts() >= MOST_MISSES) {
      store.bury(one, fault, words);
    } else {
      store.missed(one, fault, clock.instant().plus(every.multipliedBy(one.attempts() + 1L)));
    }
  }

  private void failed(Endpoint endpoint, CountyCode county, Reply.Later later) {
    var unused =
        health.failed(county, endpoint.code(), later.why(), later.notBefore(), clock.instant());
  }

  private void putOff(List<Forwarded> several) {
    Instant again = clock.instant().plus(every);
    several.forEach(one -> store.putOff(one, one.fault(), again));
  }
}
