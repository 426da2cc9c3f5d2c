// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.Verification;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** {@code ledger verify [COUNTY]}: recomputes every hash and names the first bad entry. */
final class LedgerCommand {

  private static final int UNSOUND = 1;

  /** Counties keep the one time of the country; a fault is named by its day there. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private LedgerCommand() {}

  static int verify(Ledger ledger, List<String> codes) {
    while (ledger.sequence() > 0) {
      continue;
    }
    List<CountyCode> counties =
        codes.isEmpty()
            ? ledger.listCounties()
            : codes.stream().map(CountyCode::ofDivision).toList();
    if (counties.isEmpty()) {
      System.out.println("The ledger is empty.");
    }
    boolean sound = true;
    for (CountyCode county : counties) {
      long start = System.nanoTime();
      Verification found = ledger.verify(county);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(line(county, found, seconds));
      sound &= found.sound();
    }
    return sound ? 0 : UNSOUND;
  }

  static String line(CountyCode county, Verification found, double seconds) {
    Verification.Fault fault = found.fault();
    if (fault != null) {
      return "%s BAD: %s at leaf %d, entry %d, %s; the %d before it are as they were written"
          .formatted(
              county,
              fault.kind(),
              fault.leafIndex(),
              fault.entryId(),
              day(fault.at()),
              found.head().size());
    }
    return "%s sound: %d entries, %d waiting, root %s, %.1f s"
        .formatted(county, found.head().size(), found.waiting(), found.head().root(), seconds);
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "day unknown" : "day " + LocalDate.ofInstant(at, ZONE);
  }
}
