// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jingwei.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, taken apart. Nothing that is typed is an error: what is no operator is a word.
 *
 * @param parts in the order in which they were typed, twelve at most
 */
public record Question(List<Part> parts) {

  /** More than anybody types; the rest is not read. */
  public static final int LONGEST = 120;

  private static final int MOST_PARTS = 12;

  /** Two characters at least, or one that says nothing alone. */
  private static final Pattern PART =
      Pattern.compile("(-)?(?:([\\p{L}]{1,10}):)?(?:\"([^\"]*)\"?|([^\\s\"]+))");

  /**
   * One part.
   *
   * @param typed as it was typed, to be taken off again
   * @param operator null for words
   * @param value the word, the phrase, or what stands behind the operator; folded only by who
   *     searches
   * @param without whether it must not occur
   * @param phrase whether it stood in quotation marks
   */
  public record Part(
      String typed, @Nullable Operator operator, String value, boolean without, boolean phrase) {}

  public Question {
    parts = List.copyOf(parts);
  }

  /** Takes apart what was typed. */
  public static Question of(String typed) {
    String text = typed.strip();
    text =
        text.substring(
            0,
            text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    String folded = signs(text);
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(folded);
    while (matcher.find() && parts.size() < MOST_PARTS) {
      part(text, folded, matcher).ifPresent(parts::add);
    }
    return new Question(parts);
  }

  /** Only the signs that separate are made plain, one for one. */
  private static String signs(String text) {
    StringBuilder signs = new StringBuilder(text);
    String folded = Folded.of(text);
    for (int i = 0; i < signs.length(); i++) {
      char c = text.charAt(i);
      if ("“”„‟＂「」『』".indexOf(c) >= 0) {
        signs.setCharAt(i, '"');
      } else if (c == '：' || c == '－' || Character.isWhitespace(c)) {
        signs.setCharAt(i, c == '：' ? ':' : c == '－' ? '-' : ' ');
      } else if (c >= '！' && c <= '～') {
        signs.setCharAt(i, folded.charAt(i));
      }
    }
    return signs.toString();
  }

  private static Optional<Part> part(String text, String folded, Matcher matcher) {
    String typed = text.substring(matcher.start(), matcher.end());
    boolean phrase = matcher.group(3) != null;
    String value = (phrase ? matcher.group(3) : matcher.group(4)).strip();
    String before = matcher.group(2);
    Operator operator = before == null ? null : Operator.of(Folded.of(before)).orElse(null);
    if (before != null && operator == null) {
      value = before + ":" + value;
    }
    boolean without = matcher.group(1) != null && operator == null;
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(typed, operator, value, without, phrase));
  }

  /** Words and phrases that must occur. */
  public List<String> words() {
    return parts.stream()
        .filter(p -> p.operator() == null && !p.without())
        .map(Part::value)
        .toList();
  }

  /** Words that must not occur. */
  public List<String> without() {
    return parts.stream().filter(Part::without).map(Part::value).toList();
  }

  /** The same question without one part, as it would be typed. */
  public String less(Part one) {
    return parts.stream()
        .filter(part -> part != one)
        .map(Part::typed)
        .collect(Collectors.joining(" "));
  }

  /** As it would be typed, with another word in the place of one. */
  public String instead(String word, String other) {
    return parts.stream()
        .map(part -> part.value().equals(word) ? part.typed().replace(word, other) : part.typed())
        .collect(Collectors.joining(" "));
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }
}
