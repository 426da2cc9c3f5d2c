// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * An entry as the ledger holds it.
 *
 * @param id time-ordered; newest first is largest first
 * @param entry what was appended; reason and detail are empty once erased
 * @param erased whether reason and detail were erased
 */
public record LedgerRecord(long id, LedgerEntry entry, boolean erased) {}
