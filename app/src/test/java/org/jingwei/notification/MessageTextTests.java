// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void refusesATextThatIsTooLongToBeSent() {
    assertThat(wrong(MessageKind.ACCEPTED, "{code}" + "长".repeat(260))).contains("longer than");
  }
}
