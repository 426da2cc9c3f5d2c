// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;

class PlaceReaderTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);

  private static final List<Division> OWN =
      List.of(
          Partitions.division("421127", "黄梅县", DivisionKind.COUNTY),
          Partitions.division("421127100", "黄梅镇", DivisionKind.TOWN),
          community("421127100001", "沙岭"),
          village("421127100214", "苗竹林"),
          Partitions.division("421127101", "孔垄镇", DivisionKind.TOWN),
          village("421127101232", "邓湖"),
          Partitions.division("421127102", "小池镇", DivisionKind.TOWN),
          community("421127102030", "小池镇振兴"),
          Partitions.division("421127104", "大河镇", DivisionKind.TOWN),
          village("421127104246", "车路口"),
          Partitions.division("421127103", "下新镇", DivisionKind.TOWN),
          village("421127103200", "下新"),
          village("421127103204", "马鞍山"),
          Partitions.division("421127108", "蔡山镇", DivisionKind.TOWN),
          village("421127108206", "竹林"),
          village("421127108216", "张塆"),
          Partitions.division("421127111", "分路镇", DivisionKind.TOWN),
          village("421127111228", "张塆"),
          Partitions.division("421127201", "杉木乡", DivisionKind.TOWN),
          village("421127201223", "沙岭"),
          new Division(
              new org.jingwei.shared.DivisionCode("421127100002"),
              "竹林社区居民委员会",
              DivisionKind.COMMUNITY,
              List.of("老城关")),
          new Division(
              new org.jingwei.shared.DivisionCode("421127100005"),
              new org.jingwei.shared.Words("古塔社区居民委员会", "Guta Community"),
              DivisionKind.COMMUNITY,
              List.of()));

  private static final List<Division> NEIGHBOURS =
      List.of(
          Partitions.division("340826", "宿松县", DivisionKind.COUNTY),
          Partitions.division("340826100", "孚玉镇", DivisionKind.TOWN),
          Partitions.division("340826100002", "光明社区居委会", DivisionKind.COMMUNITY),
          Partitions.division("340826100204", "马鞍山村委会", DivisionKind.VILLAGE),
          Partitions.division("340826100205", "通津村委会", DivisionKind.VILLAGE));

  private final Grid grid =
      Grid.inMemory(Map.of(HUANGMEI, new DivisionsAndCells(OWN, NEIGHBOURS, List.of(), false)));

  @Test
  void findsAVillageByItsFullName() {
    for (String name : List.of("邓湖村", "邓湖村村民委员会", "邓湖村委会", "邓湖村民委员会")) {
      assertThat(codes("我们" + name + "门前的路灯坏了")).as(name).containsExactly("421127101232");
      assertThat(first(name).score()).isEqualTo(80);
    }
  }

  @Test
  void findsAPlaceByItsEnglishName() {
    assertThat(codes("The lamp in front of the Guta community office is out"))
        .containsExactly("421127100005");
  }

  @Test
  void rulesTheOtherVillageOutByTheTownBeforeIt() {
    assertThat(codes("黄梅镇沙岭社区3号楼")).containsExactly("421127100001");
    assertThat(codes("杉木乡沙岭垃圾没人收")).containsExactly("421127201223");
    assertThat(codes("黄梅县杉木乡境内的沙岭村")).containsExactly("421127201223");
    assertThat(first("分路镇张塆村路面塌陷").score()).isEqualTo(95);
    assertThat(codes("分路张塆有人烧秸秆")).containsExactly("421127111228");
  }

  @Test
  void givesBothVillagesOfOneNameAndGuessesNothing() {
    List<PlaceCandidate> found = places("张塆村的水渠堵了");
    assertThat(found)
        .extracting(candidate -> candidate.division().code().value())
        .containsExactly("421127108216", "421127111228");
    assertThat(found).extracting(PlaceCandidate::score).containsExactly(50, 50);
    assertThat(found.getFirst().why().zh()).contains("同名的有 2 处");
    assertThat(found.getFirst().why().en()).contains("2 places have this name");
  }

  @Test
  void stillGivesBothWhenOnlyTheCountyIsNamed() {
    assertThat(codes("黄梅县张塆村")).containsExactly("421127108216", "421127111228");
    assertThat(codes("黄梅张塆村")).containsExactly("421127108216", "421127111228");
  }

  @Test
  void settlesTheNameByATownNamedElsewhere() {
    assertThat(codes("张塆村的水渠堵了，找蔡山镇政府没人管")).containsExactly("421127108216");
    assertThat(codes("张塆村（分路镇）")).containsExactly("421127111228");
  }

  @Test
  void tellsVillageFromCommunityByTheWordUsed() {
    assertThat(codes("沙岭村")).containsExactly("421127201223");
    assertThat(codes("沙岭社区")).containsExactly("421127100001");
    assertThat(codes("沙岭")).containsExactly("421127100001", "421127201223");
  }

  @Test
  void acceptsTheOldWordAfterAConversionButTrustsItLess() {
    PlaceCandidate found = first("老城关附近");
    assertThat(found.division().name()).isEqualTo("竹林社区居民委员会");
    PlaceCandidate swapped = first("小池镇振兴村");
    assertThat(swapped.division().code().value()).isEqualTo("421127102030");
    assertThat(first("邓湖社区").score()).isLessThan(first("邓湖村").score());
  }

  @Test
  void readsTheLongestName() {
    assertThat(codes("苗竹林村")).containsExactly("421127100214");
    assertThat(codes("黄梅镇")).containsExactly("421127100");
    assertThat(codes("小池镇振兴社区")).containsExactly("421127102030");
  }

  @Test
  void readsLocalCharactersAsPeopleTypeThem() {
    PlaceCandidate found = first("蔡山镇张湾村");
    assertThat(found.division().code().value()).isEqualTo("421127108216");
    assertThat(found.score()).isEqualTo(90);
    assertThat(found.why().zh()).contains("“张湾村”按“张塆村”理解");
    assertThat(codes("孔垅镇邓湖村")).containsExactly("421127101232");
  }

  @Test
  void keepsTheTownWhenNothingNarrowerIsNamed() {
    assertThat(codes("孔垄镇政府对面的路")).containsExactly("421127101");
    assertThat(codes("黄梅县城停水了")).containsExactly("421127");
    assertThat(first("大河里有死鱼").score()).isLessThanOrEqualTo(50);
  }

  @Test
  void takesATownsNameBeforeAVillageAsPartOfTheAddress() {
    assertThat(codes("下新马鞍山村")).containsExactly("421127103204");
    assertThat(codes("下新镇下新村")).containsExactly("421127103200");
  }

  @Test
  void saysWhenTheTownBeforeItDoesNotHoldTheVillage() {
    List<PlaceCandidate> found = places("孔垄镇车路口村");
    assertThat(found)
        .extracting(candidate -> candidate.division().code().value())
        .containsExactly("421127101", "421127104246");
    assertThat(found.getLast().why().zh()).contains("不属“孔垄镇”");
  }

  @Test
  void marksPlacesOfOtherCounties() {
    PlaceCandidate found = first("宿松县孚玉镇通津村");
    assertThat(found.otherCounty()).isTrue();
    assertThat(found.score()).isEqualTo(95);
    assertThat(found.why().zh()).contains("属宿松县，不在本县");
    assertThat(first("通津村").score()).isEqualTo(40);
  }

  @Test
  void putsTheOwnCountyFirstUnlessTheTextNamesTheOther() {
    assertThat(codes("马鞍山村")).containsExactly("421127103204", "340826100204");
    assertThat(codes("黄梅县马鞍山村")).containsExactly("421127103204");
    assertThat(codes("宿松县马鞍山村")).containsExactly("340826100204");
  }

  @Test
  void doesNotTakeBareWordsForPlacesOfOtherCounties() {
    assertThat(places("一片光明")).isEmpty();
  }

  @Test
  void ignoresNumbersAndBlanks() {
    assertThat(codes("黄梅镇 沙岭社区 12组 35号")).containsExactly("421127100001");
    assertThat(codes("１２３４５")).isEmpty();
    assertThat(codes("")).isEmpty();
  }

  @Test
  void prefersTheNamesThatExplainMost() {
    NameTrie trie = new NameTrie();
    assertThat(trie.add("甲乙", 0)).isZero();
    assertThat(trie.add("甲乙", 1)).isZero();
    assertThat(codes("分路张塆村")).containsExactly("421127111228");
  }

  @Test
  void neverThrowsWhateverTheText() {
    Random random = new Random(12345);
    String pieces = "黄梅县镇孔垄沙岭社区村张塆湾大河下新分路宿松孚玉光明，。 　１2\n\uD800\uDC00\u0000\uFFFF";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(
            random.nextInt(8) == 0
                ? (char) random.nextInt(1 << 16)
                : pieces.charAt(random.nextInt(pieces.length())));
      }
      for (PlaceCandidate candidate : places(text.toString())) {
        assertThat(candidate.score()).isBetween(1, 100);
        assertThat(text).contains(candidate.matched());
      }
    }
  }

  @Test
  void equalReadingsOfTheSameWordsNeverExceedFifty() {
    Random random = new Random(7);
    List<String> words = List.of("张塆村", "沙岭", "黄梅", "下新", "马鞍山村", "竹林", "蔡山", "的", "。");
    for (int i = 0; i < 5_000; i++) {
      String text = words.get(random.nextInt(9)) + words.get(random.nextInt(9));
      List<PlaceCandidate> found = places(text);
      for (int n = 1; n < found.size(); n++) {
        PlaceCandidate one = found.get(n - 1);
        PlaceCandidate next = found.get(n);
        boolean equal = one.score() == next.score() && one.matched().equals(next.matched());
        assertThat(equal && one.score() > PlaceScore.OPEN).as(text).isFalse();
      }
    }
  }

  @Test
  void readsNoMoreThanTheBeginningOfABook() {
    String book = "张塆村".repeat(1_000_000);
    assertThat(codes(book)).containsExactly("421127108216", "421127111228");
    assertThat(codes("的".repeat(MentionFinder.MOST_CHARACTERS) + "邓湖村")).isEmpty();
  }

  private List<PlaceCandidate> places(String text) {
    return grid.listPlaces(HUANGMEI, text);
  }

  private PlaceCandidate first(String text) {
    return places(text).getFirst();
  }

  private List<String> codes(String text) {
    return places(text).stream().map(found -> found.division().code().value()).toList();
  }

  private static Division village(String code, String core) {
    return Partitions.division(code, core + "村村民委员会", DivisionKind.VILLAGE);
  }

  private static Division community(String code, String core) {
    return Partitions.division(code, core + "社区居民委员会", DivisionKind.COMMUNITY);
  }
}
