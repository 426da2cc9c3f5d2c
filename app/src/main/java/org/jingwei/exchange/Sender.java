// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
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
  private static final int SIDE_BY_SIDE = 8;

  private final SystemStore systems;
  private final Outbox outbox;
  private final Health health;
  private final Map<String, Connector> connectors;
  private final Clock clock;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().name("sends-", 0).factory());

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
    return claimed.isEmpty() ? 0 : sent(county, system, tried(county, system, connector, claimed));
  }

  /** Each of another order, so side by side. */
  private List<Tried> tried(
      CountyCode county, OutsideSystem system, Connector connector, List<Outbound> claimed) {
    List<Callable<Tried>> tasks = new ArrayList<>();
    claimed.forEach(one -> tasks.add(() -> tried(county, system, connector, one)));
    try {
      List<Tried> all = new ArrayList<>();
      for (Future<Tried> one : senders.invokeAll(tasks)) {
        all.add(one.get());
      }
      return all;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

  /** What came of sending a message; the reason is null where it arrived. */
  private record Tried(Outbound message, boolean forGood, @Nullable String why) {}

  private static Tried tried(
      CountyCode county, OutsideSystem system, Connector connector, Outbound message) {
    try {
      connector.send(county, system, message);
      return new Tried(message, true, null);
    } catch (Connector.Refused refused) {
      LOG.warn("{} refused message {}: {}", system.code(), message.id(), refused.getMessage());
      return new Tried(message, true, refused.getMessage());
    } catch (IOException away) {
      String why = away.getClass().getSimpleName();
      LOG.info("{} was not reached with message {}: {}", system.code(), message.id(), why);
      return new Tried(message, false, why);
    }
  }

  /** Notes what came of it; 0 where the line was not reached, so that it is left alone. */
  private int sent(CountyCode county, OutsideSystem system, List<Tried> tried) {
    Instant now = clock.instant();
    List<Long> arrived =
        tried.stream().filter(one -> one.why() == null).map(one -> one.message().id()).toList();
    outbox.endSent(county, arrived, now);
    for (Tried one : tried) {
      if (one.forGood() && one.why() != null) {
        // A line that keeps no listings need not be told so by a dead letter every day.
        boolean asking = one.message().type().equals(Comparing.ASK);
        outbox.end(county, one.message().id(), asking ? "DROPPED" : "DEAD", one.why(), now);
      }
    }
    if (!arrived.isEmpty()) {
      health.reached(county, system.code(), now);
    }
    List<Tried> away = tried.stream().filter(one -> !one.forGood()).toList();
    if (!away.isEmpty()) {
      Instant again = health.failed(county, system.code(), now, away.getFirst().why());
      away.forEach(one -> outbox.putOff(county, one.message().id(), again, "unreachable"));
      return 0;
    }
    return tried.size();
  }
}
