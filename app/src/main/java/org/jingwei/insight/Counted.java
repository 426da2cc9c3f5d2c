// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;

/**
 * One matter behind a figure.
 *
 * @param day on which it was counted, in the county's time zone; null for what stands now
 * @param amount how often it counts: more than once where reporters are counted or it came back
 */
public record Counted(
    long caseId,
    Measure measure,
    @org.jspecify.annotations.Nullable LocalDate day,
    String unit,
    long amount) {}
