// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The vault's own keys under a master key; the name is bound to each. */
final class OwnKeys {

  private OwnKeys() {}

  static byte[] wrap(MasterKey master, String name, byte[] key, SecureRandom random) {
    byte[] nonce = new byte[Gcm.NONCE];
    random.nextBytes(nonce);
    return Gcm.with(master).encrypt(master.wrapping(), nonce, bound(name), key);
  }

  static byte[] unwrap(MasterKey master, String name, byte[] wrapped) {
    return Gcm.with(master).decrypt(master.wrapping(), bound(name), wrapped);
  }

  private static byte[] bound(String name) {
    return ("jingwei vault own key " + name).getBytes(StandardCharsets.UTF_8);
  }
}
