// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which texts are copies of each other. */
class CopiesTests {

  private static final String LETTER =
      "丽发新城小区旁边的搅拌站日夜开工，灰尘漫天，噪音扰民，居民无法开窗，请有关部门尽快责令其搬离，还我们一个安静的生活环境";

  @Test
  void aLetterWithAFewWordsChangedIsACopy() {
    int[] numbers =
        Copies.of(
            List.of(
                LETTER,
                "尊敬的领导：" + LETTER + "，谢谢！",
                LETTER.replace("尽快", "马上"),
                "我家住丽发新城，楼下水泥搅拌厂的灰飘进屋里，小孩咳嗽了一个月"));
    assertThat(numbers[1]).isEqualTo(numbers[0]);
    assertThat(numbers[2]).isEqualTo(numbers[0]);
    assertThat(numbers[3]).isNotEqualTo(numbers[0]);
  }

  @Test
  void shortTextsAreCopiesOnlyIfTheirLettersAreTheSame() {
    int[] numbers = Copies.of(List.of("路灯不亮", "路灯不亮！", "路灯坏了", ""));
    assertThat(numbers[0]).isEqualTo(numbers[1]).isNotEqualTo(numbers[2]);
    assertThat(numbers[3]).isNotEqualTo(numbers[2]);
  }

  @Test
  void theOrderOfTheTextsPlaysNoPart() {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder(i % 3 == 0 ? LETTER : "");
      for (int j = 0; j < 30; j++) {
        text.append(Character.toString(0x4e00 + random.nextInt(300)));
      }
      texts.add(text.toString());
    }
    Map<String, Integer> first = numbered(texts);
    for (int shuffle = 0; shuffle < 20; shuffle++) {
      Collections.shuffle(texts, random);
      assertThat(numbered(texts)).isEqualTo(first);
    }
  }

  private static Map<String, Integer> numbered(List<String> texts) {
    int[] numbers = Copies.of(texts);
    Map<String, Integer> of = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      of.put(texts.get(i), numbers[i]);
    }
    return of;
  }
}
