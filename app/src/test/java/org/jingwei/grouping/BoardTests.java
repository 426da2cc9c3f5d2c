// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTests {

  private static final int EVERYDAY = 400;

  @Test
  void aNewTextJoinsTheTopicThatItTellsOf() {
    List<Told> told = new Stories(1).everyday(EVERYDAY).plant(30).all();
    Grouping grouping = Grouping.of(told);
    Board board = board(grouping);

    long topic = board.file(new Told(9_001, "金桂新城的搅拌站昨晚又开工了，灰尘和噪音谁来管", "town7"), 9_001);

    assertThat(topic).isEqualTo(plant(grouping));
  }

  @Test
  void anotherMatterOfTheSamePlaceStartsItsOwn() {
    List<Told> told = new Stories(1).everyday(EVERYDAY).plant(30).all();
    Grouping grouping = Grouping.of(told);

    long topic = board(grouping).file(new Told(9_001, "金桂新城电梯坏了三天，维修说要等配件", "town7"), 9_001);

    assertThat(topic).isEqualTo(9_001);
  }

  @Test
  void rarityIsTheSameAfterItWasKept() {
    List<Told> told = new Stories(2).everyday(EVERYDAY).plant(10).all();
    Rarity rarity = Grouping.of(told).rarity();

    Rarity loaded = Rarity.load(rarity.save());

    for (Told one : told) {
      assertThat(new Board(loaded).names(one.words()))
          .isEqualTo(new Board(rarity).names(one.words()));
    }
  }

  @Test
  void twoOfTheFirstTextsOfAllFindEachOther() {
    Board board = new Board(Rarity.none());

    long first = board.file(new Told(1, "金桂新城旁边的搅拌站整夜施工，灰尘噪音很大", ""), 1);
    long second = board.file(new Told(2, "金桂新城的搅拌站灰尘很大，整夜有噪音", ""), 2);

    assertThat(second).isEqualTo(first);
  }

  private static Board board(Grouping grouping) {
    Board board = new Board(grouping.rarity());
    for (Group group : grouping.groups()) {
      board.put(group.members().getFirst(), group.profile());
    }
    return board;
  }

  private static long plant(Grouping grouping) {
    return grouping.groups().stream()
        .map(group -> group.members().getFirst())
        .filter(first -> first > EVERYDAY)
        .findFirst()
        .orElseThrow();
  }
}
