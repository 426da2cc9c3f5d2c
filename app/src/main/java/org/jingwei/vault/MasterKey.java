// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One master key and the keys derived from it (HKDF-SHA-256, RFC 5869), one for each use.
 *
 * @param id names the key in rows without telling of it: 8 hex digits derived from it
 * @param wrapping seals the data keys
 * @param index makes the keyed hashes by which a person is found
 * @param secrets makes the keyed hashes of the reporters' secrets
 */
record MasterKey(String id, SecretKey wrapping, SecretKey index, SecretKey secrets) {

  static final int BYTES = 32;

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
          derived(hkdf, master, "index", "HmacSHA256"),
          derived(hkdf, master, "secrets", "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
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
