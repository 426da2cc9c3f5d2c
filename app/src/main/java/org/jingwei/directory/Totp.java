// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that a code app shows (RFC 6238 with HMAC-SHA-1 and steps of 30 seconds, which is
 * what every such app speaks). A code of the step before or after is taken too, since telephones'
 * clocks differ.
 */
final class Totp {

  static final int SECRET_BYTES = 20;
  static final int STEP_SECONDS = 30;
  private static final int NEIGHBOURS = 1;
  private static final int RANGE = 1_000_000;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  static long stepAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      return "%06d".formatted(number % RANGE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }

  /** The step whose code this is, if it is one of now, just before or just after. */
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    byte[] typed = code.getBytes(StandardCharsets.UTF_8);
    long middle = stepAt(now);
    var found = OptionalLong.empty();
    for (long step = middle - NEIGHBOURS; step <= middle + NEIGHBOURS; step++) {
      byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, typed)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The secret as code apps take it when it is typed (RFC 4648, base 32). */
  static String base32(byte[] secret) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : secret) {
      held = held << 8 | one & 0xff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt(held >> bits - 5 & 31));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0 ? text.toString() : text.append(BASE32.charAt(held << 5 - bits)).toString();
  }
}
