// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds telephone, identity and bank card numbers, e-mail addresses and licence plates in free
 * text, in time proportional to its length, however they are spaced.
 *
 * <p>In doubt a number is taken: what was taken is kept in the vault and can be shown for a reason.
 * Names and addresses in sentences are not recognised.
 */
public final class Redaction {

  private Redaction() {}

  /**
   * A text from which personal numbers were taken.
   *
   * @param text with a placeholder such as 【电话】 where a number stood
   * @param found what was taken, in order; personal data, for the vault only
   */
  public record Result(String text, List<Found> found) {

    public Result {
      found = List.copyOf(found);
    }

    public boolean isClean() {
      return found.isEmpty();
    }

    /** What was taken, in order, in plain digits; personal data, for the vault only. */
    public List<String> pieces() {
      return found.stream().map(Found::value).toList();
    }

    @Override
    public String toString() {
      return "Result" + found;
    }
  }

  /** What a found piece is; the placeholder stands for it in public. */
  public enum Kind {
    PHONE("【电话】"),
    ID_NUMBER("【证件号】"),
    BANK_CARD("【银行卡号】"),
    EMAIL("【邮箱】"),
    PLATE("【车牌】");

    private final String placeholder;

    Kind(String placeholder) {
      this.placeholder = placeholder;
    }

    public String placeholder() {
      return placeholder;
    }
  }

  /**
   * @param kind what it is
   * @param from first character in the original text
   * @param to after the last
   * @param value as written, with plain digits and without spaces and dashes
   */
  public record Found(Kind kind, int from, int to, String value) {

    @Override
    public String toString() {
      return "Found[%s %d-%d]".formatted(kind, from, to);
    }
  }

  /** The text without a person's numbers and addresses. Never fails, whatever the text. */
  public static Result redact(String text) {
    return result(text, foundIn(text, false));
  }

  /**
   * As {@link #redact}, without licence plates too, which the desk needs and the public does not.
   */
  public static Result redactForPublic(String text) {
    return result(text, foundIn(text, true));
  }

  private static Result result(String text, List<Found> found) {
    return found.isEmpty() ? new Result(text, found) : new Result(replaced(text, found), found);
  }

  private static List<Found> foundIn(String text, boolean plates) {
    List<Found> found = new ArrayList<>(0);
    int length = text.length();
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (Characters.digit(c) >= 0) {
        at = numbersFrom(text, at, found);
        continue;
      }
      if (c == '@' || c == '＠') {
        Addresses.email(text, at, found);
      } else if (plates && c >= 0x4E00 && Addresses.isProvince(c)) {
        Addresses.plate(text, at, found);
      }
      at++;
    }
    return found.size() < 2 ? found : apart(found);
  }

  private static int numbersFrom(String text, int at, List<Found> found) {
    DigitRun run = DigitRun.from(text, at);
    if (run.count() >= Numbers.FEWEST) {
      Numbers.collect(text, run, found);
    }
    return run.end();
  }

  /** In the order of the text; what lies in another is dropped, what overlaps is joined. */
  private static List<Found> apart(List<Found> found) {
    found.sort(
        Comparator.comparingInt(Found::from)
            .thenComparing(Comparator.comparingInt(Found::to).reversed()));
    List<Found> apart = new ArrayList<>(found.size());
    for (Found next : found) {
      Found last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || next.from() >= last.to()) {
        apart.add(next);
      } else if (next.to() > last.to()) {
        String rest = next.value();
        apart.set(
            apart.size() - 1, new Found(last.kind(), last.from(), next.to(), last.value() + rest));
      }
    }
    return apart;
  }

  private static String replaced(String text, List<Found> found) {
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (Found piece : found) {
      out.append(text, done, piece.from()).append(piece.kind().placeholder());
      done = piece.to();
    }
    return out.append(text, done, text.length()).toString();
  }
}
