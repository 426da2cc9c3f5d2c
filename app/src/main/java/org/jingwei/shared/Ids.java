// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of all growing tables: time-ordered, below 2^53 so that JavaScript keeps them
 * whole, and unique across processes without asking the database.
 *
 * <p>Layout, high to low: 32 bits of seconds since 2004-01-01T00:00Z, 5 bits of process number, 15
 * bits of sequence. A process that makes more than 32,768 ids in a second borrows from the next
 * seconds. Because ids grow with time, tables are partitioned by id and an id range stands for a
 * time range.
 */
public final class Ids {

  /** 2004-01-01T00:00:00Z, the first day of the oldest calendar that the product ships. */
  public static final long EPOCH_SECOND = 1_072_915_200L;

  private static final int SEQUENCE_BITS = 15;
  private static final int NODE_BITS = 5;
  private static final int SECOND_SHIFT = SEQUENCE_BITS + NODE_BITS;

  private final Clock clock;
  private final long node;

  /**
   * Seconds and sequence as one number, so that an overflowing sequence carries into the seconds.
   */
  private final AtomicLong last = new AtomicLong();

  /**
   * @param node 0 to 31, different for every process that writes to the same database
   */
  public Ids(Clock clock, int node) {
    if (node < 0 || node >= 1 << NODE_BITS) {
      throw new IllegalArgumentException("a process number is 0 to 31: " + node);
    }
    this.clock = clock;
    this.node = node;
  }

  /** The next id; never repeats and never goes back within this process. */
  public long next() {
    long now = (clock.instant().getEpochSecond() - EPOCH_SECOND) << SEQUENCE_BITS;
    long ticket = last.updateAndGet(before -> Math.max(before + 1, now));
    long second = ticket >> SEQUENCE_BITS;
    long sequence = ticket & ((1L << SEQUENCE_BITS) - 1);
    return second << SECOND_SHIFT | node << SEQUENCE_BITS | sequence;
  }

  /** The smallest id that can have been made at or after an instant. */
  public static long firstAt(Instant instant) {
    return Math.max(0, instant.getEpochSecond() - EPOCH_SECOND) << SECOND_SHIFT;
  }

  /** The second in which an id was made. */
  public static Instant secondOf(long id) {
    return Instant.ofEpochSecond((id >> SECOND_SHIFT) + EPOCH_SECOND);
  }
}
