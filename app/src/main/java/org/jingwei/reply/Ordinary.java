// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a piece of text consists of ordinary words only, so that it can name nobody: each word
 * stands in a dictionary, and what is left between words are the small ones of the grammar. A name
 * is what no dictionary has; who is not sure says no.
 */
final class Ordinary {

  /** Characters that may stand alone. None of the surnames is among them. */
  private static final String ALONE =
      """
      的了在是有与对将已向于为被把让请到去来上下中内外后前日月年号个处次名人件条户家吨辆盏块根座棵套台只部份第等及或
      并但不未无没再也就还又均其该此本我您你他她它们这那进出入给做说看清换装拆补罚停用可能会要需应如因从自至以之所而且
      则按据经过完好新旧大小多少低长短快慢水电气灯沟墙树草村镇县市街店厂我局所站组员车路井门桥点分时天里米公斤元
      约近现拟均若较很更最太每各某类种间道面层栋院校河湖塘坝地山坡口侧旁处并起住着得地吧呢吗啊由和我队
      亮通堵坏漏满脏臭响吵开断塌裂松缺破净扫冲挖填铺挂贴画洗运搬走派问答听见找打接拨送领交退收批办改建放拉推存取买卖租吃坐
      员位排沿线期款票证卡表案例率值度级型式样群众洞盖板阀泵板阀泵杆箱桶渣灰
      二三四五六七八九十一两几百千半双
      """
          .replace("\n", "");

  private static final boolean[] MAY_STAND_ALONE = new boolean[Character.MAX_VALUE + 1];

  /** A name stands right behind these words. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "联系人", "经办人", "负责人", "责任人", "承办人", "当事人", "投诉人", "诉求人", "反映人", "来电人", "信访人", "村民", "居民",
          "业主", "户主", "房东", "租户", "民警", "书记", "主任", "站长", "所长", "队长", "局长", "镇长", "老板", "店主", "司机",
          "车主", "经理", "同志", "名叫", "姓名", "联系", "邻居");

  /** And right before these. */
  private static final Set<String> BEHIND_NAMES =
      Set.of(
          "先生", "女士", "小姐", "同志", "师傅", "老师", "主任", "书记", "站长", "所长", "队长", "局长", "镇长", "经理", "老板",
          "大爷", "大妈", "大娘", "婆婆", "阿姨", "家中", "某某");

  /** Latin words of the trades. */
  private static final Set<String> LATIN =
      Set.of("led", "app", "pvc", "pe", "ppr", "wifi", "ktv", "mm", "cm", "km", "kg");

  /** The dictionary takes them for names. */
  private static final Set<String> NOT_NAMES =
      Set.of("占道", "安全", "高度", "方便", "和谐", "温馨", "明确", "成品油");

  /** Read when it is first needed: half a second and 30 MB. */
  private static final class Dictionary {
    static final Segment WORDS =
        HanLP.newSegment().enableNameRecognize(true).enableTranslatedNameRecognize(false);
  }

  static {
    ALONE.chars().forEach(c -> MAY_STAND_ALONE[c] = true);
  }

  boolean isOrdinary(String text) {
    if (hasForeignSigns(text)) {
      return false;
    }
    List<Term> terms = Dictionary.WORDS.seg(text);
    for (int i = 0; i < terms.size(); i++) {
      if (!isOrdinary(terms, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasForeignSigns(String text) {
    return text.codePoints()
        .anyMatch(c ->
            Character.isDigit(c)
                || Character.isLetter(c) && !isHan(c) && !(c < 0x80)
                || c > Character.MAX_VALUE);
  }

  static boolean isHan(int c) {
    return c >= '一' && c <= '鿿';
  }

  private static boolean isOrdinary(List<Term> terms, int i) {
    String word = terms.get(i).word;
    char first = word.charAt(0);
    if (first < 0x80) {
      return !Character.isLetter(first) || LATIN.contains(word.toLowerCase(Locale.ROOT));
    }
    if (!isHan(first)) {
      return true;
    }
    if (word.length() == 1) {
      return MAY_STAND_ALONE[first];
    }
    String kind = terms.get(i).nature.toString();
    boolean name = kind.startsWith("nr") || kind.startsWith("ns") || kind.startsWith("nt");
    if (name && !NOT_NAMES.contains(word)) {
      return false;
    }
    return !Surnames.mayBeName(word) && (!Surnames.begins(word) || !isBesideARole(terms, i, kind));
  }

  /** 联系人江山, 方正先生: ordinary words that are a name here. */
  private static boolean isBesideARole(List<Term> terms, int i, String kind) {
    boolean behind = i > 0 && BEFORE_NAMES.contains(terms.get(i - 1).word);
    boolean before = i + 1 < terms.size() && BEHIND_NAMES.contains(terms.get(i + 1).word);
    boolean acts = kind.startsWith("v") || kind.startsWith("p") || kind.startsWith("d");
    return before || behind && !acts;
  }
}
