// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTests {

  private static String wrong(MessageKind kind, String text) {
    return MessageText.wrongWith(kind, text).map(words -> words.en()).orElse("");
  }

  @Test
  void takesATextThatNamesWhatAReporterNeeds() {
    assertThat(wrong(MessageKind.ACCEPTED, "【{centre}】{code} 号事项已受理")).isEmpty();
    assertThat(wrong(MessageKind.DECLINED, "{code} 请到 {route} 反映")).isEmpty();
    assertThat(wrong(MessageKind.ANSWERED, "{unit} 已办理 {code}")).isEmpty();
  }

  @Test
  void refusesATextThatLeavesOutTheCodeOrTheRoute() {
    assertThat(wrong(MessageKind.ACCEPTED, "已受理")).contains("{code}");
    assertThat(wrong(MessageKind.DECLINED, "{code} 不予受理")).contains("{route}");
  }

  @Test
  void refusesWhatItCannotFillIn() {
    assertThat(wrong(MessageKind.ACCEPTED, "{code} {phone}")).contains("braces hold only");
    assertThat(wrong(MessageKind.ACCEPTED, "{code} {")).contains("braces hold only");
  }

  @Test
  void refusesAPlaceThatHasNothingToSayInThisKind() {
    assertThat(wrong(MessageKind.ACCEPTED, "{code} {outcome}")).contains("braces hold only");
    assertThat(wrong(MessageKind.ANSWERED, "{code} {words}")).contains("braces hold only");
    assertThat(wrong(MessageKind.ANSWERED, "{code} {outcome} {unit} {page} {centre}")).isEmpty();
    assertThat(wrong(MessageKind.LETTER, "{code} {words} {unit}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{code} 请打13807134455",
        "{code} 请打 0713-3331234",
        "{code} 42112719900307123X",
        "{code} write to clerk@example.org",
        "{code} 鄂J12345 已拖走"
      })
  void refusesANumberThatLooksPersonal(String text) {
    assertThat(wrong(MessageKind.ACCEPTED, text)).contains("12345 may stand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{code} 请找李主任", "{code} 欧阳师傅会来", "{code} Ms Li will call you"})
  void refusesAPersonWhoIsNamed(String text) {
    assertThat(wrong(MessageKind.ACCEPTED, text)).contains("names a person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{code} 有疑问请拨 12345",
        "{code} 12315、12319、110、119、120 都可以打",
        "{code} 5个工作日内答复",
        "{code} 由责任单位负责人签字"
      })
  void takesPublicShortNumbersAndOffices(String text) {
    assertThat(wrong(MessageKind.ACCEPTED, text)).isEmpty();
  }

  @Test
  void refusesATextThatIsTooLongToBeSent() {
    assertThat(wrong(MessageKind.ACCEPTED, "{code}" + "长".repeat(260))).contains("longer than");
  }
}
