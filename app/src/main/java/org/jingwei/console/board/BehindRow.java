// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter behind a figure, in the reader's language.
 *
 * @param unit that led it when it was counted; may be empty
 * @param day on which it was counted; null for what stands now
 * @param amount how often it counts
 */
public record BehindRow(
    long id,
    String code,
    String summary,
    String category,
    String place,
    String unit,
    String state,
    @Nullable LocalDate day,
    long amount) {}
