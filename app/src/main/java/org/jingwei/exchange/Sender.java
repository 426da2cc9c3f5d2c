// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.shared.CountyCode;

/**
 * Hands on what waits. Claiming, sending and noting are three steps: killed before the last, a
 * message is sent again under the same id. A line that is not reached loses nothing: its messages
 * wait, however long.
 */
final class Sender {

  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final SystemStore systems;
  private final Outbox outbox;
  private final Health health;
  private final List<Connector> connectors;
  private final Clock clock;

  Sender(
      SystemStore systems, Outbox outbox, Health health, List<Connector> connectors, Clock clock) {
    this.systems = systems;
    this.outbox = outbox;
    this.health = health;
    this.connectors = List.copyOf(connectors);
    this.clock = clock;
  }

  /** Sends what may be sent now; how many messages were claimed. */
  int step(CountyCode county) {
    return systems.list(county).stream().mapToInt(system -> step(county, system)).sum();
  }

  private int step(CountyCode county, OutsideSystem system) {
    Connector connector =
        connectors.stream().filter(one -> one.isFor(system.transport())).findFirst().orElse(null);
    Instant now = clock.instant();
    if (connector == null || !connector.isOpen(county, system)) {
      return 0;
    }
    Health.Standing standing = health.standing(county, system.code(), now);
    if (standing == Health.Standing.LEFT_ALONE) {
      return 0;
    }
    // One that was not reached is tried with a single message first.
    int most = standing == Health.Standing.ON_TRIAL ? 1 : AT_ONCE;
    List<Outbound> claimed = outbox.claim(county, system.code(), now, LEASE, most);
    return claimed.isEmpty() ? 0 : sent(county, system, connector.send(county, system, claimed));
  }

  /** Notes what came of it; 0 where the line was not reached, so that it is left alone. */
  private int sent(CountyCode county, OutsideSystem system, List<Connector.Tried> tried) {
    Instant now = clock.instant();
    List<Long> arrived =
        tried.stream().filter(one -> one.why() == null).map(one -> one.message().id()).toList();
    outbox.endSent(county, arrived, now);
    for (Connector.Tried one : tried) {
      if (one.forGood() && one.why() != null) {
        // A line that keeps no listings need not be told so by a dead letter every day.
        boolean asking = one.message().type().equals(Comparing.ASK);
        outbox.end(county, one.message().id(), asking ? "DROPPED" : "DEAD", one.why(), now);
      }
    }
    if (!arrived.isEmpty()) {
      health.reached(county, system.code(), now);
    }
    List<Connector.Tried> away = tried.stream().filter(one -> !one.forGood()).toList();
    if (!away.isEmpty()) {
      Instant again = health.failed(county, system.code(), now, away.getFirst().why());
      away.forEach(one -> outbox.putOff(county, one.message().id(), again, "unreachable"));
      return 0;
    }
    return tried.size();
  }
}
