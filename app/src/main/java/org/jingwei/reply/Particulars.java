// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.text.Gap;

/** When, whom to ask, and which places: the particulars of an answer. */
final class Particulars {

  private static final String N = "[0-9０-９一二三四五六七八九十两几]";

  private static final Pattern WHEN =
      Pattern.compile(
          (N
              + "{1,4}(?:个)?(?:工作日|小时|分钟|天内|日内|周内|月内|天|月|日|号|点|周|年)"
              + "|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[:：][0-9]{2}"
              + "|今天|今日|昨天|昨日|明天|明日|前天|当天|当日|当晚|当场|即日|本周|下周|上周|本月|下月|月底|月初|年底|年内|年前"
              + "|节前|节后|上午|下午|晚上|夜间|凌晨|每天|每日|每周|周[一二三四五六日]|星期[一二三四五六日]"
              + "|(?i:\\b(?:today|yesterday|tomorrow|tonight|this week|next week|this month|next month)\\b"
              + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
              + "|\\b(?:january|february|march|april|june|july|august|september|october|november|december)\\b"
              + "|\\b[0-9]{1,3} (?:working )?(?:days?|hours?|weeks?|months?)\\b|\\b[0-9]{1,2} ?[ap]m\\b"
              + "|\\bin may\\b|\\b[0-9]{1,2} may\\b|\\bmay [0-9]{1,2}\\b)"));

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(?:1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8}|[2-8][0-9]{6,7})(?![0-9])|【电话】");

  private static final WordSet HOTLINE = new WordSet("12345 12315 12319 12369 12333 12328 95598");

  private static final Pattern OFFICE =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2}(?:局(?!面|部|势|限)|办事处|服务中心|综治中心|指挥中心|管理中心|委员会|村委会|居委会|政府|大队|中队"
              + "|派出所|管理所|事务所|司法所|供电所|服务站|管理站|工作站|水利站|农技站|水务站|物业公司|供水公司|供电公司|公交公司|燃气公司)"
              + "|(?i:\\b(?:bureau|office|committee|hotline|police station|town government|county government)\\b)");

  private static final Pattern NO_OFFICE =
      Pattern.compile(
          "(?:相关|有关|责任|各)(?:部门|单位|科室)|(?i:relevant departments?|departments? concerned)");

  private static final String PLACE_ENDS = "路街巷道村湾塆组镇乡区园桥河湖港校院场厂店楼栋口站寺山坝堰畈垸";
  private static final String NO_PLACE = "条个这那一二三本我该此某每各的了在是和上下大小中到多";
  private static final Pattern ENGLISH_PLACE =
      Pattern.compile(
          "\\b(?!The |This |That |Our |Your |One |Each )([A-Z][a-z]{2,20}) (?:[Rr]oad|[Ss]treet|[Ll]ane|[Bb]ridge|[Vv]illage|[Tt]own|[Ss]chool|[Pp]ark|[Mm]arket)");

  private Particulars() {}

  static boolean saysWhen(String text) {
    String rest = Measures.withoutAsking(text);
    return WHEN.matcher(rest).find() || hasGap(text, Gap.DATE, Gap.TIME);
  }

  static boolean saysWhomToAsk(String text) {
    String rest = NO_OFFICE.matcher(text).replaceAll(" ");
    return HOTLINE.anyIn(rest)
        || PHONE.matcher(rest).find()
        || OFFICE.matcher(rest).find()
        || hasGap(text, Gap.PHONE, Gap.UNIT);
  }

  static boolean hasGap(String text, Gap... kinds) {
    List<Gap> wanted = List.of(kinds);
    return Gap.listIn(text).stream().anyMatch(gap -> wanted.contains(gap.kind()));
  }

  /** The last three characters of whatever in a text looks like the name of a place. */
  static List<String> placeWords(String text) {
    List<String> words = new ArrayList<>();
    for (int i = 2; i < text.length(); i++) {
      boolean named =
          PLACE_ENDS.indexOf(text.charAt(i)) >= 0
              && isPart(text.charAt(i - 1))
              && isPart(text.charAt(i - 2));
      if (named) {
        words.add(text.substring(i - 2, i + 1).toLowerCase(Locale.ROOT));
      }
    }
    Matcher english = ENGLISH_PLACE.matcher(text);
    while (english.find()) {
      words.add(english.group(1).toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static boolean isPart(char c) {
    boolean name = Ordinary.isHan(c) || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    return name && NO_PLACE.indexOf(c) < 0;
  }
}
