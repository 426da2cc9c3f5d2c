// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Hazards by place and season: how many matters of the kinds that a county's pack names are to be
 * expected in a town in the coming weeks, and how good such forecasts were.
 *
 * <p>The door is {@link org.jingwei.forecast.Forecasts}. {@code Counting} follows the feed and
 * keeps how many matters of each category came by day and town; {@code Forecaster} turns these
 * every night into forecasts by {@link org.jingwei.forecast.SeasonalModel} (pure), which are kept
 * and held against what came when the week is over.
 *
 * <p>Invariants: a forecast rests on whole weeks before its own and is never made again once its
 * week has begun with all weeks before it known; a matter counts once, where and as what the desk
 * has it now, so taking a stretch of the feed twice changes nothing; confidential matters, declined
 * ones and those merged into others do not count; nothing here knows who told.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "deadline",
      "directory",
      "grid",
      "insight",
      "polling",
      "shared"
    })
@NullMarked
package org.jingwei.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
