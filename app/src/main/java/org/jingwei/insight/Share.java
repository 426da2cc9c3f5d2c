// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;

/**
 * Where one matter counts: the sums are exactly the sums of these.
 *
 * @param day {@link Cell#NOW} for what stands now
 * @param place the grid cell's code, or the division's where no cell is known
 * @param town the town's code, or the county's where the town is not known
 * @param unit the lead unit; empty before dispatch
 */
record Share(Measure measure, LocalDate day, long caseId, String place, String town, String unit) {}
