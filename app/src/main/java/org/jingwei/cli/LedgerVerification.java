// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.checkpoint.Checkpoint;
import org.jingwei.checkpoint.Checkpoints;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.TreeHead;
import org.jingwei.ledger.Verification;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every hash, holds the trees against what was signed before and what was kept
 * elsewhere, and names the first bad day.
 */
final class LedgerVerification {

  private static final int UNSOUND = 1;

  /** Counties keep the one time of the country; a fault is named by its day there. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final List<Checkpoint> kept;

  /**
   * @param kept checkpoints that somebody saved elsewhere
   */
  LedgerVerification(Ledger ledger, Checkpoints checkpoints, List<Checkpoint> kept) {
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.kept = kept;
  }

  /**
   * @param asked empty for all
   */
  int run(List<CountyCode> asked) {
    grow();
    List<CountyCode> counties = asked.isEmpty() ? counties() : asked;
    if (counties.isEmpty()) {
      System.out.println("The ledger is empty.");
    }
    boolean sound = true;
    for (CountyCode county : counties) {
      sound &= verify(county);
    }
    return sound ? 0 : UNSOUND;
  }

  /** Those that have a log, and the one of which somebody holds a checkpoint. */
  private List<CountyCode> counties() {
    List<CountyCode> all = new ArrayList<>(ledger.listCounties());
    if (!kept.isEmpty() && !all.contains(checkpoints.county())) {
      all.add(checkpoints.county());
    }
    return all;
  }

  /** What waits gets its place first; a tree too damaged to grow is verified as it is. */
  private void grow() {
    try {
      while (ledger.sequence() > 0) {
        continue;
      }
    } catch (RuntimeException damaged) {
      System.err.println("The tree cannot grow: " + damaged.getMessage());
    }
  }

  private boolean verify(CountyCode county) {
    long start = System.nanoTime();
    List<TreeHead> known = new ArrayList<>();
    boolean signed = !county.equals(checkpoints.county()) || addSigned(known);
    long size = ledger.head(county).size();
    Verification found = ledger.verify(county, known, done -> tell(done, size));
    System.out.println(line(county, found, known.size(), (System.nanoTime() - start) / 1e9));
    return found.sound() && signed;
  }

  /** Adds what this county signed; false if a stored one is not as it was signed. */
  private boolean addSigned(List<TreeHead> known) {
    kept.forEach(one -> known.add(one.head()));
    boolean signed = true;
    for (Outcome<Checkpoint> stored : checkpoints.listSigned()) {
      switch (stored) {
        case Outcome.Done<Checkpoint>(Checkpoint checkpoint) -> known.add(checkpoint.head());
        case Outcome.Refused<Checkpoint> altered -> signed = false;
      }
    }
    if (!signed) {
      System.out.println(
          checkpoints.county() + " BAD: a stored checkpoint does not have its signature any more");
    }
    return signed;
  }

  private static void tell(long done, long size) {
    System.err.printf("  %,d of %,d entries …%n", done, size);
  }

  static String line(CountyCode county, Verification found, int known, double seconds) {
    Verification.Fault fault = found.fault();
    if (fault != null) {
      return "%s BAD, first bad day %s: %s at leaf %d, entry %d; the %d before it are as they were"
              .formatted(
                  county,
                  day(fault.at()),
                  fault.kind(),
                  fault.leafIndex(),
                  fault.entryId(),
                  before(fault, found.head()))
          + " written";
    }
    return "%s sound: %d entries, %d waiting, root %s, %d checkpoints agree, %.1f s"
        .formatted(
            county, found.head().size(), found.waiting(), found.head().root(), known, seconds);
  }

  private static long before(Verification.Fault fault, TreeHead head) {
    return fault.leafIndex() < 0 ? head.size() : Math.min(fault.leafIndex(), head.size());
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "unknown" : LocalDate.ofInstant(at, ZONE).toString();
  }
}
