// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock's deadline, after a pause, an extension or a new calendar. */
public record DueMoved(
    long clock, long caseFile, @Nullable Long workOrder, Stage stage, Instant dueAt) {}
