// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer lacks is told, and nothing that it has. */
class ReplyCheckTests {

  private static final Asking LAMP =
      new Asking("沙岭社区人民路口的路灯坏了三天，晚上漆黑，什么时候能修好？", List.of("沙岭社区"), false, List.of("路灯"));

  private static List<Lack> lacks(Asking asking, String answer) {
    return ReplyCheck.listFindings(asking, answer).stream().map(Finding::lack).toList();
  }

  @Test
  void aWholeAnswerLacksNothing() {
    assertThat(lacks(LAMP, "沙岭社区的路灯已于11月26日更换灯泡，恢复照明。如有疑问请拨打12345。")).isEmpty();
  }

  @Test
  void anEmptyFieldIsNotAnAnswerYet() {
    assertThat(lacks(LAMP, "  \n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "我们对沙岭社区路灯问题高度重视，已转相关部门，11月26日回复，可拨打12345。,EMPTY",
    "沙岭社区的路灯已看过，11月26日回复，可拨打12345。,MEASURE",
    "沙岭社区的路灯11月26日仍未更换，可拨打12345。,MEASURE",
    "已于11月26日更换路灯灯泡，可拨打12345。,PLACE",
    "沙岭社区的路灯已尽快更换，可拨打12345。,WHEN",
    "沙岭社区的路灯已于11月26日更换灯泡。,CONTACT",
    "沙岭社区的垃圾已于11月26日清运，可拨打12345。,SUBJECT",
    "沙岭社区的路灯已于〔日期〕更换灯泡，可拨打12345。,GAP"
  })
  void tellsWhatLacks(String answer, Lack lack) {
    assertThat(lacks(LAMP, answer)).contains(lack);
  }

  @Test
  void aDeedOrDayInTheRepeatedAskingIsNone() {
    assertThat(lacks(LAMP, "您于11月3日反映的沙岭社区路灯维修问题已收悉。请拨打12345。")).contains(Lack.MEASURE, Lack.WHEN);
  }

  @Test
  void aGroundForWhichNothingCanBeDoneIsAnAnswer() {
    assertThat(lacks(LAMP, "根据城市照明管理规定，沙岭社区路灯属于产权单位，11月26日已回复，可拨打12345。"))
        .doesNotContain(Lack.MEASURE, Lack.EMPTY);
  }

  @Test
  void aPlaceThatIsHiddenIsNeverAskedFor() {
    Asking hidden = new Asking(LAMP.words(), List.of(), true, LAMP.subjects());
    assertThat(lacks(hidden, "路灯已更换。")).doesNotContain(Lack.PLACE);
  }

  @Test
  void aQuestionWantsItsOwnKindOfAnswer() {
    Asking why = new Asking("沙岭社区为什么停水？", List.of("沙岭社区"), false, List.of("停水"));
    assertThat(lacks(why, "沙岭社区停水，11月26日抢修后恢复供水，可拨打12345。")).containsExactly(Lack.QUESTION);
    assertThat(lacks(why, "沙岭社区停水是因为水管破裂，11月26日抢修后恢复供水，可拨打12345。")).isEmpty();
  }

  @Test
  void readsEnglishToo() {
    Asking lamp =
        new Asking("The street lamp on River Road is out", List.of("River Road"), false, List.of());
    assertThat(
            lacks(lamp, "The street lamp on River Road was repaired on 26 November. Call 12345."))
        .isEmpty();
    assertThat(lacks(lamp, "Passed on to the relevant department as soon as possible."))
        .contains(Lack.EMPTY, Lack.WHEN, Lack.CONTACT, Lack.PLACE);
  }

  @Test
  void readsAnyTextHoweverLongAndOdd() {
    Random random = new Random(163);
    String[] seeds = {
      "〔", "[place", "0", "一", "反映您", "局", "路", "a b ", "为什么", "\n", "。", "1月", "\ud83d"
    };
    for (String seed : seeds) {
      String huge = seed.repeat(1_000_000 / seed.length());
      Asking asking = new Asking(huge, List.of(seed), false, List.of(seed));
      assertThat(ReplyCheck.listFindings(asking, huge)).isNotNull();
    }
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 2_000; k++) {
        text.append(
            random.nextBoolean()
                ? seeds[random.nextInt(seeds.length)]
                : Character.toString(random.nextInt(0xffff)));
      }
      Asking asking = new Asking(text.toString(), List.of(), false, List.of());
      assertThat(ReplyCheck.listFindings(asking, text.reverse().toString())).isNotNull();
    }
  }

  @Test
  void fillsOnlyWhatIsKnownForSure() {
    var known =
        java.util.Map.of(org.jingwei.text.Gap.PLACE, "沙岭社区", org.jingwei.text.Gap.DATE, "今天");
    Filling.Filled filled = Filling.fill("〔地点〕〔日期〕〔日期2〕〔电话〕，〔地点〕", known);
    assertThat(filled.text()).isEqualTo("沙岭社区〔日期〕〔日期2〕〔电话〕，沙岭社区");
    assertThat(filled.filled()).containsExactly("沙岭社区");
    assertThat(filled.open()).containsExactly("〔日期〕", "〔日期2〕", "〔电话〕");
  }
}
