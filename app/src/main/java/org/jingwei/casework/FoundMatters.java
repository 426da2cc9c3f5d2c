// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, newest first.
 *
 * @param next where to go on; null where this is the end
 * @param whole whether all there is was looked at; if not, the newest were, and there may be older
 *     ones that only a narrower question finds
 */
public record FoundMatters(List<CaseFile> items, @Nullable String next, boolean whole) {
  public FoundMatters {
    items = List.copyOf(items);
  }
}
