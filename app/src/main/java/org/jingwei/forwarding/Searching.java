// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;

/** Looks in a system's own list whether a matter arrived there, before it is sent again. */
final class Searching {

  /** Their clock may be late by so much. */
  private static final Duration MARGIN = Duration.ofHours(2);

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;

  /** One without words this near to ours, or without a place, may be ours. */
  private static final double NEAR_METRES = 200;

  /** What came of it. */
  sealed interface Result {
    record Found(Theirs theirs) implements Result {}

    /** Their list was seen whole, and it is not in it. */
    record NotThere() implements Result {}

    /** Their list does not tell: a person has to ask. */
    record Undecided() implements Result {}

    record Later(Reply.Later why) implements Result {}
  }

  private final Client client;
  private final ForwardedStore store;
  private final ZoneId zone;

  Searching(Client client, ForwardedStore store, ZoneId zone) {
    this.client = client;
    this.store = store;
    this.zone = zone;
  }

  Result look(Endpoint endpoint, Forwarded one, @Nullable Wgs84 place) {
    Instant since = Objects.requireNonNull(one.triedAt()).minus(MARGIN);
    Set<String> seen = new HashSet<>();
    boolean doubtful = false;
    for (int page = 1; page <= MOST_PAGES; page++) {
      Reply reply = client.filedSince(endpoint, one.service(), since, page, PAGE);
      if (!(reply instanceof Reply.Told(List<Entry> entries))) {
        return reply instanceof Reply.Later later
            ? new Result.Later(later)
            : reply instanceof Reply.Absent && page == 1 || reply instanceof Reply.Refused
                ? new Result.Undecided()
                : end(doubtful);
      }
      int before = seen.size();
      for (Entry entry : entries) {
        Theirs theirs = Theirs.of(entry, zone);
        if (!theirs.number().isEmpty() && seen.add(theirs.number())) {
          if (theirs.description().toLowerCase(Locale.ROOT).contains(one.mark())) {
            return new Result.Found(theirs);
          }
          doubtful |= mayBeOurs(one, theirs, place);
        }
      }
      if (seen.size() == before) {
        return end(doubtful);
      }
    }
    return new Result.Undecided();
  }

  private static Result end(boolean doubtful) {
    return doubtful ? new Result.Undecided() : new Result.NotThere();
  }

  /** Some lists leave the words out. */
  private boolean mayBeOurs(Forwarded one, Theirs theirs, @Nullable Wgs84 place) {
    boolean near =
        place == null || theirs.point() == null || place.metresTo(theirs.point()) <= NEAR_METRES;
    return theirs.description().isBlank()
        && near
        && !store.knows(one.county(), one.endpoint(), theirs.number());
  }
}
