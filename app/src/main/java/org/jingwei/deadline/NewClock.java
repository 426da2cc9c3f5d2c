// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A clock that is about to be stored. */
record NewClock(
    ClockStart start,
    Started started,
    Instant reminderAt,
    boolean provisional,
    @Nullable Bound bound) {

  @Nullable Instant boundAt() {
    return bound == null ? null : bound.at();
  }

  @Nullable String boundBy(Locale locale) {
    return bound == null ? null : bound.by().in(locale);
  }
}
