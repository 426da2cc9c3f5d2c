// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people who are named with how one addresses them, such as 李师傅 or Ms Li. In doubt somebody
 * is found: 施工队长 is one. A bare name is not known to be one.
 */
final class AddressedPeople {

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范廖石金贾韦夏付"
          + "邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔梅柯桂洪聂施骆帅干商吕项倪詹";

  private static final String COMPOUND = "欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒";

  private static final String TITLES =
      "先生|女士|小姐|太太|同志|师傅|大爷|大妈|大娘|大叔|大婶|大伯|大哥|大姐|阿姨|叔叔|伯伯|奶奶|爷爷|婆婆|爹爹|老人|老汉|老师|医生|律师|警官|老板|经理"
          + "|主任|副主任|书记|副书记|支书|队长|科长|股长|局长|副局长|站长|所长|镇长|村长|组长|主席|网格员|某某|某";

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:" + COMPOUND + "|[" + SURNAMES + "])[\\p{IsHan}]{0,2}?(?:" + TITLES + ")");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Master|Uncle|Aunt|Auntie)\\b\\.?\\s+\\p{Lu}[\\p{L}’-]*"
              + "(?:\\s+\\p{Lu}[\\p{L}’-]*)?");

  private AddressedPeople() {}

  static boolean standIn(String text) {
    return CHINESE.matcher(text).find() || ENGLISH.matcher(text).find();
  }

  static String replaced(String text, String instead) {
    String word = Matcher.quoteReplacement(instead);
    String clean = Objects.requireNonNull(CHINESE.matcher(text).replaceAll(word));
    return Objects.requireNonNull(ENGLISH.matcher(clean).replaceAll(word));
  }
}
