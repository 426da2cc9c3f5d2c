// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.Set;

/**
 * Whether a piece of a text looks like the name of a place or a thing: it ends as names of places
 * do, such as 丽景小区, or joins a number or letters to a word, such as 3号线. Only a guess: a name must
 * also be rare, and not be told all over the county ({@link Rarity}).
 */
final class Names {

  /** No name. */
  static final int NONE = 0;

  /** The name of a town or a county, in which much may happen. */
  static final int WIDE = 1;

  /** The name of something small. */
  static final int NEAR = 2;

  private static final String WIDE_ENDS = "区县镇乡市省郡";
  private static final Set<String> WIDE_WORDS = Set.of("街道", "地区");

  private static final String NEAR_ENDS = "村组路街巷道桥园苑城府庭湾院校学场站厂店山湖河江期栋里坪岭寺塘冲馆港墅居座厦楼线案";

  private static final Set<String> NEAR_WORDS =
      Set.of("小区", "社区", "集团", "公司", "银行", "中学", "大学", "项目", "公寓", "国际", "家园");

  /** After a number these count or date something. */
  private static final String UNITS = "元月日年号点分时万米个人户楼层栋期次天块平岁多名家路件条余周名斤吨亩";

  /** What has one of these points at something, or is a piece of a sentence. */
  private static final String POINTING = "我本各该这此贵们的了在是请您你";

  private Names() {}

  /**
   * @param signs of how many signs it consists
   */
  static int kind(String text, int start, int end, int signs) {
    char last = text.charAt(end - 1);
    boolean mixed = isPlain(text.charAt(start)) && !isPlain(last);
    if (signs < 2 || (signs == 2 && !mixed) || points(text, start, end)) {
      return NONE;
    }
    if (signs > 2) {
      String two = text.substring(end - 2, end);
      // First 小区, which also ends as a county does.
      if (NEAR_WORDS.contains(two) || NEAR_ENDS.indexOf(last) >= 0) {
        return NEAR;
      }
      if (WIDE_WORDS.contains(two) || WIDE_ENDS.indexOf(last) >= 0) {
        return WIDE;
      }
    }
    return mixed && UNITS.indexOf(last) < 0 && !saysWhere(text, start, end) ? NEAR : NONE;
  }

  /** Such as 我县, 该小区, 的小区. */
  private static boolean points(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (POINTING.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Such as A2区的: a town and the next word. */
  private static boolean saysWhere(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (WIDE_ENDS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
