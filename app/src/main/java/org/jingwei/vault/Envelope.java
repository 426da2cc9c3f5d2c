// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.shared.CountyCode;

/**
 * AES-256-GCM: each person's data under a random key of their own, and that key under the master
 * key. County and pseudonym are bound to both, so that a row copied to another person does not
 * open.
 *
 * <p>Form of both: 12 random bytes of nonce, then ciphertext and tag. Holds ciphers: not for use by
 * several threads.
 */
final class Envelope {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;

  private final SecureRandom random;
  private final Cipher cipher;

  Envelope(SecureRandom random) {
    this.random = random;
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM", e);
    }
  }

  /**
   * @param wrappedKey the person's key under the master key
   * @param sealed the person's data under the person's key
   */
  record Sealed(byte[] wrappedKey, byte[] sealed) {}

  Sealed seal(SecretKey master, CountyCode county, Pseudonym person, byte[] plain) {
    byte[] fresh = new byte[KEY + 2 * NONCE];
    random.nextBytes(fresh);
    byte[] key = Arrays.copyOf(fresh, KEY);
    byte[] bound = bound(county, person);
    byte[] wrapped = encrypt(master, Arrays.copyOfRange(fresh, KEY, KEY + NONCE), bound, key);
    byte[] nonce = Arrays.copyOfRange(fresh, KEY + NONCE, fresh.length);
    byte[] sealed = encrypt(new SecretKeySpec(key, "AES"), nonce, bound, plain);
    Arrays.fill(key, (byte) 0);
    Arrays.fill(fresh, (byte) 0);
    return new Sealed(wrapped, sealed);
  }

  byte[] open(SecretKey master, CountyCode county, Pseudonym person, Sealed row) {
    byte[] bound = bound(county, person);
    byte[] key = decrypt(master, bound, row.wrappedKey());
    byte[] plain = decrypt(new SecretKeySpec(key, "AES"), bound, row.sealed());
    Arrays.fill(key, (byte) 0);
    return plain;
  }

  private static byte[] bound(CountyCode county, Pseudonym person) {
    return ByteBuffer.allocate(12).putInt(county.value()).putLong(person.value()).array();
  }

  private byte[] encrypt(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      byte[] out = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, out, NONCE);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] decrypt(SecretKey key, byte[] bound, byte[] row) {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, row, 0, NONCE));
      cipher.updateAAD(bound);
      return cipher.doFinal(row, NONCE, row.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("personal data do not open: altered, or another key", e);
    }
  }
}
