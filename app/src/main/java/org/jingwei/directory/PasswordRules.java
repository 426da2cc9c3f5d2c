// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jingwei.shared.Refusal;

/**
 * What a password must be: long enough, not the login, not one of the first that anyone tries.
 * Length counts, composition does not (NIST SP 800-63B).
 */
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;

  private static final Set<String> FIRST_GUESSES =
      Set.of(
          "1234567890",
          "0123456789",
          "12345678910",
          "1111111111",
          "0000000000",
          "8888888888",
          "6666666666",
          "qwertyuiop",
          "1q2w3e4r5t",
          "abcdefghij",
          "passw0rd123",
          "password12",
          "password123",
          "password1234",
          "admin12345",
          "admin123456",
          "admin@12345",
          "woaini1314",
          "woaini520520",
          "a123456789",
          "123456789a",
          "qwer123456",
          "huangmei123");

  private PasswordRules() {}

  static Optional<Refusal> wrongWith(String password, String login) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Refusal.invalid("password-short", "password", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(Refusal.invalid("password-long", "password", LONGEST));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    boolean oneCharacter = plain.chars().distinct().count() == 1;
    boolean namesLogin = !login.isEmpty() && plain.contains(login.toLowerCase(Locale.ROOT));
    if (oneCharacter || namesLogin || FIRST_GUESSES.contains(plain)) {
      return Optional.of(Refusal.invalid("password-guessable", "password"));
    }
    return Optional.empty();
  }
}
