// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Instant;
import org.jingwei.demo.Places.Place;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * A sample report to come.
 *
 * @param number its place among all, from 0
 * @param same the number of the report that tells of the same matter; null for a matter of its own
 */
record Arrival(
    int number,
    Instant at,
    Sample sample,
    Place place,
    Wgs84 point,
    Course course,
    @Nullable Integer same) {}
