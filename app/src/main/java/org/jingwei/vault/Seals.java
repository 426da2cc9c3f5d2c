// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals small secrets of other modules under the master key (AES-256-GCM), such as what a person's
 * code app works from. Use and owner are bound to the seal, so that a row copied to somebody else
 * does not open.
 *
 * <p>Form: four bytes that name the master key, 12 random bytes of nonce, ciphertext and tag.
 */
@Component
public final class Seals {

  private static final int KEY_NAME = 4;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final MasterKeys keys;
  private final SecureRandom random = new SecureRandom();

  public Seals(MasterKeys keys) {
    this.keys = keys;
  }

  /**
   * The secret, sealed under the current master key.
   *
   * @param use what the secret is for, as {@code module thing}
   * @param owner the id of whom or what it belongs to
   */
  public byte[] seal(String use, long owner, byte[] plain) {
    var key = keys.current();
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, use, owner, nonce, plain);
    return ByteBuffer.allocate(KEY_NAME + NONCE + sealed.length)
        .put(HexFormat.of().parseHex(key.id()))
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** The plain secret; throws where the row was altered or its master key is not known. */
  public byte[] open(String use, long owner, byte[] row) {
    String name = nameOf(row);
    var key =
        keys.find(name)
            .orElseThrow(() -> new IllegalStateException("sealed under an unknown key " + name));
    byte[] nonce = Arrays.copyOfRange(row, KEY_NAME, KEY_NAME + NONCE);
    byte[] sealed = Arrays.copyOfRange(row, KEY_NAME + NONCE, row.length);
    return run(Cipher.DECRYPT_MODE, key, use, owner, nonce, sealed);
  }

  /** Whether the row was sealed under a master key that has been replaced since. */
  public boolean isOld(byte[] row) {
    return !nameOf(row).equals(keys.current().id());
  }

  private static String nameOf(byte[] row) {
    return HexFormat.of().formatHex(row, 0, KEY_NAME);
  }

  private static byte[] run(
      int mode, MasterKey key, String use, long owner, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.wrapping(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("seal " + use + " " + owner).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed secret does not open: altered, or another key", e);
    }
  }
}
