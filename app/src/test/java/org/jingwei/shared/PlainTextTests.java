// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

  @Test
  void takesChineseEmojiLineBreaksAndTabs() {
    assertThat(PlainText.wrongWith("text", "路灯坏了\r\n\t👍 𠮷")).isEmpty();
  }

  @Test
  void refusesControlCharactersByTheNameOfTheField() {
    for (String bad : new String[] {"a\0b", "a\u001Bb", "a\u0085b", "a\u202Eb", "a\uD800b"}) {
      assertThat(PlainText.wrongWith("text", bad))
          .hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("control-characters");
            assertThat(refusal.field()).isEqualTo("text");
          });
    }
  }

  @Test
  void makesOneCharacterOfALineBreak() {
    assertThat(PlainText.withPlainBreaks("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
  }
}
