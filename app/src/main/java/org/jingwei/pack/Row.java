// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table by column name, with what a value may be. What is not so is {@link Unfit}.
 *
 * @param line where it begins, 1 for the first line of the file
 */
record Row(String file, int line, Map<String, String> cells) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
  private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9_]{2,99}");
  private static final int LONGEST_NAME = 200;

  String get(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  @Nullable String orNull(String column) {
    return get(column).isEmpty() ? null : get(column);
  }

  List<String> list(String column) {
    return get(column).isEmpty() ? List.of() : List.of(get(column).split(";"));
  }

  /** A text that must be there, such as the source of a limit. */
  String text(String column) {
    if (get(column).isEmpty()) {
      throw new Unfit(column, "“" + column + "”没有填写", column + " is empty");
    }
    return get(column);
  }

  /** A name that must be there, in Chinese and, if given, in English. */
  Words name(String column) {
    String name = text(column);
    if (name.length() > LONGEST_NAME) {
      throw new Unfit(
          column,
          "“" + column + "”超过 " + LONGEST_NAME + " 个字",
          column + " is longer than " + LONGEST_NAME + " characters");
    }
    return words(column);
  }

  Words words(String column) {
    return new Words(get(column), get(column + "_en"));
  }

  /** A code: letters, digits, hyphen, dot, underscore; at most 64. */
  String code(String column) {
    if (!CODE.matcher(text(column)).matches()) {
      throw new Unfit(
          column,
          "编码“" + get(column) + "”只能用字母、数字、连字符、点和下划线，最多 64 位",
          column + " is not a code of at most 64 letters, digits, -, . and _: " + get(column));
    }
    return get(column);
  }

  /** The name of a setting: what it is set to belongs in no pack. */
  String setting(String column) {
    String name = text(column);
    if (!SETTING.matcher(name).matches()) {
      throw new Unfit(
          column,
          "“" + column + "”须是环境变量的名称（大写字母、数字、下划线），不能直接写地址或密钥",
          column + " must be the name of a setting in capitals, never an address or a secret");
    }
    return name;
  }

  int number(String column, int least, int most) {
    try {
      int number = Integer.parseInt(text(column));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, in words
    }
    throw new Unfit(
        column,
        "“" + column + "”须是 " + least + " 到 " + most + " 的整数，不是“" + get(column) + "”",
        "%s must be a whole number from %d to %d, not %s"
            .formatted(column, least, most, get(column)));
  }

  boolean flag(String column) {
    return oneOf(column, List.of("true", "false", "")).equals("true");
  }

  String oneOf(String column, List<String> allowed) {
    if (!allowed.contains(get(column))) {
      String listed = String.join(", ", allowed.stream().filter(a -> !a.isEmpty()).toList());
      throw new Unfit(
          column,
          "“" + column + "”须是 " + listed + " 之一，不是“" + get(column) + "”",
          column + " must be one of " + listed + ", not " + get(column));
    }
    return get(column);
  }
}
