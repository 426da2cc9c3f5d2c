// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jingwei.text.Gap;

/**
 * Puts what is known of a matter into the gaps of a draft. Only a kind with one gap is filled:
 * which of two days or places is meant, the program does not know.
 */
final class Filling {

  /**
   * @param filled what was put in
   * @param open the gaps that are left
   */
  record Filled(String text, List<String> filled, List<String> open) {}

  private Filling() {}

  static Filled fill(String draft, Map<Gap, String> known) {
    List<Gap.Found> gaps = Gap.listIn(draft);
    Map<Gap, String> only = new EnumMap<>(Gap.class);
    Map<Gap, Boolean> several = new EnumMap<>(Gap.class);
    for (Gap.Found gap : gaps) {
      String written = draft.substring(gap.start(), gap.end());
      String first = only.putIfAbsent(gap.kind(), written);
      if (first != null && !first.equals(written)) {
        several.put(gap.kind(), true);
      }
    }
    StringBuilder text = new StringBuilder();
    List<String> filled = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int at = 0;
    for (Gap.Found gap : gaps) {
      String value = several.containsKey(gap.kind()) ? null : known.get(gap.kind());
      String put = value == null ? draft.substring(gap.start(), gap.end()) : value;
      List<String> told = value == null ? open : filled;
      if (!told.contains(put)) {
        told.add(put);
      }
      text.append(draft, at, gap.start()).append(put);
      at = gap.end();
    }
    return new Filled(text.append(draft.substring(at)).toString(), filled, open);
  }
}
