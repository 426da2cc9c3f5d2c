// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page of a list: as many items as asked for and the cursor after the last.
 *
 * @param items at most the limit that was asked for
 * @param next opaque text to ask for what follows; null when there is nothing more
 */
public record Slice<T>(List<T> items, @Nullable String next) {

  /** The largest page that any list gives. */
  public static final int MOST = 200;

  public Slice {
    items = List.copyOf(items);
  }
}
