// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;

/**
 * One sum's place: what is counted, on which day, where.
 *
 * @param day {@link #NOW} for what stands now
 * @param town the town's code, or the county's where the town is not known
 * @param unit the lead unit; empty before dispatch
 * @param channel and category: of what arrived; else empty
 */
record Cell(
    Measure measure, LocalDate day, String town, String unit, String channel, String category) {

  static final LocalDate NOW = LocalDate.EPOCH;
}
