// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcealingTests {

  private static final PersonalData ZHANG =
      new PersonalData(
          "张建国",
          "0713-333 1234",
          "42112719900307123X",
          "五祖镇一天门村三组12号",
          "zhang@example.org",
          "relay-77@example.org",
          "13907134455\nli@example.org");

  private static String concealed(String text) {
    return Concealing.conceal(text, List.of(ZHANG));
  }

  @ParameterizedTest
  @CsvSource({
    "已与张建国联系,已与【姓名】联系",
    "已与张 建国、张建国联系,已与【姓名】、【姓名】联系",
    "打07133331234通了,打【号码】通了",
    "打０７１３－３３３１２３４通了,打【号码】通了",
    "核对42112719900307123x无误,核对【号码】无误",
    "另一个号139 0713 4455,另一个号【号码】",
    "发到ZHANG@example.org了,发到【号码】了",
    "去了五祖镇一天门村三组12号,去了【住址】"
  })
  void takesOutWhatAPersonToldOfThemselves(String text, String left) {
    assertThat(concealed(text)).isEqualTo(left);
  }

  @Test
  void leavesWhatIsNotTheirs() {
    String text = "换了灯泡，编号 LD-07，请打 12345；张庄建国路已通车，单号 1333123456789";
    assertThat(concealed(text)).isEqualTo(text);
  }

  @Test
  void aNameInLettersIsAWholeWord() {
    PersonalData an = PersonalData.NONE.withName("An Li");
    PersonalData will = PersonalData.NONE.withName("Will");
    assertThat(Concealing.conceal("An Li met an list; we will come, Will!", List.of(an, will)))
        .isEqualTo("【姓名】 met an list; we will come, 【姓名】!");
    PersonalData smith = PersonalData.NONE.withName("John Smith");
    assertThat(Concealing.conceal("JOHN  SMITH agreed", List.of(smith))).isEqualTo("【姓名】 agreed");
  }

  @Test
  void aNameOfOneCharacterStays() {
    assertThat(Concealing.conceal("王庄路灯", List.of(PersonalData.NONE.withName("王"))))
        .isEqualTo("王庄路灯");
  }

  /** Whatever is written around it and between it. */
  @Test
  void findsNameAndNumberInAnyText() {
    Random random = new Random(20261123);
    String around = "，。 已与联系换了灯泡abc（）\n—12";
    for (int round = 0; round < 3_000; round++) {
      String phone = "1%010d".formatted(random.nextLong(10_000_000_000L));
      String name =
          "" + (char) ('一' + random.nextInt(3_000)) + (char) ('丁' + random.nextInt(3_000));
      PersonalData person = PersonalData.NONE.withName(name).withPhone(phone);
      String text =
          noise(random, around)
              + spread(random, name, " \t　")
              + noise(random, "，。已与联系")
              + spread(random, phone, " -.—")
              + noise(random, "，。已与联系");
      String left = Concealing.conceal(text, List.of(person));
      assertThat(left.replaceAll("[\\s　]", "")).as("%d: %s", round, text).doesNotContain(name);
      assertThat(left.replaceAll("[^0-9]", "")).as("%d: %s", round, text).doesNotContain(phone);
    }
  }

  private static String noise(Random random, String of) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(of.charAt(random.nextInt(of.length())));
    }
    // No digit right before a number: it would be another number.
    return text.append("，").toString();
  }

  private static String spread(Random random, String text, String between) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(
          out.isEmpty() || random.nextInt(3) > 0
              ? ""
              : between.charAt(random.nextInt(between.length())));
      out.append(c);
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }
}
