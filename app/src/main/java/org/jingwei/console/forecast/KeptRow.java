// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

/**
 * How good the forecasts of a hazard were, in words.
 *
 * @param inside such as "61 of 68 (89.7 %)"
 * @param error mean distance from what came
 * @param recent the same of "as in the last eight weeks"
 * @param lastYear the same of "as in last year's same week"; a dash where no such week is known
 * @param beside ours on the same weeks; empty where there are none
 */
public record KeptRow(
    String hazard,
    String judged,
    String matters,
    String inside,
    String error,
    String recent,
    String lastYear,
    String beside) {}
