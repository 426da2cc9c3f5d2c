// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way out keeps; each adapter's test runs it. */
abstract class TextMessagesContract {

  static final TextMessage LAMP =
      new TextMessage(7_000_000_000_000_001L, "138 0713 4455", "【黄梅县】您反映的事项“已办理”。", "zh");
  static final TextMessage OTHER =
      new TextMessage(7_000_000_000_000_002L, "13807134456", "Two", "en");

  /** A way that works. */
  abstract TextMessages way();

  /** What has arrived at the other side, as id, number, language and body. */
  abstract List<TextMessage> arrived();

  @Test
  void handsOverIdNumberAndWordsUnchanged() throws Exception {
    way().send(LAMP);
    assertThat(arrived()).containsExactly(LAMP);
  }

  @Test
  void keepsTheOrder() throws Exception {
    way().send(LAMP);
    way().send(OTHER);
    assertThat(arrived()).containsExactly(LAMP, OTHER);
  }

  @Test
  void sendsTheSameIdWhenSentAgain() throws Exception {
    way().send(LAMP);
    way().send(LAMP);
    assertThat(arrived()).extracting(TextMessage::id).containsOnly(LAMP.id());
  }

  @Test
  void showsNothingOfAMessageInLogs() {
    assertThat(LAMP.toString()).doesNotContain("138").doesNotContain("办理");
  }
}
