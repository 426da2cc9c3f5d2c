// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Work that a process does by itself, again and again while it runs: growing the ledger's tree,
 * raising alerts, following the feed, sending messages.
 *
 * <p>Invariants. What is told by a notification is a hint at most; polling is what counts. Every
 * process polls: a piece of work that another one holds is passed by, so none waits for a dead one
 * to be missed. A failure ends one round, never the polling.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jingwei.polling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
