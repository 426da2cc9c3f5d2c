// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.shared.Refusal;

/**
 * What a password must be: long enough, and not what somebody who tries finds soon. Length counts,
 * composition does not (NIST SP 800-63B); guesses are estimated by zxcvbn, which knows 30,000 that
 * leaked, English words, names, dates, rows of keys and repetitions, and here the person's own
 * names and those of their unit.
 */
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;

  /** Below this, a hundred million guesses, it falls to somebody who tries for long. */
  private static final double FEWEST_GUESSES = 8;

  /** Of a long password the beginning decides; estimating all of it would take long. */
  private static final int ESTIMATED = 64;

  private static final Zxcvbn ZXCVBN = new Zxcvbn();

  private PasswordRules() {}

  /**
   * @param near words that somebody who knows the person tries first: name, unit
   */
  static Optional<Refusal> wrongWith(String password, String login, List<String> near) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Refusal.invalid("password-short", "password", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(Refusal.invalid("password-long", "password", LONGEST));
    }
    String read = password.substring(0, Math.min(password.length(), ESTIMATED));
    double guesses = ZXCVBN.measure(read, words(near)).getGuessesLog10();
    return guesses < FEWEST_GUESSES || holds(password, login)
        ? Optional.of(Refusal.invalid("password-guessable", "password"))
        : Optional.empty();
  }

  private static boolean holds(String password, String login) {
    return !login.isEmpty()
        && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
  }

  private static List<String> words(List<String> near) {
    return Stream.concat(near.stream(), Stream.of("jingwei"))
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\s.-]+"))))
        .filter(word -> word.length() > 1)
        .distinct()
        .toList();
  }
}
