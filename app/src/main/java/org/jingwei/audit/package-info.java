// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * Looks over the shoulders of those who look: unusual access to people's data becomes a finding,
 * which an auditor judges in words.
 *
 * <p>Invariants. A finding is a number from the ledger and a limit that anyone may read, no guess
 * about a person; it opens a question, and is no penalty and no score. Nobody judges a finding
 * about themselves. Findings are never deleted, and each judgement is in the ledger.
 */
@ApplicationModule(allowedDependencies = {"directory", "ledger", "vault", "shared"})
@NullMarked
package org.jingwei.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
