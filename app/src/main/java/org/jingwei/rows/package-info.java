// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * How rows are written where it must be quick: any number with one statement ({@link
 * org.jingwei.rows.Insert}), one by its key over the same columns ({@link
 * org.jingwei.rows.Update}), and all that a transaction writes in one round trip ({@link
 * org.jingwei.rows.Writes}).
 *
 * <p>Invariants. What is gathered is sent before the transaction commits or not at all. Statements
 * are sent in the order in which they were gathered. A store that reads in a transaction sends
 * first, so that it sees what the transaction has written.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jingwei.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
