// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers remembered for a moment, so that a page with ten requests asks the database once, while
 * what another process revokes still ends within {@link #KEPT}.
 */
final class ShortMemory<V> {

  static final Duration KEPT = Duration.ofSeconds(2);
  private static final int MOST = 20_000;

  private record Kept<V>(V value, Instant since) {}

  private final Clock clock;
  private final ConcurrentHashMap<String, Kept<V>> kept = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();

  ShortMemory(Clock clock) {
    this.clock = clock;
  }

  Optional<V> find(String key, Supplier<Optional<V>> load) {
    Instant now = clock.instant();
    var known = kept.get(key);
    if (known != null && now.isBefore(known.since.plus(KEPT)) && !now.isBefore(known.since)) {
      return Optional.of(known.value);
    }
    long before = forgotten.get();
    var loaded = load.get();
    // What was read before somebody forgot it must not come back.
    if (loaded.isPresent() && forgotten.get() == before) {
      if (kept.size() >= MOST) {
        kept.clear();
      }
      kept.put(key, new Kept<>(loaded.get(), now));
    } else if (loaded.isEmpty()) {
      kept.remove(key);
    }
    return loaded;
  }

  void forget(Predicate<V> which) {
    forgotten.incrementAndGet();
    kept.values().removeIf(entry -> which.test(entry.value));
  }
}
