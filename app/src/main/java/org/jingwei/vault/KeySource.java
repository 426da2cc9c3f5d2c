// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.List;

/** Where the master keys come from. */
sealed interface KeySource permits EnvironmentKeys, MasterKeyFile, Keystore {

  /** The keys as they are now, the one that seals first. */
  List<MasterKey> read();

  /**
   * Another object once {@link #read} may give other keys; the same, or an equal one, until then.
   */
  default Object stamp() {
    return "";
  }

  /** Puts a new key before the others; false where only an operator can do that. */
  default boolean add() {
    return false;
  }

  /** Takes a key away; false where only an operator can do that. */
  default boolean remove(String id) {
    return false;
  }
}
