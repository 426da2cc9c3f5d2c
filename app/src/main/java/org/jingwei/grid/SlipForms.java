// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.function.Consumer;

/**
 * Ways to write a name with one mistake, as words of a trie: one character replaced by the sound
 * that it is heard as, by any other, left out, or one put in. The part that says what kind of place
 * it is (村, 社区, 镇) must be right, and names too short to bear a mistake are left alone.
 */
final class SlipForms {

  /** Stands for any one character. */
  static final char ANY = '\uE000';

  private static final char SOUNDS = '\uE100';
  private static final List<String> ENDS =
      List.of("村民委员会", "居民委员会", "村委会", "居委会", "委员会", "人民政府", "政府", "社区", "街道", "村", "镇", "乡");
  static final int SHORTEST = 3;

  private SlipForms() {}

  /** The stand-in for a sound. */
  static char sound(char heard) {
    return (char) (SOUNDS + heard);
  }

  static void of(String name, Consumer<String> take) {
    int core = coreOf(name);
    if (name.length() < SHORTEST || core < 2) {
      return;
    }
    for (int i = 0; i < core; i++) {
      String before = name.substring(0, i);
      String after = name.substring(i + 1);
      for (char heard : Sound.heard(name.charAt(i))) {
        take.accept(before + sound(heard) + after);
      }
      if (name.length() > SHORTEST || core < SHORTEST) {
        take.accept(before + ANY + after);
      }
      if (core >= SHORTEST && name.length() > SHORTEST) {
        take.accept(before + after);
        if (i > 0) {
          take.accept(before + ANY + name.charAt(i) + after);
        }
      }
    }
  }

  /** How many characters there are before the end that tells the kind. */
  static int coreOf(String name) {
    for (String end : ENDS) {
      if (name.endsWith(end)) {
        int core = name.length() - end.length();
        return core > 2 && name.startsWith("社区", core - 2) ? core - 2 : core;
      }
    }
    return name.length();
  }
}
