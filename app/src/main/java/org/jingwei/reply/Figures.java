// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.text.Gap;

/** Days, times, sums and numbers in a text, in figures and in Chinese numerals. */
final class Figures {

  private static final String CN = "[零〇一二三四五六七八九十百千万两]";
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
  private static final String MEASURE = "[个处盏吨辆米条块根座棵户家人次组栋楼层室单间车张台套名起天周件]";

  private static final Pattern DATE =
      Pattern.compile(
          ("(?:\\d{2,4}年)?\\d{1,2}月(?:\\d{1,2}[日号]?)?|\\d{2,4}年|\\d{1,2}日"
                  + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
                  + "|%1$s{1,4}月(?:%1$s{1,3}[日号])?"
                  + "|[上下本这]?(?:周|星期|礼拜)[一二三四五六日天](?!期)"
                  + "|今天|今日|昨天|昨日|前天|明天|明日"
                  + "|(?:\\d{1,2}(?:st|nd|rd|th)? )?\\b%2$s\\b\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?"
                  + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                  + "|\\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow)\\b")
              .replace("%1$s", CN)
              .replace("%2$s", MONTH));

  private static final Pattern TIME =
      Pattern.compile(
          ("\\d{1,2}[:：]\\d{2}(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\b\\.?"
                  + "|\\d{1,2}[点时](?:\\d{1,2}分|半|整)?|[两二三四五六七八九十][一二]?点(?:半|整|%s{1,3}分)?")
              .replace("%s", CN));

  private static final Pattern AMOUNT =
      Pattern.compile(
          "[¥￥$] ?\\d[\\d,.]{0,15}|\\d[\\d,.]{0,15} ?[万千亿]?(?:元|块钱|yuan\\b|RMB\\b)|%s{1,8}元"
              .replace("%s", CN));

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d(?:[\\d,.-]{0,30}\\d)?|%s{2,8}(?=%m|号)|[二两三四五六七八九](?=%m|号)"
              .replace("%s", CN)
              .replace("%m", MEASURE));

  private Figures() {}

  /** Every figure; where one is part of another, the longer kind comes first. */
  static List<Span> in(String text) {
    String narrow = narrow(text);
    List<Span> found = new ArrayList<>();
    collect(narrow, DATE, Gap.DATE, found);
    collect(narrow, TIME, Gap.TIME, found);
    collect(narrow, AMOUNT, Gap.AMOUNT, found);
    collect(narrow, NUMBER, Gap.NUMBER, found);
    return found;
  }

  private static void collect(String text, Pattern pattern, Gap kind, List<Span> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Span(kind, matcher.start(), matcher.end()));
    }
  }

  /** Wide figures, and those of other scripts, as 0 to 9; each sign stays in its place. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      boolean figure = digit >= 0 && Character.isDigit(text.charAt(i));
      narrow.append(figure ? (char) ('0' + digit) : text.charAt(i));
    }
    return narrow.toString();
  }
}
