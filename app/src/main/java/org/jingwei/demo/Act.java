// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a sample course.
 *
 * @param verb what is done, such as {@code accept} or {@code call:satisfied}
 * @param least minutes after the step before, at least
 * @param most minutes after the step before, at most
 */
record Act(String verb, int least, int most) {

  /** Reads {@code accept@5-45 dispatch@5-40}. */
  static List<Act> list(String text) {
    List<Act> acts = new ArrayList<>();
    for (String word : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      String[] parts = word.split("[@-]", -1);
      int from = parts.length - 2;
      String verb = word.substring(0, word.indexOf('@'));
      acts.add(new Act(verb, Integer.parseInt(parts[from]), Integer.parseInt(parts[from + 1])));
    }
    return List.copyOf(acts);
  }

  /** Whether a desk does it, which is staffed from morning to night. */
  boolean byDesk() {
    return switch (verb) {
      case "accept", "decline", "dispatch", "dispatch:second", "merge", "unmerge" -> true;
      default -> false;
    };
  }
}
