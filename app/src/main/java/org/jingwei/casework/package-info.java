// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The matter to be resolved: one {@link org.jingwei.casework.CaseFile} for one matter, however many
 * reports tell of it, with its work orders, clocks, checks and callbacks (see lifecycle.md).
 *
 * <p>The door is {@link org.jingwei.casework.Cases}. A change of a case file is a {@link
 * org.jingwei.casework.Move}; the rules ({@code *Rules}) are pure: they take what is known and give
 * the next picture of the case file and the effects, or a refusal that names the rule. {@code
 * MoveWriter} carries a decision out in one transaction: the case file under a version check, its
 * orders, clocks, history and the ledger.
 *
 * <p>Invariants: a case file has at most one lead unit; only the lead resolves; who checks is not
 * who handled; it is closed only when every reporter was answered or could not be reached; every
 * move has an actor, an instant and a history entry; a move with the same idempotency key happens
 * once; merging is undone exactly.
 */
@ApplicationModule(
    allowedDependencies = {
      "report",
      "deadline",
      "grid",
      "directory",
      "vault",
      "ledger",
      "polling",
      "rows",
      "shared"
    })
@NullMarked
package org.jingwei.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
