// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.LocalDate;

/**
 * Where and as what a matter counts.
 *
 * @param day on which it came, in the county's time zone
 * @param town its code, or the county's where the town is not known
 * @param category of the second level
 */
record Counted(LocalDate day, String town, String category) {}
