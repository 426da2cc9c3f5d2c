// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The baseline: the unit that took most cases of this sub-type in this community so far. */
final class Lookup {

  private final Map<String, Map<String, Integer>> taken = new HashMap<>();

  /** Units, most frequent first, at most three. */
  List<String> suggest(PingshanCase one) {
    return taken.getOrDefault(key(one), Map.of()).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  void learn(PingshanCase one) {
    taken
        .computeIfAbsent(key(one), key -> new LinkedHashMap<>())
        .merge(one.unit(), 1, Integer::sum);
  }

  private static String key(PingshanCase one) {
    return String.join("\u001f", one.mainType(), one.subType(), one.community());
  }
}
