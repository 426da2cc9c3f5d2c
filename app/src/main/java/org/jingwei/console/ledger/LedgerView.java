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
 */
public record LedgerView(
    @Nullable Signed last,
    boolean late,
    List<Signed> page,
    String next,
    List<String> keys,
    List<String> witnessKeys) {

  public LedgerView {
    page = List.copyOf(page);
    keys = List.copyOf(keys);
    witnessKeys = List.copyOf(witnessKeys);
  }
}
