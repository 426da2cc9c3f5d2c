// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

/**
 * How good the forecasts of a hazard were in the last weeks that are over, beside what anybody
 * would have said.
 *
 * @param hazard its code
 * @param judged forecasts, one for each town and week
 * @param matters how many came in these
 * @param inside in how many the number lay within the interval
 * @param error mean distance from what came
 * @param recentError the same of "as in a week of the last eight"
 * @param comparable of how many last year's same week is known
 * @param comparableError the mean distance in these
 * @param lastYearError the same of "as in last year's same week"
 */
public record Kept(
    String hazard,
    int judged,
    int matters,
    int inside,
    double error,
    double recentError,
    int comparable,
    double comparableError,
    double lastYearError) {}
