// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTests {

  private static List<String> words(String text, int longest) {
    List<String> words = new ArrayList<>();
    Pieces.each(text, longest, (code, start, end) -> words.add(text.substring(start, end)));
    return words;
  }

  @Test
  void aPieceIsARunOfCharactersWordsAndNumbers() {
    assertThat(words("路灯坏了", 2)).containsExactly("路", "灯", "路灯", "坏", "灯坏", "了", "坏了");
    assertThat(words("Lamp 12号", 2)).containsExactly("Lamp", "12", "号", "12号");
  }

  @Test
  void noPieceGoesAcrossASignOrWhiteSpace() {
    assertThat(words("路，灯 坏", 3)).containsExactly("路", "灯", "坏");
  }

  @Test
  void caseAndWidthDoNotCount() {
    assertThat(Pieces.pairs("Ａ3区 Main")).isEqualTo(Pieces.pairs("a３区 main"));
  }

  @Test
  void theOrderOfSignsCounts() {
    assertThat(Pieces.shared(Pieces.pairs("路灯"), Pieces.pairs("灯路"))).isZero();
    assertThat(Pieces.shared(Pieces.pairs("路灯坏了"), Pieces.pairs("灯坏了很久"))).isEqualTo(2);
  }

  @Test
  void anyTextIsCutWithinItsBounds() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append((char) random.nextInt(0x10000));
      }
      String any = text.toString();
      Pieces.each(
          any,
          4,
          (code, start, end) ->
              assertThat(0 <= start && start < end && end <= any.length()).isTrue());
      assertThat(Pieces.pairs(any)).isSorted().doesNotHaveDuplicates();
    }
  }
}
