// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The units of each county in memory, at most {@link #STALE} behind another process's change. */
@Component
final class Units {

  static final Duration STALE = Duration.ofSeconds(5);

  private record Copy(UnitSet set, Instant checked) {}

  private final UnitStore store;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final ConcurrentHashMap<CountyCode, Copy> copies = new ConcurrentHashMap<>();

  Units(UnitStore store, TransactionOperations transaction, Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  UnitSet of(CountyCode county) {
    var copy = copies.get(county);
    if (copy != null && copy.checked.plus(STALE).isAfter(clock.instant())) {
      return copy.set;
    }
    return refresh(county, copy);
  }

  void replace(CountyCode county, List<Unit> units) {
    transaction.executeWithoutResult(status -> {
      store.replace(county, units, clock.instant());
      AfterCommit.run(() -> copies.remove(county));
    });
  }

  private UnitSet refresh(CountyCode county, @Nullable Copy old) {
    Instant now = clock.instant();
    long version = store.version(county);
    var set =
        old != null && old.set.version() == version
            ? old.set
            : new UnitSet(version, store.list(county));
    copies.put(county, new Copy(set, now));
    return set;
  }
}
