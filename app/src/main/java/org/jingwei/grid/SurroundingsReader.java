// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;

/** Reads {@link Surroundings} right behind a name, in one pass of bounded length. */
final class SurroundingsReader {

  private static final String NUMERALS = "0123456789一二三四五六七八九十百零两-";
  private static final List<String> UNITS =
      List.of("号楼", "号院", "单元", "号", "组", "栋", "幢", "室", "楼", "弄", "巷", "大队", "小队", "队", "门");
  private static final List<String> RELATIONS =
      List.of(
          "斜对面", "正对面", "对面", "旁边", "附近", "边上", "周边", "周围", "隔壁", "前面", "后面", "背后", "之间", "东边",
          "西边", "南边", "北边", "东侧", "西侧", "南侧", "北侧", "东面", "西面", "南面", "北面", "旁");
  private static final List<String> TOWARDS =
      List.of(
          "往", "向", "以", "东北", "东南", "西北", "西南", "东", "西", "南", "北", "方向", "走", "约", "大约", "开外");
  private static final List<String> LENGTHS = List.of("公里", "千米", "里路", "米", "里");
  private static final int MOST_NUMBERS = 5;
  private static final int LONGEST_NUMERAL = 6;

  private final String text;
  private int at;

  private SurroundingsReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  static Surroundings after(String text, int end) {
    SurroundingsReader reader = new SurroundingsReader(text, end);
    String number = reader.numbers();
    reader.skip(List.of("的"));
    String relation = reader.relation();
    return number.isEmpty() && relation.isEmpty()
        ? Surroundings.NONE
        : new Surroundings(number, relation);
  }

  private String numbers() {
    int start = at;
    for (int i = 0; i < MOST_NUMBERS; i++) {
      int back = at;
      if (!numeral() || !skip(UNITS)) {
        at = back;
        break;
      }
    }
    return text.substring(start, at);
  }

  private String relation() {
    int start = at;
    if (skip(RELATIONS)) {
      distance();
      return text.substring(start, at);
    }
    return distance() ? text.substring(start, at) : "";
  }

  /** 往北200米, 以东约3公里, 300米. */
  private boolean distance() {
    int start = at;
    for (int i = 0; i < MOST_NUMBERS && skip(TOWARDS); i++) {
      continue;
    }
    if (numeral() && skip(LENGTHS)) {
      return true;
    }
    at = start;
    return false;
  }

  private boolean numeral() {
    int start = at;
    while (at < text.length()
        && at - start < LONGEST_NUMERAL
        && NUMERALS.indexOf(Writing.plain(text.charAt(at))) >= 0) {
      at++;
    }
    return at > start;
  }

  private boolean skip(List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return true;
      }
    }
    return false;
  }
}
