// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * The pages of people without an account: the first page, telling something, following it, and the
 * public map.
 *
 * <p>Invariants: every page works without a script but the map; a report's secret stands in no
 * address and in no log; what was typed stays when something is refused; nothing here acts as
 * staff.
 */
@NullMarked
package org.jingwei.console.resident;

import org.jspecify.annotations.NullMarked;
