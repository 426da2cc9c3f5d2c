// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;

/** A clock that is about to be stored. */
record NewClock(ClockStart start, Started started, Instant reminderAt, boolean provisional) {}
