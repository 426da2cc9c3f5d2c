// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.learning.TextModel.Example;
import org.jingwei.learning.TextModel.Proposal;
import org.junit.jupiter.api.Test;

class TextModelTests {

  private static final String[][] TOLD = {
    {"lamp", "路灯不亮", "路灯坏了", "街灯整夜不亮", "灯杆倒了"},
    {"drain", "下水道堵了", "污水漫出来", "井盖没了", "窨井堵塞积水"},
    {"noise", "半夜施工吵", "噪音扰民", "广场舞声音大", "工地夜里打桩"}
  };
  private static final String[] AROUND = {"门口的", "请尽快处理，", "已经三天了，", "老人孩子不方便，", "我们小区"};

  private static List<Example> examples(int many, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String[] of = TOLD[random.nextInt(TOLD.length)];
      String text =
          AROUND[random.nextInt(AROUND.length)]
              + of[1 + random.nextInt(of.length - 1)]
              + AROUND[random.nextInt(AROUND.length)];
      examples.add(new Example(text, of[0]));
    }
    return examples;
  }

  private static final TextModel MODEL = TextModel.train(examples(300, 1), 0.95);

  @Test
  void aTextGetsTheLabelOfTextsLikeIt() {
    assertThat(MODEL.rank("我家门口的路灯昨晚开始不亮", 3).getFirst().label()).isEqualTo("lamp");
    assertThat(MODEL.first("小区污水漫出来了").label()).isEqualTo("drain");
  }

  @Test
  void theProbabilitiesOfAllLabelsAreOneTogether() {
    double sum = MODEL.rank("噪音", 3).stream().mapToDouble(Proposal::probability).sum();
    assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void theWordsThatDecidedStandInTheText() {
    String text = "请尽快处理，广场舞声音大";
    Proposal first = MODEL.rank(text, 1).getFirst();
    assertThat(first.words()).isNotEmpty().allSatisfy(word -> assertThat(text).contains(word));
    assertThat(String.join("", first.words())).doesNotContain("请尽快");
  }

  @Test
  void whatIsSureIsRightAsOftenAsAsked() {
    int sure = 0;
    int right = 0;
    for (Example one : examples(500, 2)) {
      Proposal first = MODEL.first(one.text());
      sure += MODEL.isSure(first.probability()) ? 1 : 0;
      right += MODEL.isSure(first.probability()) && first.label().equals(one.label()) ? 1 : 0;
    }
    assertThat(sure).isGreaterThan(250);
    assertThat(right).isGreaterThanOrEqualTo((int) (0.95 * sure));
  }

  @Test
  void labelsWithoutReasonAreNeverSure() {
    Random random = new Random(3);
    List<Example> noise =
        examples(300, 4).stream()
            .map(e -> new Example(e.text(), "label" + random.nextInt(3)))
            .toList();
    TextModel model = TextModel.train(noise, 0.95);
    assertThat(model.isSure(model.first("路灯不亮").probability())).isFalse();
  }

  @Test
  void theSameExamplesGiveTheSameModel() throws IOException {
    assertThat(saved(TextModel.train(examples(120, 5), 0.9)))
        .isEqualTo(saved(TextModel.train(examples(120, 5), 0.9)));
  }

  @Test
  void aModelIsReadAsItWasSaved() throws IOException {
    TextModel again = TextModel.load(new ByteArrayInputStream(saved(MODEL)));
    for (Example one : examples(50, 6)) {
      assertThat(again.rank(one.text(), 3)).isEqualTo(MODEL.rank(one.text(), 3));
    }
  }

  @Test
  void aDamagedModelIsRefused() throws IOException {
    byte[] state = saved(MODEL);
    for (int length : new int[] {0, 3, 40, state.length / 2}) {
      byte[] cut = java.util.Arrays.copyOf(state, length);
      assertThatThrownBy(() -> TextModel.load(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void oneLabelIsNothingToLearnFrom() {
    assertThatThrownBy(() -> TextModel.train(List.of(new Example("a", "b")), 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(300); i > 0; i--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : '路'));
      }
      assertThat(MODEL.rank(text.toString(), 3)).hasSize(3);
    }
    assertThat(MODEL.rank("路灯".repeat(500_000), 1)).hasSize(1);
    assertThat(MODEL.rank("", 3)).hasSize(3);
  }

  private static byte[] saved(TextModel model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    model.save(bytes);
    return bytes.toByteArray();
  }
}
