// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jingwei.shared.CountyCode;

/**
 * The secret with which a reporter follows a report without an account: nine digits, since these
 * are read aloud, written down and typed by old people without a mistake.
 *
 * <p>It is worked out from the report's id with a key that is not in the database, so nothing is
 * stored that could be stolen and a repeated request is told the same. Attempts must be limited by
 * whoever asks for it.
 */
public final class Secrets {

  private static final int DIGITS = 9;
  private static final long RANGE = 1_000_000_000L;

  private final Supplier<List<SecretKey>> keys;

  /**
   * @param keys the one that makes new secrets first
   */
  Secrets(Supplier<List<SecretKey>> keys) {
    this.keys = keys;
  }

  /** The secret of a report in groups of three, such as {@code 482 913 605}; always the same. */
  public String secretOf(CountyCode county, long report) {
    return secret(keys.get().getFirst(), county, report);
  }

  /** Whether this is the report's secret; spaces, dashes and full-width digits do not matter. */
  public boolean matches(CountyCode county, long report, String given) {
    byte[] plain = digits(given).getBytes(StandardCharsets.US_ASCII);
    boolean matched = false;
    for (SecretKey key : keys.get()) {
      byte[] right = digits(secret(key, county, report)).getBytes(StandardCharsets.US_ASCII);
      matched |= MessageDigest.isEqual(right, plain);
    }
    return matched;
  }

  private static String secret(SecretKey key, CountyCode county, long report) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(ByteBuffer.allocate(12).putInt(county.value()).putLong(report).array());
      long number = Math.floorMod(ByteBuffer.wrap(mac.doFinal()).getLong(), RANGE);
      String plain = "%09d".formatted(number);
      return plain.substring(0, 3) + " " + plain.substring(3, 6) + " " + plain.substring(6);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String digits(String secret) {
    StringBuilder out = new StringBuilder(DIGITS);
    secret
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> out.append((char) ('0' + Character.digit(c, 10))));
    return out.toString();
  }
}
