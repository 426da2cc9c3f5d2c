// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

import org.jingwei.console.kit.Tone;

/**
 * A hazard's season, as the county's pack states it, in words.
 *
 * @param when such as "11-01 to 04-30"
 * @param state whether it runs, or in how many days it begins
 * @param factor how many times as common as outside
 */
public record SeasonRow(
    String hazard,
    String when,
    String state,
    Tone tone,
    String towns,
    String factor,
    String look,
    String source) {}
