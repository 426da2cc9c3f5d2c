// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InternalNotesTests {

  private static boolean found(String words, String... notes) {
    return InternalNotes.standIn(words, List.of(notes));
  }

  @Test
  void findsASentenceOfANoteWhateverStandsBetweenItsLetters() {
    String note = "该户长期上访，注意方式。请尽快办。";
    assertThat(found("换了灯泡。该户长期上访，注意方式！", note)).isTrue();
    assertThat(found("换了灯泡，该户 长期上访 注意方式", note)).isTrue();
    assertThat(
            found(
                "Done. The caller is known as a troublemaker",
                "The caller is known as a TROUBLEMAKER."))
        .isTrue();
  }

  @Test
  void leavesWhatAnybodyMightWrite() {
    assertThat(found("已换灯泡", "已换灯泡")).isFalse();
    assertThat(found("修好了民意路的路灯", "请修好民意路上坏了三天的路灯")).isFalse();
    assertThat(found("Lamp is lit", "lamp is lit")).isFalse();
    assertThat(found("换了灯泡")).isFalse();
  }
}
