// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One master key: it wraps the keys of persons and the vault's own keys, and nothing else.
 *
 * @param id names the key in rows without telling of it: 8 hex digits derived from it
 * @param wrapping derived from a key that was given (HKDF-SHA-256, RFC 5869), or the handle of one
 *     that never leaves its token
 * @param token the provider that works with a key in a token; null for a key in memory
 * @param derived what else was derived from it before the vault had keys of its own; null for a key
 *     in a token
 */
record MasterKey(
    String id, SecretKey wrapping, @Nullable Provider token, @Nullable Derived derived) {

  static final int BYTES = 32;

  /** One block that is encrypted to name a key which cannot be read. */
  private static final byte[] NAMING = "jingwei vault id".getBytes(StandardCharsets.US_ASCII);

  /**
   * @param index makes the keyed hashes by which a person is found
   * @param secrets makes the keyed hashes of the reporters' secrets
   */
  record Derived(SecretKey index, SecretKey secrets) {

    @Override
    public String toString() {
      return "Derived";
    }
  }

  static MasterKey of(byte[] master) {
    if (master.length != BYTES) {
      throw new IllegalArgumentException(
          "a master key has %d bytes, this one has %d".formatted(BYTES, master.length));
    }
    try {
      KDF hkdf = KDF.getInstance("HKDF-SHA256");
      return new MasterKey(
          HexFormat.of().formatHex(derived(hkdf, master, "id", "HMAC").getEncoded(), 0, 4),
          derived(hkdf, master, "wrapping", "AES"),
          null,
          new Derived(
              derived(hkdf, master, "index", "HmacSHA256"),
              derived(hkdf, master, "secrets", "HmacSHA256")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
    }
  }

  /** An AES key that stays in its token. */
  static MasterKey inToken(SecretKey handle, Provider token) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding", token);
      cipher.init(Cipher.ENCRYPT_MODE, handle);
      String id = HexFormat.of().formatHex(cipher.doFinal(NAMING), 0, 4);
      return new MasterKey(id, handle, token, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token does not encrypt with AES", e);
    }
  }

  private static SecretKey derived(KDF hkdf, byte[] master, String use, String algorithm)
      throws GeneralSecurityException {
    byte[] info = ("jingwei vault 1 " + use).getBytes(StandardCharsets.US_ASCII);
    HKDFParameterSpec parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(new SecretKeySpec(master, "HKDF"))
            .thenExpand(info, BYTES);
    return hkdf.deriveKey(algorithm, parameters);
  }

  @Override
  public String toString() {
    return "MasterKey[" + id + "]";
  }
}
