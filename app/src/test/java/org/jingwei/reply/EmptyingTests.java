// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.text.Gap;
import org.junit.jupiter.api.Test;

/** What is kept of an answer belongs to no matter alone and names nobody. */
class EmptyingTests {

  private static final String[] SURNAMES =
      ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭"
              + " 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛"
              + " 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 司马 上官 诸葛 於 桂 柯 石 商")
          .split(" ");
  private static final String GIVEN =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲鹏华红波建国志新春梅海燕小龙玉兰凤云飞宇浩然子轩雨桐欣怡佳琪诗涵梓萱一诺";
  private static final String[] AROUND = {
    "我局工作人员与%s联系，现场清理垃圾。",
    "已由%s负责更换灯泡。",
    "经办人%s。",
    "联系人：%s，现已疏通下水道。",
    "%s家门口的垃圾已清运。",
    "%s表示满意。",
    "网格员%s、%s到现场清理。",
    "您好，%s，路灯已修好。",
    "已责令%s限期整改。",
    "对%s进行了约谈"
  };

  private final Emptying emptying = new Emptying(new Ordinary());

  private String empty(String text) {
    return emptying.empty(text, EmptyingTests::named).orElse("");
  }

  private static List<Span> named(String text) {
    List<Span> spans = new ArrayList<>();
    for (String place : List.of("沙岭社区", "濯港镇", "East Town")) {
      int at = text.indexOf(place);
      if (at >= 0) {
        spans.add(new Span(Gap.PLACE, at, at + place.length()));
      }
    }
    return spans;
  }

  @Test
  void putsNamedGapsForWhatBelongsToOneMatter() {
    assertThat(
            empty(
                "您好，您反映的沙岭社区路灯不亮问题，我局工作人员于11月26日上午9:30到现场核实，情况属实。"
                    + "现已更换灯泡3个，费用1200元。如有疑问请致电0713-3331234或12345。"))
        .isEqualTo(
            "您好，您反映的〔地点〕路灯不亮问题，我局工作人员于〔日期〕上午〔时间〕到现场核实，情况属实。"
                + "现已更换灯泡〔数字〕个，费用〔金额〕。如有疑问请致电〔电话〕或12345。");
  }

  @Test
  void tellsDifferentOnesApartAndNamesTheSameOneAlike() {
    assertThat(empty("11月3日已清理垃圾，11月5日复查，11月3日以来没有新的垃圾。"))
        .isEqualTo("〔日期〕已清理垃圾，〔日期2〕复查，〔日期〕以来没有新的垃圾。");
  }

  @Test
  void dropsASentenceThatMayNameSomebody() {
    assertThat(empty("已更换路灯灯泡，恢复照明。网格员王建国已告知李秀英。感谢您的支持。")).isEqualTo("已更换路灯灯泡，恢复照明。感谢您的支持。");
  }

  @Test
  void writesGapsInTheLanguageOfTheText() {
    assertThat(
            empty("On 3 May we replaced the lamp in East Town. Mr Wang was told. The lamp works."))
        .isEqualTo("On [date] we replaced the lamp in [place]. The lamp works.");
  }

  @Test
  void whatWasAskedIsComparedByItsOrdinaryClausesAlone() {
    assertThat(
            emptying.ordinaryClauses(
                "沙岭社区的路灯不亮，王建国家门口漆黑，请尽快维修，我的电话13812345678", EmptyingTests::named))
        .contains("路灯不亮", "请尽快维修")
        .doesNotContain("沙岭", "王建国", "138");
  }

  @Test
  void keepsNoPersonsName() {
    Random random = new Random(163);
    List<String> through = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String one = name(random);
      String other = name(random);
      if (!Surnames.mayBeName(one) || !Surnames.mayBeName(other)) {
        continue; // 文明, 明亮: nobody could tell
      }
      String text = AROUND[random.nextInt(AROUND.length)].formatted(one, other);
      String kept = empty(text);
      if (kept.contains(one) || kept.contains(other)) {
        through.add(one + "|" + kept);
      }
    }
    assertThat(through.stream().distinct().limit(70).toList()).isEmpty();
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder(SURNAMES[random.nextInt(SURNAMES.length)]);
    int given = 1 + random.nextInt(2);
    for (int i = 0; i < given; i++) {
      name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
    return name.toString();
  }

  @Test
  void keepsNoLongNumberHoweverItIsWritten() {
    Random random = new Random(164);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder number = new StringBuilder();
      int digits = 5 + random.nextInt(15);
      for (int d = 0; d < digits; d++) {
        char zero = random.nextInt(4) == 0 ? '０' : '0';
        number.append((char) (zero + random.nextInt(10)));
        if (random.nextInt(5) == 0) {
          number.append(" -–.,".charAt(random.nextInt(5)));
        }
      }
      String kept = empty("已清理垃圾，请拨打" + number + "咨询，我们会及时处理。");
      assertThat(kept.replaceAll("[^0-9０-９]", "").length()).as(number + "→" + kept).isLessThan(7);
    }
  }
}
