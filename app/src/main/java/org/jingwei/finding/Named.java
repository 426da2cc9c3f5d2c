// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import java.util.List;
import org.jingwei.shared.Words;

/**
 * Something that has a name and can be gone to.
 *
 * @param kind which sort of thing, as the caller names it: place, unit, category, page
 * @param key which one
 * @param name in full
 * @param shorter what people call it, in the order in which it is likely
 */
public record Named(String kind, String key, Words name, List<String> shorter) {
  public Named {
    shorter = List.copyOf(shorter);
  }
}
