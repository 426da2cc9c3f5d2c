// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left open in a draft, written as 〔地点〕 or [place], and numbered where several of a kind
 * are different things: 〔日期2〕. Other words in such brackets, as in 国办发〔2020〕53号, are no gap.
 */
public enum Gap {
  PLACE("地点", "place"),
  DATE("日期", "date"),
  TIME("时间", "time"),
  PHONE("电话", "phone"),
  NAME("姓名", "name"),
  UNIT("单位", "unit"),
  AMOUNT("金额", "amount"),
  NUMBER("数字", "number"),
  CODE("号码", "code");

  /** A gap where it stands in a text, its end exclusive. */
  public record Found(Gap kind, int start, int end) {}

  private final String zh;
  private final String en;

  Gap(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * As it is written in a text.
   *
   * @param number which of several different ones; the first is 1
   * @param chinese the language of the text
   */
  public String written(int number, boolean chinese) {
    String which = number > 1 ? Integer.toString(number) : "";
    return chinese ? "〔" + zh + which + "〕" : "[" + en + which + "]";
  }

  /** Every gap of a text, in its order; linear in the text. */
  public static List<Found> listIn(String text) {
    List<Found> found = new ArrayList<>(0);
    for (int at = 0; at < text.length(); at++) {
      char open = text.charAt(at);
      if (open == '〔' || open == '[') {
        for (Gap gap : values()) {
          int end = gap.endIn(text, at + 1, open == '〔');
          if (end > 0) {
            found.add(new Found(gap, at, end));
            at = end - 1;
            break;
          }
        }
      }
    }
    return found;
  }

  /** Where the gap ends whose name begins here; 0 where it is none. */
  private int endIn(String text, int from, boolean chinese) {
    String name = chinese ? zh : en;
    if (!text.startsWith(name, from)) {
      return 0;
    }
    int end = from + name.length();
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == (chinese ? '〕' : ']');
    return closed ? end + 1 : 0;
  }
}
