// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuestionTests {

  @Test
  void wordsPhrasesAndOperatorsAreTakenApart() {
    Question question = Question.of("路灯 镇:小池 -桥 \"一号 门前\" state:open");
    assertThat(question.words()).containsExactly("路灯", "一号 门前");
    assertThat(question.without()).containsExactly("桥");
    assertThat(question.parts())
        .filteredOn(part -> part.operator() != null)
        .extracting(part -> part.operator() + "=" + part.value())
        .containsExactly("PLACE=小池", "STATE=open");
  }

  @Test
  void fullWidthSignsOperateToo() {
    Question question = Question.of("地点：小池　“垃圾 成堆”　－桥");
    assertThat(question.parts().getFirst().operator()).isEqualTo(Operator.PLACE);
    assertThat(question.words()).containsExactly("垃圾 成堆");
    assertThat(question.without()).containsExactly("桥");
  }

  @Test
  void whatIsNoOperatorIsAWord() {
    assertThat(Question.of("foo:bar 12:30").words()).containsExactly("foo:bar", "12:30");
    assertThat(Question.of("town:").words()).containsExactly("town:");
    assertThat(Question.of("  ").isEmpty()).isTrue();
  }

  @Test
  void aPartCanBeTakenOffAndPutInItsPlace() {
    Question question = Question.of("路灯 town:小池 -桥");
    assertThat(question.less(question.parts().get(1))).isEqualTo("路灯 -桥");
    assertThat(question.instead("路灯", "垃圾")).isEqualTo("垃圾 town:小池 -桥");
  }

  @Test
  void nothingThatIsTypedFails() {
    Random random = new Random(7);
    String signs = "\"“”：:-－ 　路灯town状态\\%_'<>()[]{}*𠮷a1\u0000\ud842";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        typed.append(signs.charAt(random.nextInt(signs.length())));
      }
      Question question = Question.of(typed.toString());
      assertThat(question.parts()).hasSizeLessThanOrEqualTo(12).allMatch(p -> !p.value().isEmpty());
    }
  }
}
