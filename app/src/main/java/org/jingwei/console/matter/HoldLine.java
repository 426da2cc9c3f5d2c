// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import org.jingwei.vault.Hold;

/**
 * A hold as its page shows it.
 *
 * @param unit the name of the unit that placed it
 * @param stands whether it still holds
 */
public record HoldLine(Hold hold, String unit, boolean stands) {}
