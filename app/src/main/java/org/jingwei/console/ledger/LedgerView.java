// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public page shows.
 *
 * @param last null while nothing was signed
 * @param late whether it was signed so long ago that people should ask why
 * @param page newest first
 * @param next address of the next page; empty for none
 * @param keys to verify with, the current first
 * @param witnessKeys of those who cosign
 * @param watched the logs of others that are cosigned here
 */
public record LedgerView(
    @Nullable Signed last,
    boolean late,
    List<Signed> page,
    String next,
    List<String> keys,
    List<String> witnessKeys,
    List<Watched> watched) {

  /**
   * A log of others.
   *
   * @param entries how many it had when it was cosigned last; 0 while it was not
   */
  public record Watched(String origin, long entries) {}

  public LedgerView {
    page = List.copyOf(page);
    keys = List.copyOf(keys);
    witnessKeys = List.copyOf(witnessKeys);
    watched = List.copyOf(watched);
  }
}
