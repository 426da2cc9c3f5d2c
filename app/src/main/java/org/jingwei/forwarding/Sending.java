// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jingwei.forwarding.Forwarded.State;
import org.jingwei.forwarding.ForwardedStore.Claimed;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, one matter after the other to each system. One that may have arrived is looked
 * for in their list before it is sent again; where their list does not tell, a person decides.
 */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** How long after a try their list is asked: some show what came a little later. */
  private static final Duration BEFORE_LOOKING = Duration.ofMinutes(1);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** About two days, at an hour each in the end. */
  private static final int MOST_ATTEMPTS = 50;

  private final ForwardedStore store;
  private final Client client;
  private final Searching searching;
  private final Writing writing;
  private final Hearing hearing;
  private final Health health;
  private final ZoneId zone;
  private final Clock clock;

  Sending(
      ForwardedStore store,
      Client client,
      Searching searching,
      Writing writing,
      Hearing hearing,
      Health health,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.client = client;
    this.searching = searching;
    this.writing = writing;
    this.hearing = hearing;
    this.health = health;
    this.zone = zone;
    this.clock = clock;
  }

  /** How many were tried. */
  int step(CountyCode county, Endpoint endpoint) {
    int tried = 0;
    while (tried < AT_ONCE && health.mayTry(county, endpoint.code(), clock.instant())) {
      Optional<Claimed> next = store.claimToSend(county, endpoint.code(), clock.instant(), LEASE);
      if (next.isEmpty()) {
        return tried;
      }
      tried++;
      look(endpoint, next.get());
    }
    return tried;
  }

  private void look(Endpoint endpoint, Claimed claimed) {
    Forwarded one = claimed.one();
    if (!claimed.doubted()) {
      send(endpoint, claimed);
      return;
    }
    switch (searching.look(endpoint, one, writing.file(one).point())) {
      case Searching.Result.Found(Theirs theirs) -> {
        LOG.info("{} had arrived at {}", one.id(), endpoint.code());
        number(endpoint, one, theirs.number());
        hearing.take(endpoint, one, theirs);
      }
      case Searching.Result.NotThere() -> send(endpoint, claimed);
      case Searching.Result.Undecided() -> store.bury(one, "undecided", "");
      case Searching.Result.Later(Reply.Later why) -> {
        Instant again = failed(endpoint, one, why);
        if (one.attempts() >= MOST_ATTEMPTS) {
          store.bury(one, "undecided", why.why());
        } else {
          store.putOff(one, why.why(), again);
        }
      }
    }
  }

  private void send(Endpoint endpoint, Claimed claimed) {
    Forwarded one = claimed.one();
    switch (client.file(endpoint, writing.form(endpoint, one), one.mark())) {
      case Reply.Told(var entries) -> {
        reached(endpoint, one);
        entries.stream()
            .filter(entry -> !entry.number().isEmpty() || !entry.token().isEmpty())
            .findFirst()
            .ifPresentOrElse(entry -> taken(endpoint, one, entry), () -> unsure(one, "no-number"));
      }
      case Reply.Refused(String why, String words) -> {
        reached(endpoint, one);
        store.bury(one, "refused " + why, words);
      }
      case Reply.Absent() -> store.bury(one, "refused 404", "");
      case Reply.Later later -> later(endpoint, claimed, later);
    }
  }

  private void reached(Endpoint endpoint, Forwarded one) {
    health.reached(one.county(), endpoint.code(), clock.instant());
  }

  private void taken(Endpoint endpoint, Forwarded one, Entry entry) {
    if (entry.number().isEmpty()) {
      store.taken(one, State.TOKEN, entry.token(), null, clock.instant());
      return;
    }
    number(endpoint, one, entry.number());
    hearing.takeFirst(endpoint, one, first(entry));
  }

  private void number(Endpoint endpoint, Forwarded one, String number) {
    reached(endpoint, one);
    store.taken(one, State.OPEN, null, number, clock.instant());
  }

  /** What they say as they take it on stands in another field. */
  private Theirs first(Entry entry) {
    Theirs said = Theirs.of(entry, zone);
    String notice = Clean.words(entry.text("service_notice"), 500);
    return new Theirs(
        said.number(), "open", notice, said.agency(), said.expected(), "", said.point());
  }

  private void later(Endpoint endpoint, Claimed claimed, Reply.Later later) {
    Forwarded one = claimed.one();
    Instant again = failed(endpoint, one, later);
    if (!later.reached() && !claimed.doubted()) {
      store.untried(one, later.why(), again);
    } else if (one.attempts() >= MOST_ATTEMPTS) {
      store.bury(one, "unanswered", later.why());
    } else {
      unsure(one, later.why());
    }
  }

  private void unsure(Forwarded one, String why) {
    Duration wait = BEFORE_LOOKING.multipliedBy(1L << Math.min(Math.max(one.attempts() - 1, 0), 6));
    Duration shorter = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    store.putOff(one, why, clock.instant().plus(shorter));
  }

  private Instant failed(Endpoint endpoint, Forwarded one, Reply.Later why) {
    return health.failed(
        one.county(), endpoint.code(), why.why(), why.notBefore(), clock.instant());
  }
}
