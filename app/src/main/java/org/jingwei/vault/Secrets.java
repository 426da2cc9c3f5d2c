// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * The secret with which a reporter follows a report without an account: nine digits, since these
 * are read aloud, written down and typed by old people without a mistake.
 *
 * <p>Attempts must be limited by whoever asks for the secret; against a stolen table the hash is
 * keyed, with a key that is not in the database.
 */
@Component
public final class Secrets {

  private static final int DIGITS = 9;

  private final SecureRandom random = new SecureRandom();
  private final MasterKeys keys;

  public Secrets(MasterKeys keys) {
    this.keys = keys;
  }

  /** A new secret in groups of three, such as {@code 482 913 605}. */
  public String newSecret() {
    StringBuilder secret = new StringBuilder(DIGITS + 2);
    for (int i = 0; i < DIGITS; i++) {
      secret.append(i > 0 && i % 3 == 0 ? " " : "").append((char) ('0' + random.nextInt(10)));
    }
    return secret.toString();
  }

  /** The 32 bytes to store beside the report. */
  public byte[] hash(CountyCode county, String reportCode, String secret) {
    return hash(keys.current(), county, reportCode, secret);
  }

  /** Whether the secret is the one hashed; spaces, dashes and full-width digits do not matter. */
  public boolean matches(CountyCode county, String reportCode, String secret, byte[] stored) {
    boolean matched = false;
    for (MasterKey key : keys.all()) {
      matched |= MessageDigest.isEqual(hash(key, county, reportCode, secret), stored);
    }
    return matched;
  }

  private static byte[] hash(MasterKey key, CountyCode county, String reportCode, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.secrets());
      byte[] code = reportCode.getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.allocate(8).putInt(county.value()).putInt(code.length).array());
      mac.update(code);
      return mac.doFinal(digits(secret).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String digits(String secret) {
    StringBuilder out = new StringBuilder(DIGITS);
    secret
        .chars()
        .filter(c -> c < 0x80 || Character.isDigit(c))
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }
}
