// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

/**
 * A unit that was suggested where another took the matter.
 *
 * @param suggested the unit's code
 * @param taker the code of the unit that took it
 */
public record ConfusedUnits(String suggested, String taker, int times) {}
