// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes telephone, identity and card numbers and mail addresses out of free text, in one pass over
 * it. Digits may be full-width, and single spaces or dashes may stand between them.
 */
public final class Redaction {

  /**
   * What is left and what was found.
   *
   * @param text with a placeholder such as 【电话】 for each number
   * @param pieces what stood there, in order; personal data, for the vault only
   */
  public record Result(String text, List<String> pieces) {
    public Result {
      pieces = List.copyOf(pieces);
    }

    @Override
    public String toString() {
      return "Result[" + text + "]";
    }
  }

  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";

  private final String text;
  private final StringBuilder out;
  private final List<String> pieces = new ArrayList<>();

  private Redaction(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /** Never fails, whatever the text. */
  public static Result redact(String text) {
    Redaction redaction = new Redaction(text);
    redaction.run();
    return new Result(redaction.out.toString(), redaction.pieces);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (digit(c) >= 0) {
        at = number(at);
      } else if (c == '@') {
        at = mail(at);
      } else {
        out.append(c);
        at++;
      }
    }
  }

  /** Reads a run of digits with single separators and replaces it if it is somebody's number. */
  private int number(int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    int at = start;
    while (at < text.length()) {
      int value = digit(text.charAt(at));
      if (value >= 0) {
        digits.append((char) ('0' + value));
        at++;
        end = at;
      } else if (isSeparator(text.charAt(at)) && at == end) {
        at++;
      } else {
        break;
      }
    }
    if (digits.length() == 17 && end < text.length() && "xXｘＸ".indexOf(text.charAt(end)) >= 0) {
      digits.append('X');
      end++;
    }
    String name = nameOf(digits.toString());
    if (name.isEmpty()) {
      out.append(text, start, end);
    } else {
      pieces.add(text.substring(start, end));
      out.append(name);
    }
    return end;
  }

  private static String nameOf(String digits) {
    if (isIdNumber(digits)) {
      return "【证件号】";
    }
    String local = digits.length() > 11 && digits.startsWith("86") ? digits.substring(2) : digits;
    boolean mobile = local.length() == 11 && local.charAt(0) == '1' && local.charAt(1) >= '3';
    boolean landline = local.length() >= 10 && local.length() <= 12 && local.charAt(0) == '0';
    if (mobile || landline) {
      return "【电话】";
    }
    return digits.length() >= 15 && digits.length() <= 19 && luhn(digits) ? "【卡号】" : "";
  }

  /** GB 11643: 17 digits and a check character. */
  private static boolean isIdNumber(String digits) {
    if (digits.length() != 18) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return ID_CHECKS.charAt(sum % 11) == digits.charAt(17);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 1 ? value * 2 : value;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /** The part before an at sign is in the output already and is taken back. */
  private int mail(int at) {
    int from = out.length();
    while (from > 0 && isMailChar(out.charAt(from - 1))) {
      from--;
    }
    int end = at + 1;
    while (end < text.length() && isMailChar(text.charAt(end))) {
      end++;
    }
    if (from == out.length() || text.indexOf('.', at) < 0 || text.indexOf('.', at) >= end) {
      out.append('@');
      return at + 1;
    }
    pieces.add(out.substring(from) + text.substring(at, end));
    out.setLength(from);
    out.append("【邮箱】");
    return end;
  }

  private static boolean isMailChar(char c) {
    return c < 0x80
        && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+');
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '－' || c == '\u3000';
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }
}
