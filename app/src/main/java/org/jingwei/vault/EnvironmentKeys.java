// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys of an environment variable: the program reads them once and cannot change them. */
record EnvironmentKeys(List<MasterKey> keys) implements KeySource {

  /**
   * @param text one or more keys of 32 bytes in base64, the current one first, joined by commas
   */
  static List<MasterKey> parse(String text) {
    List<MasterKey> keys = new ArrayList<>();
    for (String part : text.strip().split("\\s*,\\s*", -1)) {
      keys.add(MasterKey.of(Base64.getDecoder().decode(part)));
    }
    return keys;
  }

  @Override
  public List<MasterKey> read() {
    return keys;
  }

  @Override
  public String toString() {
    return "JINGWEI_MASTER_KEY";
  }
}
