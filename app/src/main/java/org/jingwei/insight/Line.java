// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

/**
 * What was counted in one place.
 *
 * @param town a town's code, or the county's where the town is not known
 * @param unit the lead unit's code; empty for what no unit has
 */
public record Line(String town, String unit, Counts counts) {}
