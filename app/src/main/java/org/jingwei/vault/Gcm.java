// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with one key after another: 12 random bytes of nonce, then ciphertext and tag. Holds
 * a cipher: not for use by several threads.
 */
final class Gcm {

  static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Cipher cipher;

  private Gcm(Cipher cipher) {
    this.cipher = cipher;
  }

  static Gcm inMemory() {
    try {
      return new Gcm(Cipher.getInstance("AES/GCM/NoPadding"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM", e);
    }
  }

  /** Where the key lies: in memory, or in a token that does the work itself. */
  static Gcm with(MasterKey master) {
    if (master.token() == null) {
      return inMemory();
    }
    try {
      return new Gcm(Cipher.getInstance("AES/GCM/NoPadding", master.token()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token does not know AES/GCM", e);
    }
  }

  byte[] encrypt(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      byte[] out = Arrays.copyOf(nonce, NONCE + plain.length + TAG_BITS / 8);
      cipher.doFinal(plain, 0, plain.length, out, NONCE);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] decrypt(SecretKey key, byte[] bound, byte[] row) {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, row, 0, NONCE));
      cipher.updateAAD(bound);
      return cipher.doFinal(row, NONCE, row.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("personal data do not open: altered, or another key", e);
    }
  }
}
