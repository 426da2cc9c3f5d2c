// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The master keys in use: the first seals, the others still open what was sealed under them before
 * a rotation.
 */
public final class MasterKeys {

  private final List<MasterKey> keys;

  private MasterKeys(List<MasterKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * @param text one or more keys of 32 bytes in base64, the current one first, joined by commas
   */
  public static MasterKeys parse(String text) {
    List<MasterKey> keys = new ArrayList<>();
    for (String part : text.strip().split("\\s*,\\s*", -1)) {
      keys.add(MasterKey.of(Base64.getDecoder().decode(part)));
    }
    return new MasterKeys(keys);
  }

  MasterKey current() {
    return keys.getFirst();
  }

  List<MasterKey> all() {
    return keys;
  }

  Optional<MasterKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return "MasterKeys" + keys;
  }
}
