// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;

/** Names of places that several matters teach. */
class NamesFoundTests {

  private static final DivisionCode VILLAGE = new DivisionCode("421127100001");
  private static final DivisionCode OTHER = new DivisionCode("421127100002");
  private static final DivisionCode AWAY = new DivisionCode("421127101003");

  private final NamesFound found = new NamesFound();
  private long id = 100;

  private void told(String text, DivisionCode division) {
    found.add(id--, text, division);
  }

  private List<PlaceName> names() {
    return found.list(name -> false, 50);
  }

  @Test
  void threeMattersOfOneVillageTeachAName() {
    told("我住在东方明珠小区三栋", VILLAGE);
    told("东方明珠小区停水了", VILLAGE);
    assertThat(names()).isEmpty();
    told("从东方明珠小区门口到学校", VILLAGE);
    assertThat(names())
        .containsExactly(new PlaceName("东方明珠小区", VILLAGE, 3, 3, List.of(100L, 99L, 98L)));
  }

  @Test
  void aNameOfSeveralVillagesOfATownIsTheTowns() {
    told("环湖大道积水", VILLAGE);
    told("环湖大道坑洼", OTHER);
    told("环湖大道没有灯", OTHER);
    assertThat(names())
        .extracting(PlaceName::division)
        .containsExactly(new DivisionCode("421127100"));
  }

  @Test
  void aNameOfSeveralTownsIsNone() {
    told("人民市场脏乱", VILLAGE);
    told("人民市场占道", AWAY);
    told("人民市场太吵", VILLAGE);
    assertThat(names()).isEmpty();
  }

  @Test
  void wordsBeforeANameAreNotPartOfIt() {
    told("路过金桥花园很吵", VILLAGE);
    told("昨晚金桥花园停电", VILLAGE);
    told("金桥花园物业不管", VILLAGE);
    told("金桥花园门口堵车", VILLAGE);
    assertThat(names()).extracting(PlaceName::name).containsExactly("金桥花园");
  }

  @Test
  void theEndOfALongerNameIsNone() {
    for (int i = 0; i < 4; i++) {
      told("丽发新城搅拌站扰民" + i, VILLAGE);
    }
    assertThat(names()).extracting(PlaceName::name).contains("丽发新城搅拌站");
    assertThat(names()).extracting(PlaceName::name).doesNotContain("新城搅拌站", "发新城搅拌站");
  }

  @Test
  void whatIsKnownIsNotProposed() {
    for (int i = 0; i < 3; i++) {
      told("沙岭小区积水", VILLAGE);
    }
    assertThat(found.list(name -> name.equals("沙岭小区"), 50)).isEmpty();
  }

  @Test
  void ofAVeryLongTextOnlyTheBeginningIsRead() {
    for (int i = 0; i < 3; i++) {
      told("东方明珠小区很吵" + "，唉".repeat(100_000) + "金桥花园也是", VILLAGE);
    }
    assertThat(names()).extracting(PlaceName::name).containsExactly("东方明珠小区");
  }
}
