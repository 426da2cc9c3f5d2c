// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what waits. Claiming, sending and noting are three steps: killed before the last, a
 * message is sent again under the same id. A line that is not reached loses nothing: its messages
 * wait, however long.
 */
final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final SystemStore systems;
  private final Outbox outbox;
  private final Health health;
  private final Map<String, Connector> connectors;
  private final Clock clock;

  Sender(
      SystemStore systems, Outbox outbox, Health health, List<Connector> connectors, Clock clock) {
    this.systems = systems;
    this.outbox = outbox;
    this.health = health;
    this.connectors =
        connectors.stream().collect(Collectors.toMap(Connector::transport, Function.identity()));
    this.clock = clock;
  }

  /** Sends what may be sent now; how many messages were claimed. */
  int step(CountyCode county) {
    return systems.list(county).stream().mapToInt(system -> step(county, system)).sum();
  }

  private int step(CountyCode county, OutsideSystem system) {
    Connector connector = connectors.get(system.transport());
    Instant now = clock.instant();
    if (connector == null
        || !connector.isOpen(county, system)
        || !health.mayTry(county, system.code(), now)) {
      return 0;
    }
    List<Outbound> claimed = outbox.claim(county, system.code(), now, LEASE, AT_ONCE);
    for (int i = 0; i < claimed.size(); i++) {
      Instant again = send(county, system, connector, claimed.get(i));
      if (again != null) {
        for (Outbound left : claimed.subList(i, claimed.size())) {
          outbox.putOff(county, left.id(), again, "unreachable");
        }
        return 0;
      }
    }
    return claimed.size();
  }

  /** When to try again, where the line was not reached. */
  private @org.jspecify.annotations.Nullable Instant send(
      CountyCode county, OutsideSystem system, Connector connector, Outbound message) {
    try {
      connector.send(county, system, message);
      outbox.end(county, message.id(), "SENT", null, clock.instant());
      health.reached(county, system.code(), clock.instant());
      return null;
    } catch (Connector.Refused refused) {
      LOG.warn("{} refused message {}: {}", system.code(), message.id(), refused.getMessage());
      // A line that keeps no listings need not be told so by a dead letter every day.
      String state = message.type().equals(Comparing.ASK) ? "DROPPED" : "DEAD";
      outbox.end(county, message.id(), state, refused.getMessage(), clock.instant());
      return null;
    } catch (IOException away) {
      String why = away.getClass().getSimpleName();
      LOG.info("{} was not reached with message {}: {}", system.code(), message.id(), why);
      return health.failed(county, system.code(), clock.instant(), why);
    }
  }
}
