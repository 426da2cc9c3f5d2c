// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * A clock to be started.
 *
 * @param id from {@code shared.Ids}, made by the caller
 * @param workOrder null where the clock is the desk's
 * @param category the matter's category
 * @param parentCategory asked for the limit where the category has none of its own
 * @param heldAt the level of whoever has to act; a breach escalates from here
 * @param at kept to the millisecond
 */
public record ClockStart(
    CountyCode county,
    long id,
    long caseFile,
    @Nullable Long workOrder,
    Stage stage,
    String category,
    @Nullable String parentCategory,
    Urgency urgency,
    EscalationLevel heldAt,
    Instant at) {}
