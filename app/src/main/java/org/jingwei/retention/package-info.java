// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * How long each kind of record is kept: the rules, the nightly job that carries them out, and what
 * went.
 *
 * <p>The modules that hold the records implement {@link org.jingwei.retention.Keeper}; this one
 * knows nothing of their tables. The door is {@link org.jingwei.retention.Retention}.
 *
 * <p>Invariants. What is erased, the count of it and the ledger's entry are one transaction, small,
 * so that a killed run leaves nothing half done and the next goes on. A case with a hold of erasure
 * is passed over. The history of a matter stays: who did what and when; the ledger is never
 * touched.
 */
@ApplicationModule(allowedDependencies = {"vault", "ledger", "shared"})
@NullMarked
package org.jingwei.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
