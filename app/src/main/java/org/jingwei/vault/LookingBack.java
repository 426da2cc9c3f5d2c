// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerRecord;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at a person's data: two statements, and one more while something is held. Ids grow
 * with time, so what a hold covers is simply the newest stretch of the entries.
 */
final class LookingBack {

  private final Ledger ledger;
  private final HoldStore holds;
  private final Clock clock;

  LookingBack(Ledger ledger, HoldStore holds, Clock clock) {
    this.ledger = ledger;
    this.holds = holds;
    this.clock = clock;
  }

  Looks page(CountyCode county, Pseudonym person, @Nullable String after, int limit) {
    List<Hold> all = holds.listAbout(county, person);
    Instant now = clock.instant();
    List<Hold> standing = all.stream().filter(hold -> hold.stands(now)).toList();
    Optional<Instant> since = standing.stream().map(Hold::since).min(Instant::compareTo);
    Long first = since.map(Ids::firstAt).orElse(null);
    int held = first == null ? 0 : ledger.countAbout(county, person.value(), first);
    Slice<LedgerRecord> page =
        ledger.listAbout(county, person.value(), earlier(after, first), limit);
    return new Looks(
        page.items().stream().map(found -> look(found, all)).toList(),
        page.next(),
        held,
        standing.stream()
            .map(Hold::end)
            .max(Instant::compareTo)
            .filter(end -> held > 0)
            .orElse(null));
  }

  private static @Nullable String earlier(@Nullable String after, @Nullable Long held) {
    if (held == null
        || after != null && after.matches("[0-9]{1,18}") && Long.parseLong(after) < held) {
      return after;
    }
    return Long.toString(held);
  }

  private static Look look(LedgerRecord found, List<Hold> holds) {
    LedgerEntry entry = found.entry();
    return new Look(
        entry.at(),
        entry.action().name(),
        entry.actor().kind(),
        entry.actor().unit(),
        entry.actor().role(),
        entry.reason(),
        heldUntil(entry.at(), holds));
  }

  private static @Nullable Instant heldUntil(Instant at, List<Hold> holds) {
    return holds.stream()
        .filter(hold -> !at.isBefore(hold.since()) && at.isBefore(hold.end()))
        .map(Hold::end)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
