// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups of signs in a text that may be the name of a place: a word such as 小区 or 市场 with two to
 * six signs before it. Which of them is the name shows only over several texts: see {@link
 * PlaceNames}. In time linear in the text.
 */
final class PlacePhrases {

  private static final List<String> ENDS =
      List.of(
          "小区", "花园", "新城", "广场", "市场", "大道", "公园", "小学", "中学", "幼儿园", "医院", "卫生院", "酒店", "宾馆",
          "超市", "商场", "大厦", "公寓", "家园", "华府", "车站", "码头", "水库", "工业园", "产业园", "大桥", "路口", "老街",
          "新街", "步行街", "搅拌站", "加油站", "福利院", "养老院", "塆", "垸", "湾");

  /** Signs that stand between words and in no name of a place. */
  private static final String BETWEEN = "的了在到从往和与及是有我他她们这那里去来对过于为被把将您请说也都就不没又还很";

  private static final int FEWEST = 2;
  private static final int MOST = 6;
  private static final int READ = 4_000;

  private PlacePhrases() {}

  static Set<String> of(String text) {
    String read = text.substring(0, Math.min(text.length(), READ));
    Set<String> found = new HashSet<>();
    for (String end : ENDS) {
      for (int at = read.indexOf(end); at >= 0; at = read.indexOf(end, at + end.length())) {
        for (int from = at - 1; from >= 0 && at - from <= MOST && isOfName(read, from); from--) {
          if (at - from >= FEWEST) {
            found.add(read.substring(from, at + end.length()));
          }
        }
      }
    }
    return found;
  }

  private static boolean isOfName(String text, int at) {
    char sign = text.charAt(at);
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
        && BETWEEN.indexOf(sign) < 0;
  }
}
