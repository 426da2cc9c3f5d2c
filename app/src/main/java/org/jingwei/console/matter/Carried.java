// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.util.MultiValueMap;

/** What every form of a case file carries. */
final class Carried {

  private static final int LONGEST_KEY = 200;

  private Carried() {}

  static int version(MultiValueMap<String, String> form) {
    try {
      return Integer.parseInt(String.valueOf(form.getFirst("version")));
    } catch (NumberFormatException none) {
      throw new Unfulfilled(Refusal.invalid("version-unfit", "version"));
    }
  }

  static String key(MultiValueMap<String, String> form) {
    String key = form.getFirst("key");
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Unfulfilled(Refusal.invalid("key-unfit", "key", LONGEST_KEY));
    }
    return key;
  }
}
