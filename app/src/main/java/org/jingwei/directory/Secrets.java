// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** Makes and reads tokens and one-time passwords. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_CHARACTERS = 43;

  /** No 0 and O, no 1, l and I: it is read from a screen and typed. */
  private static final String TYPEABLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private Secrets() {}

  /** 256 random bits, led by the county so that the statement that looks it up can name one. */
  static String newToken(CountyCode county) {
    byte[] bits = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bits);
    return county + "." + BASE64.encodeToString(bits);
  }

  /** The county that a token names; empty where the text is no token at all. */
  static Optional<CountyCode> countyOf(String token) {
    int dot = token.indexOf('.');
    if (token.length() != dot + 1 + TOKEN_CHARACTERS) {
      return Optional.empty();
    }
    String county = token.substring(0, Math.max(0, dot));
    return dot == 6 && DivisionCode.isValid(county)
        ? Optional.of(CountyCode.ofDivision(county))
        : Optional.empty();
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 79 random bits as four groups of four, to be typed once. */
  static String newPassword() {
    return typeable(16);
  }

  /** So many random letters and digits in groups of four, five bits less a little each. */
  static String typeable(int letters) {
    var text = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(TYPEABLE.charAt(RANDOM.nextInt(TYPEABLE.length())));
    }
    return text.toString();
  }
}
