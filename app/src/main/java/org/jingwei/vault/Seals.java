// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals small secrets of other modules, such as what a person's code app works from, under a key of
 * the vault's own, which outlives each master key that wraps it. Use and owner are bound to the
 * seal, so that a row copied to somebody else does not open.
 */
public final class Seals {

  private final Supplier<List<SecretKey>> keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param keys the one that seals now first; the others still open
   */
  Seals(Supplier<List<SecretKey>> keys) {
    this.keys = keys;
  }

  /** Seals under keys of 32 bytes that are given, for tests of other modules. */
  public static Seals under(byte[]... keys) {
    List<SecretKey> given = List.of(keys).stream().map(Seals::aes).toList();
    return new Seals(() -> given);
  }

  /**
   * The secret, sealed.
   *
   * @param use what the secret is for, as {@code module thing}
   * @param owner the id of whom or what it belongs to
   */
  public byte[] seal(String use, long owner, byte[] plain) {
    byte[] nonce = new byte[Gcm.NONCE];
    random.nextBytes(nonce);
    var key = aes(keys.get().getFirst().getEncoded());
    return Gcm.inMemory().encrypt(key, nonce, bound(use, owner), plain);
  }

  /** The plain secret; throws where the row was altered, or sealed for somebody else. */
  public byte[] open(String use, long owner, byte[] row) {
    IllegalStateException last = new IllegalStateException("there is no key for seals");
    for (SecretKey key : keys.get()) {
      try {
        return Gcm.inMemory().decrypt(aes(key.getEncoded()), bound(use, owner), row);
      } catch (IllegalStateException other) {
        last = other;
      }
    }
    throw last;
  }

  private static SecretKey aes(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }

  private static byte[] bound(String use, long owner) {
    return ("jingwei seal " + use + " " + owner).getBytes(StandardCharsets.UTF_8);
  }
}
