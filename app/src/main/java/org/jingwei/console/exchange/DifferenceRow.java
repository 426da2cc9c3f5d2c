// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import java.time.Instant;

/**
 * A difference as its row shows it.
 *
 * @param mend what its button does; empty where nobody here can end it
 */
public record DifferenceRow(
    long id,
    String line,
    String system,
    String order,
    String what,
    String theirs,
    String ours,
    String mend,
    Instant since) {}
