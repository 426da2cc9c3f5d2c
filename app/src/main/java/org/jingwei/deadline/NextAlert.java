// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a clock will next alert of, and when; both null when there is nothing more to come. */
record NextAlert(Alert.@Nullable Kind kind, @Nullable Instant at) {

  static final NextAlert NONE = new NextAlert(null, null);

  static NextAlert reminder(Instant at) {
    return new NextAlert(Alert.Kind.REMINDER, at);
  }

  static NextAlert escalation(Instant at) {
    return new NextAlert(Alert.Kind.ESCALATION, at);
  }
}
