// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * Each person's data under a random key of their own, and that key under a master key. County and
 * pseudonym are bound to both, so that a row copied to another person does not open. Not for use by
 * several threads.
 */
final class Envelope {

  private static final int KEY = 32;

  private final SecureRandom random;
  private final Gcm data = Gcm.inMemory();
  private @Nullable MasterKey master;
  private @Nullable Gcm wrapping;

  Envelope(SecureRandom random) {
    this.random = random;
  }

  /**
   * @param wrappedKey the person's key under the master key
   * @param sealed the person's data under the person's key
   */
  record Sealed(byte[] wrappedKey, byte[] sealed) {}

  Sealed seal(MasterKey under, CountyCode county, Pseudonym person, byte[] plain) {
    byte[] fresh = new byte[KEY + 2 * Gcm.NONCE];
    random.nextBytes(fresh);
    byte[] key = Arrays.copyOf(fresh, KEY);
    byte[] bound = bound(county, person);
    byte[] wrapped = wrap(under, Arrays.copyOfRange(fresh, KEY, KEY + Gcm.NONCE), bound, key);
    byte[] nonce = Arrays.copyOfRange(fresh, KEY + Gcm.NONCE, fresh.length);
    byte[] sealed = data.encrypt(new SecretKeySpec(key, "AES"), nonce, bound, plain);
    Arrays.fill(key, (byte) 0);
    Arrays.fill(fresh, (byte) 0);
    return new Sealed(wrapped, sealed);
  }

  byte[] open(MasterKey under, CountyCode county, Pseudonym person, Sealed row) {
    byte[] bound = bound(county, person);
    byte[] key = with(under).decrypt(under.wrapping(), bound, row.wrappedKey());
    byte[] plain = data.decrypt(new SecretKeySpec(key, "AES"), bound, row.sealed());
    Arrays.fill(key, (byte) 0);
    return plain;
  }

  /** The person's key, that opens under one master key, under another. */
  byte[] rewrap(MasterKey from, MasterKey to, CountyCode county, Pseudonym person, byte[] wrapped) {
    byte[] bound = bound(county, person);
    byte[] key = with(from).decrypt(from.wrapping(), bound, wrapped);
    byte[] nonce = new byte[Gcm.NONCE];
    random.nextBytes(nonce);
    byte[] again = wrap(to, nonce, bound, key);
    Arrays.fill(key, (byte) 0);
    return again;
  }

  private byte[] wrap(MasterKey under, byte[] nonce, byte[] bound, byte[] key) {
    return with(under).encrypt(under.wrapping(), nonce, bound, key);
  }

  private Gcm with(MasterKey under) {
    Gcm known = wrapping;
    if (known == null || under != master) {
      known = Gcm.with(under);
      master = under;
      wrapping = known;
    }
    return known;
  }

  private static byte[] bound(CountyCode county, Pseudonym person) {
    return ByteBuffer.allocate(12).putInt(county.value()).putLong(person.value()).array();
  }
}
