// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pack's own words and examples make of a text. */
class CategoryGuessTests {

  private static final List<Map<String, String>> ROWS = PackRows.of("categories.csv");
  private static final CategoryTree TREE = without("", "");

  /** The tree without one example, so that a guess at it cannot remember it. */
  private static CategoryTree without(String code, String example) {
    return new CategoryTree(
        ROWS.stream().map(row -> category(row, row.get("code").equals(code) ? example : "")).toList());
  }

  private static Category category(Map<String, String> row, String left) {
    return new Category(
        row.get("code"),
        row.get("parent").isEmpty() ? null : row.get("parent"),
        new Words(row.get("name"), row.get("name_en")),
        false,
        list(row.get("keywords")),
        list(row.get("examples")).stream().filter(e -> !e.equals(left)).toList(),
        new Words(row.get("hint"), row.get("hint_en")),
        List.of());
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  @ParameterizedTest
  @CsvSource({
    "路灯坏了, lighting-out",
    "门口路灯不亮, lighting-out",
    "路灯坏了三天了，晚上漆黑, lighting-out",
    "下水道堵了, drains-blocked",
    "停水了, water-outage",
    "停电了, power-outage",
    "水管爆了, water-leak",
    "垃圾没人收, cleaning-collection",
    "有人乱倒垃圾, cleaning-dumping",
    "井盖没了, roads-manhole",
    "路上有个大坑, roads-damage",
    "广场舞太吵了, noise-square",
    "老板不发工资, labour-wages",
    "饭店油烟大, townscape-fumes",
    "Broken street lamps, lighting-out"
  })
  void decidesShortClearTexts(String text, String code) {
    assertThat(TREE.findSure(text).map(Category::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "你好",
        "噪音",
        "有人打架",
        "没人管",
        "我要反映一个问题",
        "我家门口停满了车没人管，垃圾也没人收，路灯也坏了，下水道还堵着，停水停电没人说",
        "12345",
        "…"
      })
  void leavesToAPersonWhatIsNotClear(String text) {
    assertThat(TREE.findSure(text)).isEmpty();
  }

  @Test
  void namesTheWordsThatDecided() {
    Guess best = TREE.guess("孔垄镇老街的路灯坏了").getFirst();
    assertThat(best.category().code()).isEqualTo("lighting-out");
    assertThat(best.words()).contains("路灯坏");
  }

  @Test
  void proposesThreeAtMost() {
    assertThat(TREE.guess("路灯坏了，垃圾没人收，停水停电，下水道堵了")).hasSize(3);
  }

  /** The share that is right is measured on each example, with that one left out of the pack. */
  @Test
  void isRightOftenEnoughOnExamplesThatItHasNotSeen() {
    int all = 0;
    int first = 0;
    int amongThree = 0;
    int sure = 0;
    int surelyRight = 0;
    for (Map<String, String> row : ROWS) {
      for (String example : list(row.get("examples"))) {
        CategoryTree tree = without(row.get("code"), example);
        List<String> guesses = tree.guess(example).stream().map(g -> g.category().code()).toList();
        Optional<String> decided = tree.findSure(example).map(Category::code);
        all++;
        first += !guesses.isEmpty() && guesses.getFirst().equals(row.get("code")) ? 1 : 0;
        amongThree += guesses.contains(row.get("code")) ? 1 : 0;
        sure += decided.isPresent() ? 1 : 0;
        surelyRight += decided.filter(row.get("code")::equals).isPresent() ? 1 : 0;
      }
    }
    System.out.printf(
        "category guess on %d examples, each unseen: first %.1f %%, among three %.1f %%; decides %.1f %%, of these right %.1f %%%n",
        all,
        100.0 * first / all,
        100.0 * amongThree / all,
        100.0 * sure / all,
        100.0 * surelyRight / sure);
    List<Double> shares = new ArrayList<>();
    shares.add((double) first / all);
    shares.add((double) amongThree / all);
    shares.add((double) surelyRight / sure);
    assertThat(shares.get(0)).isGreaterThan(0.65);
    assertThat(shares.get(1)).isGreaterThan(0.78);
    assertThat(shares.get(2)).isGreaterThan(0.85);
  }
}
