// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this county, derived from one or more secrets: the first secret's sign; where there
 * is a second, checkpoints are signed with its key too, until everybody has the first.
 *
 * @param log sign checkpoints, the current first
 * @param witness cosigns those of others
 */
record SigningKeys(List<SigningKey> log, SigningKey witness) {

  static final int SECRET_BYTES = 32;

  /**
   * @param text secrets of 32 bytes in base64, the current one first, joined by commas
   * @param origin name of the log
   */
  static SigningKeys parse(String text, String origin) {
    List<byte[]> secrets =
        Stream.of(text.strip().split("\\s*,\\s*", -1)).map(SigningKeys::secret).toList();
    return new SigningKeys(
        secrets.stream()
            .map(s -> SigningKey.of(origin, VerifierKey.Kind.NOTE, derived(s, "log")))
            .toList(),
        SigningKey.of(
            origin + "/witness",
            VerifierKey.Kind.COSIGNATURE,
            derived(secrets.getFirst(), "witness")));
  }

  private static byte[] secret(String text) {
    byte[] secret = Base64.getDecoder().decode(text);
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException(
          "a ledger key has %d bytes, this one has %d".formatted(SECRET_BYTES, secret.length));
    }
    return secret;
  }

  private static byte[] derived(byte[] secret, String use) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(new SecretKeySpec(secret, "HKDF"))
                  .thenExpand(
                      ("jingwei ledger 1 " + use).getBytes(StandardCharsets.US_ASCII),
                      Ed25519.KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
    }
  }
}
