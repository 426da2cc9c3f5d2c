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
  private static final List<Map<String, String>> ENGLISH = PackRows.of("keywords-en.csv");
  private static final CategoryTree TREE = without(-1);

  /** The tree without one example of each category, so that a guess at these cannot remember. */
  private static CategoryTree without(int example) {
    return new CategoryTree(ROWS.stream().map(row -> category(row, example)).toList());
  }

  private static Category category(Map<String, String> row, int left) {
    List<String> examples = new ArrayList<>(list(row.get("examples")));
    if (left >= 0 && left < examples.size()) {
      examples.remove(left);
    }
    return new Category(
        row.get("code"),
        row.get("parent").isEmpty() ? null : row.get("parent"),
        new Words(row.get("name"), row.get("name_en")),
        false,
        keywords(row),
        examples,
        new Words(row.get("hint"), row.get("hint_en")),
        List.of());
  }

  private static List<String> keywords(Map<String, String> row) {
    List<String> all = new ArrayList<>(list(row.get("keywords")));
    ENGLISH.stream()
        .filter(english -> english.get("category").equals(row.get("code")))
        .forEach(english -> all.addAll(list(english.get("keywords"))));
    return all;
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
    "垃圾没人收, cleaning-collection",
    "有人乱倒垃圾, cleaning-dumping",
    "井盖没了, roads-manhole",
    "路上有个大坑, roads-damage",
    "广场舞太吵了, noise-square",
    "老板不发工资, labour-wages",
    "饭店油烟大, townscape-fumes"
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

  @ParameterizedTest
  @CsvSource({
    "水管爆了, water-leak",
    "楼上太吵, noise-neighbour",
    "The street lamp is out, lighting-out",
    "Fly-tipping again, cleaning-dumping",
    "The bins by the market have been overflowing since Monday, cleaning-collection",
    "There is a big pothole in front of the school, roads-damage",
    "I can smell gas in the stairwell, gas-leak",
    "A manhole has no cover and children play there, roads-manhole",
    "Somebody parked a car in front of my gate, traffic-parking",
    "The elevator stopped and my mother is trapped in it, housing-lift",
    "No water in the whole building for two days, water-outage",
    "My boss owes me three months of salary, labour-wages",
    "A stray dog bit a girl, animals-stray",
    "Loud square dancing under my window every evening, noise-square",
    "They burn straw in the fields and we cannot breathe, pollution-burning",
    "The traffic light at the crossing is broken, traffic-lights",
    "Sewage runs over the road and stinks, drains-sewage",
    "How can my father apply for an old age allowance, welfare-elderly",
    "The shop sold me fake goods and gives no refund, consumer-quality",
    "My parcel was lost by the courier, consumer-online",
    "The street was flooded after the rain, drains-flood",
    "A tree fell on the road, green-tree",
    "Drilling at night from the building site, noise-construction",
    "The school bus is overloaded, education-safety"
  })
  void proposesWhatIsLikelyInBothLanguages(String text, String code) {
    assertThat(TREE.guess(text)).first().extracting(g -> g.category().code()).isEqualTo(code);
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

  /** What became of the examples that were left out. */
  private static final class Score {
    int all;
    int first;
    int amongThree;
    int sure;
    int surelyRight;

    void count(CategoryTree tree, String code, String example) {
      List<String> guesses = tree.guess(example).stream().map(g -> g.category().code()).toList();
      Optional<String> decided = tree.findSure(example).map(Category::code);
      all++;
      first += guesses.indexOf(code) == 0 ? 1 : 0;
      amongThree += guesses.contains(code) ? 1 : 0;
      sure += decided.isPresent() ? 1 : 0;
      surelyRight += decided.filter(code::equals).isPresent() ? 1 : 0;
    }

    @Override
    public String toString() {
      return String.format(
          "category guess on %d unseen examples: first %.1f %%, among three %.1f %%; decides %.1f %%, of"
              + " these right %.1f %%",
          all,
          100.0 * first / all,
          100.0 * amongThree / all,
          100.0 * sure / all,
          100.0 * surelyRight / sure);
    }
  }

  @Test
  void isRightOftenEnoughOnExamplesThatItHasNotSeen() {
    var score = new Score();
    for (int left = 0; left < 5; left++) {
      CategoryTree tree = without(left);
      for (Map<String, String> row : ROWS) {
        List<String> examples = list(row.get("examples"));
        if (left < examples.size()) {
          score.count(tree, row.get("code"), examples.get(left));
        }
      }
    }
    System.out.println(score);
    assertThat(score.all).isGreaterThan(450);
    assertThat(score.first).isGreaterThan(score.all * 65 / 100);
    assertThat(score.amongThree).isGreaterThan(score.all * 78 / 100);
    assertThat(score.surelyRight).isGreaterThan(score.sure * 85 / 100);
    assertThat(score.sure).isGreaterThan(score.all / 2);
  }
}
