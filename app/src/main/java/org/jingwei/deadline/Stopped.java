// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock was stopped; it was due at {@code dueAt}. */
public record Stopped(
    long clock, @Nullable Long workOrder, Stage stage, Instant dueAt, ClockOutcome outcome) {}
