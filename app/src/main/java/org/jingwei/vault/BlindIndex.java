// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Keyed hashes by which a person is found again without the number being stored. */
final class BlindIndex {

  private final Mac mac;

  BlindIndex(SecretKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** The hash of a telephone number however it was written; null if there is none in it. */
  byte @Nullable [] ofPhone(String phone) {
    String digits = normalisedPhone(phone);
    return digits.length() < Vault.FEWEST_DIGITS ? null : hash("phone:" + digits);
  }

  /** The hash of an identity number; null if there is none in it. */
  byte @Nullable [] ofIdNumber(String idNumber) {
    String normalised = alphanumerics(idNumber);
    return normalised.length() < Vault.FEWEST_DIGITS ? null : hash("id:" + normalised);
  }

  /** Digits only, without +86, 0086 and the leading 0 of an area code or before a mobile number. */
  static String normalisedPhone(String phone) {
    String digits = alphanumerics(phone).replaceAll("[^0-9]", "");
    if (digits.startsWith("0086")) {
      digits = digits.substring(4);
    } else if (digits.startsWith("86") && digits.length() > 11) {
      digits = digits.substring(2);
    }
    return digits.startsWith("0") ? digits.substring(1) : digits;
  }

  private static String alphanumerics(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      if (plain < 128 && Character.isLetterOrDigit(plain)) {
        out.append(plain);
      }
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  private byte[] hash(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
