// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTests {

  private static final int EVERYDAY = 400;
  private static final int NOWHERE = -1;

  @Test
  void aTopicToldInManyWordsComesWhole() {
    List<Told> told = new Stories(1).everyday(EVERYDAY).plant(30).all();

    Group plant = groupOf(Grouping.of(told), EVERYDAY + 1);

    assertThat(plant.members()).hasSize(30);
    assertThat(plant.members()).allMatch(id -> id > EVERYDAY);
    assertThat(plant.names()).first().asString().contains("金桂新城");
  }

  @Test
  void theSameNuisanceAtDifferentPlacesIsNotOneTopic() {
    Stories stories = new Stories(2).everyday(EVERYDAY);
    for (int i = 0; i < 6; i++) {
      stories.add("春晓里小区楼下烧烤店油烟直排，熏得住户开不了窗" + "一二三四五六".charAt(i), 1);
      stories.add("望江亭小区餐馆的油烟直排到住户家里，窗户开不了" + "一二三四五六".charAt(i), 2);
    }

    Grouping grouping = Grouping.of(stories.all());

    Group one = groupOf(grouping, EVERYDAY + 1);
    assertThat(one.members()).allMatch(id -> (id - EVERYDAY) % 2 == 1);
  }

  @Test
  void aHousingEstateIsAPlaceThoughItsWordEndsAsACountyDoes() {
    Stories stories = new Stories(8).everyday(EVERYDAY);
    stories.add("荷塘小区旁边的皮革厂白天晚上都在响", 1);
    stories.add("荷塘小区旁边的皮革厂粉尘太大，窗户不敢开", 1);
    stories.add("皮革厂的污水流进了荷塘小区的水塘", 1);

    assertThat(groupOf(Grouping.of(stories.all()), EVERYDAY + 1).members()).hasSize(3);
  }

  @Test
  void lettersOfTheSameStockPhrasesAreNotOneTopic() {
    Stories stories = new Stories(3).everyday(EVERYDAY);
    List<String> wishes =
        List.of(
            "体育场馆周末也不开放，年轻人没有地方打球",
            "养老院床位排队要等两年，费用比邻县高",
            "早班公交只到车站，住在郊外的工人赶不上",
            "图书馆的书十年没有换过，晚上六点就关门",
            "菜市场下雨就漏，摊位租金年年涨",
            "景区停车难，节假日堵到高速出口",
            "校车接送点太远，孩子要走三里路",
            "新栽的树死了一半，绿化带成了停车场");
    wishes.forEach(wish -> stories.add("请加快我县建设步伐，刻不容缓。" + wish + "，不知有何具体行动", NOWHERE));

    Grouping grouping = Grouping.of(stories.all());

    Set<Long> letters =
        IntStream.rangeClosed(1, wishes.size())
            .mapToObj(i -> (long) EVERYDAY + i)
            .collect(Collectors.toSet());
    assertThat(grouping.groups())
        .allSatisfy(group -> {
          Set<Long> own = new HashSet<>(group.members());
          own.retainAll(letters);
          assertThat(own).hasSizeLessThan(letters.size());
        });
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Told> told = new Stories(4).everyday(EVERYDAY).plant(20).all();
    Grouping first = Grouping.of(told);
    for (int seed = 0; seed < 5; seed++) {
      List<Told> shuffled = new ArrayList<>(told);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Grouping.of(shuffled).groups()).isEqualTo(first.groups());
    }
  }

  @Test
  void exactCopiesAreOneGroupHoweverMany() {
    List<Told> told = new ArrayList<>(new Stories(5).everyday(100).all());
    for (int i = 0; i < 5_000; i++) {
      told.add(new Told(1_000 + i, "坚决反对在河西路口修建垃圾中转站，请公开听证结果", "town1"));
    }

    Group copies = groupOf(Grouping.of(told), 1_000);

    assertThat(copies.members()).hasSize(5_000);
  }

  @Test
  void nothingAndOneTextHaveNoGroups() {
    assertThat(Grouping.of(List.of()).groups()).isEmpty();
    assertThat(Grouping.of(List.of(new Told(1, "路灯坏了", ""))).groups()).isEmpty();
    assertThat(Grouping.of(List.of(new Told(1, "", ""), new Told(2, "", ""))).groups()).isEmpty();
  }

  @Test
  void strangeTextsNeverBreakIt() {
    Random random = new Random(6);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int length = i % 50 == 0 ? 40_000 : random.nextInt(300);
      StringBuilder words = new StringBuilder();
      while (words.length() < length) {
        switch (random.nextInt(6)) {
          case 0 -> words.appendCodePoint(random.nextInt(0x20, 0x1ffff));
          case 1 -> words.append((char) random.nextInt(0xd800, 0xe000));
          case 2 -> words.append("路路路路路路路路村村村村小区小区");
          case 3 -> words.append(random.nextInt()).append("号线");
          case 4 -> words.append("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".repeat(random.nextInt(9)));
          default -> words.append((char) random.nextInt(0x4e00, 0x4e40));
        }
      }
      told.add(new Told(i, words.toString(), random.nextBoolean() ? "" : "x"));
    }

    Grouping grouping = Grouping.of(told);
    Board board = new Board(grouping.rarity());
    told.forEach(one -> board.file(one, one.id()));

    assertThat(grouping.groups().stream().mapToInt(group -> group.members().size()).sum())
        .isLessThanOrEqualTo(told.size());
  }

  private static Group groupOf(Grouping grouping, long id) {
    return grouping.groups().stream()
        .filter(group -> group.members().contains(id))
        .findFirst()
        .orElseThrow();
  }
}
