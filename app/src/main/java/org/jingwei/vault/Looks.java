// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of who looked at a person's data.
 *
 * @param looks newest first
 * @param next where the next page begins; null where nothing follows
 * @param held how many are held, up to a thousand
 * @param heldUntil when those are told; null where none is held
 */
public record Looks(
    List<Look> looks, @Nullable String next, int held, @Nullable Instant heldUntil) {

  /** Of somebody about whom nothing is kept. */
  public static final Looks NONE = new Looks(List.of(), null, 0, null);

  public Looks {
    looks = List.copyOf(looks);
  }
}
