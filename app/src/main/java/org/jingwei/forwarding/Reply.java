// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call to a system elsewhere came to. */
sealed interface Reply {

  /** It answered; the list may be empty. */
  record Told(List<Entry> entries) implements Reply {
    public Told {
      entries = List.copyOf(entries);
    }
  }

  /**
   * It will not, however often it is asked.
   *
   * @param why the status, or a code of its own
   * @param words what it says, cleaned and cut
   */
  record Refused(String why, String words) implements Reply {}

  /** There is no such thing there. */
  record Absent() implements Reply {}

  /**
   * Not now.
   *
   * @param reached whether the call may have come to them and done what it was for
   * @param notBefore when they ask to be called again; null where they do not say
   */
  record Later(String why, boolean reached, @Nullable Instant notBefore) implements Reply {}
}
