// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what people have told of themselves out of a text, however it is spaced. A name of one
 * character stays: it is in every other sentence.
 */
final class Concealing {

  static final String NAME = "【姓名】";
  static final String NUMBER = "【号码】";
  static final String ADDRESS = "【住址】";

  private static final int SHORTEST_NAME = 2;
  private static final int SHORTEST_NUMBER = 5;
  private static final int SHORTEST_ADDRESS = 6;

  /** A shorter name in letters, such as An or Will, is looked for as it was written. */
  private static final int LONG_NAME = 5;

  private static final String BLANKS = "[\\s\\u00A0\\u3000]*";
  private static final String BETWEEN_DIGITS =
      "[\\s\\u00A0\\u3000\\u2000-\\u2015\\u2060.·•()（）_*/+－．＋-]{0,3}";

  private Concealing() {}

  static String conceal(String text, List<PersonalData> people) {
    String clean = text;
    for (PersonalData person : people) {
      clean = withoutAddress(clean, person.address());
      clean = withoutNumber(clean, person.phone());
      clean = withoutNumber(clean, person.idNumber());
      for (String note : person.notes().lines().toList()) {
        clean =
            note.matches("[0-9]+[xX]?")
                ? withoutNumber(clean, note)
                : without(clean, note, SHORTEST_NUMBER, NUMBER);
      }
      clean = without(clean, person.email(), SHORTEST_NUMBER, NUMBER);
      clean = without(clean, person.relay(), SHORTEST_NUMBER, NUMBER);
      clean = withoutName(clean, person.name().strip());
    }
    return clean;
  }

  private static String without(String text, String piece, int shortest, String instead) {
    return piece.strip().length() < shortest
        ? text
        : replaced(text, Pattern.quote(piece.strip()), Pattern.CASE_INSENSITIVE, instead);
  }

  private static String withoutAddress(String text, String address) {
    return address.strip().length() < SHORTEST_ADDRESS
        ? text
        : replaced(text, spaced(address.strip(), BLANKS), 0, ADDRESS);
  }

  private static String withoutName(String text, String name) {
    if (name.codePointCount(0, name.length()) < SHORTEST_NAME) {
      return text;
    }
    boolean han = name.codePoints().anyMatch(Character::isIdeographic);
    if (han) {
      return replaced(text, spaced(name.replaceAll("[\\s\\u3000]+", ""), BLANKS), 0, NAME);
    }
    String words =
        Pattern.compile("\\s+")
            .splitAsStream(name)
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    int letters = name.length() < LONG_NAME ? 0 : Pattern.CASE_INSENSITIVE;
    return replaced(text, "(?<!\\p{Alpha})" + words + "(?!\\p{Alpha})", letters, NAME);
  }

  private static String withoutNumber(String text, String number) {
    String digits =
        number
            .chars()
            .filter(c -> Characters.digit((char) c) >= 0)
            .mapToObj(c -> Integer.toString(Characters.digit((char) c)))
            .collect(Collectors.joining());
    if (digits.length() < SHORTEST_NUMBER) {
      return text;
    }
    String spaced =
        digits
            .chars()
            .mapToObj(c -> "[" + (char) c + (char) (c - '0' + '０') + "]")
            .collect(Collectors.joining(BETWEEN_DIGITS));
    String letter = number.strip().matches("(?i).*[xｘ]") ? BETWEEN_DIGITS + "[xXｘＸ]?" : "";
    return replaced(text, "(?<![0-9０-９])" + spaced + letter + "(?![0-9０-９])", 0, NUMBER);
  }

  private static String spaced(String text, String between) {
    return text.codePoints()
        .mapToObj(c -> Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining(between));
  }

  private static String replaced(String text, String pattern, int flags, String instead) {
    return Objects.requireNonNull(
        Pattern.compile(pattern, flags)
            .matcher(text)
            .replaceAll(Matcher.quoteReplacement(instead)));
  }
}
