// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One clock of the case file, with the account of its deadline. */
public record Timed(
    String stage,
    Mark state,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant stoppedAt,
    List<String> account) {

  public Timed {
    account = List.copyOf(account);
  }
}
