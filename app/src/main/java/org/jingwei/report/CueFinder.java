// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the words of danger in a text, each once. A word that is denied right before it does not
 * count; anything else does, as they may only raise the urgency.
 */
final class CueFinder {

  private static final List<String> DENIALS =
      List.of("没有", "没", "未", "不是", "并非", "无", "防止", "预防", "no ", "not ", "without ");

  private final Map<Character, List<Cue>> byFirst = new HashMap<>();

  CueFinder(List<Cue> cues) {
    for (Cue cue : cues) {
      String word = cue.word().toLowerCase(Locale.ROOT);
      byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(cue);
    }
  }

  List<Cue> in(String text) {
    List<Cue> found = new ArrayList<>();
    if (byFirst.isEmpty()) {
      return found;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      for (Cue cue : byFirst.getOrDefault(lower.charAt(at), List.of())) {
        if (lower.startsWith(cue.word().toLowerCase(Locale.ROOT), at)
            && !found.contains(cue)
            && !isDenied(lower, at)) {
          found.add(cue);
        }
      }
    }
    return found;
  }

  private static boolean isDenied(String lower, int at) {
    return DENIALS.stream().anyMatch(denial -> lower.startsWith(denial, at - denial.length()));
  }
}
