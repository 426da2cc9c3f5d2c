// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What two programs share to sign for each other; written {@code whsec_} and base64. */
public final class SigningSecret {

  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final int USUAL = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  private SigningSecret(byte[] key) {
    this.key = key;
  }

  /** A new one of 32 random bytes. */
  public static SigningSecret random() {
    byte[] key = new byte[USUAL];
    RANDOM.nextBytes(key);
    return new SigningSecret(key);
  }

  /** The secret that is written so; empty unless it is {@code whsec_} and 24 to 64 bytes. */
  public static Optional<SigningSecret> read(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()).strip());
      return key.length < SHORTEST || key.length > LONGEST
          ? Optional.empty()
          : Optional.of(new SigningSecret(key));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /**
   * Several secrets with blanks between them, the one that signs first: while one follows another,
   * both count. Empty where one of them is none.
   */
  public static List<SigningSecret> readAll(String text) {
    List<Optional<SigningSecret>> all =
        Arrays.stream(text.strip().split("\\s+")).map(SigningSecret::read).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  /** Its written form: for the other side's eyes alone, once. */
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  byte[] sign(String id, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
