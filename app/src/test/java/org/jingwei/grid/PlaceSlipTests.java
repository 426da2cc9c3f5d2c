// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;

class PlaceSlipTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);

  private static final List<Division> OWN =
      List.of(
          Partitions.division("421127", "黄梅县", DivisionKind.COUNTY),
          Partitions.division("421127100", "黄梅镇", DivisionKind.TOWN),
          Partitions.division("421127100214", "苗竹林村村民委员会", DivisionKind.VILLAGE),
          Partitions.division("421127101", "孔垄镇", DivisionKind.TOWN),
          Partitions.division("421127101232", "邓湖村村民委员会", DivisionKind.VILLAGE),
          Partitions.division("421127108", "蔡山镇", DivisionKind.TOWN),
          Partitions.division("421127108216", "张塆村村民委员会", DivisionKind.VILLAGE),
          Partitions.division("421127111", "分路镇", DivisionKind.TOWN),
          Partitions.division("421127111228", "张塆村村民委员会", DivisionKind.VILLAGE),
          Partitions.division("421127111230", "新农村村民委员会", DivisionKind.VILLAGE));

  private static final List<Division> NEIGHBOURS =
      List.of(
          Partitions.division("340826", "宿松县", DivisionKind.COUNTY),
          Partitions.division("340826100", "孚玉镇", DivisionKind.TOWN),
          Partitions.division("340826100205", "通津村委会", DivisionKind.VILLAGE));

  private static final List<Landmark> LANDMARKS =
      List.of(
          new Landmark("人民大道", List.of(), "road", new DivisionCode("421127100"), null),
          new Landmark("苗竹林小学", List.of("苗小"), "school", new DivisionCode("421127100214"), null));

  private final Grid grid =
      Grid.inMemory(
          Map.of(HUANGMEI, new DivisionsAndCells(OWN, NEIGHBOURS, List.of(), LANDMARKS, false)));

  @Test
  void readsANameWrittenWithACharacterOfTheSameSound() {
    PlaceCandidate found = first("灯湖村的路灯坏了");
    assertThat(found.division().code().value()).isEqualTo("421127101232");
    assertThat(found.score()).isEqualTo(60);
    assertThat(found.inexact()).isTrue();
    assertThat(found.why().zh()).contains("写作“灯湖村”，音同“邓湖村”");
    assertThat(found.why().en()).contains("“灯湖村” sounds the same as “邓湖村”");
  }

  @Test
  void readsWhatSoundsAlikeInHuangmeiAndTrustsItLess() {
    PlaceCandidate found = first("邓福村停水");
    assertThat(found.division().code().value()).isEqualTo("421127101232");
    assertThat(found.why().zh()).contains("音近“邓湖村”");
    assertThat(found.score()).isLessThan(first("灯湖村停水").score());
    assertThat(first("苗祖林村停水").why().zh()).contains("音近“苗竹林村”");
  }

  @Test
  void offersANameOfThreeCharactersThatIsOneOffButDoesNotDecideByIt() {
    for (String name : List.of("苗竹杯村", "苗林村", "苗竹山林村")) {
      PlaceCandidate found = first(name + "的水渠堵了");
      assertThat(found.division().code().value()).as(name).isEqualTo("421127100214");
      assertThat(found.isClear()).as(name).isFalse();
      assertThat(found.why().zh()).as(name).contains("差一个字");
    }
    assertThat(settled("苗竹杯村的水渠堵了")).isEmpty();
  }

  @Test
  void takesOneWrongCharacterOfTwoOnlyBehindItsTown() {
    assertThat(places("邓家村的路")).isEmpty();
    assertThat(settled("孔垄镇邓家村的路")).isEqualTo("421127101232");
  }

  @Test
  void doesNotDecideByAMistakeAgainstAnExactName() {
    List<PlaceCandidate> found = places("灯湖村和苗竹林村之间的路");
    assertThat(found.getFirst().division().code().value()).isEqualTo("421127100214");
    assertThat(found.get(1).isClear()).isFalse();
    assertThat(settled("灯湖村和苗竹林村")).isEqualTo("421127100214");
  }

  @Test
  void understandsATownWrittenByItsSoundBeforeAVillage() {
    assertThat(settled("菜山镇张塆村塌方")).isEqualTo("421127108216");
  }

  @Test
  void findsAPlaceByALandmark() {
    PlaceCandidate found = first("人民大道128号3栋2单元漏水");
    assertThat(found.division().code().value()).isEqualTo("421127100");
    assertThat(found.surroundings().number()).isEqualTo("128号3栋2单元");
    assertThat(found.why().zh()).contains("人民大道").contains("门牌“128号3栋2单元”");
    assertThat(settled("苗小的围墙倒了")).isEqualTo("421127100214");
  }

  @Test
  void takesWhatIsBesideAPlaceToBeNearItAndNotInIt() {
    for (String beside : List.of("对面", "旁边", "附近", "往北200米", "以东约3公里", "东边")) {
      PlaceCandidate found = first("苗竹林小学" + beside + "有人倒垃圾");
      assertThat(found.surroundings().relation()).as(beside).isEqualTo(beside);
      assertThat(found.area().value()).as(beside).isEqualTo("421127100");
      assertThat(settled("苗竹林小学" + beside + "有人倒垃圾")).as(beside).isEqualTo("421127100");
    }
    assertThat(settled("苗竹林小学门口有人倒垃圾")).isEqualTo("421127100214");
  }

  @Test
  void choosesAmongNamesakesByAHintAndSaysSo() {
    PlaceHints hints =
        PlaceHints.of(new DivisionCode("421127108"), new Words("来电人所说乡镇", "the caller’s town"));
    PlaceCandidate found = grid.listPlaces(HUANGMEI, "张塆村停电", hints).getFirst();
    assertThat(found.division().code().value()).isEqualTo("421127108216");
    assertThat(found.score()).isEqualTo(60);
    assertThat(found.why().zh()).contains("按来电人所说乡镇取这一处");
    assertThat(grid.listPlaces(HUANGMEI, "分路镇张塆村停电", hints).getFirst().division().code())
        .hasToString("421127111228");
    assertThat(grid.listPlaces(HUANGMEI, "邓湖村停电", hints))
        .isEqualTo(grid.listPlaces(HUANGMEI, "邓湖村停电"));
  }

  @Test
  void settlesNothingWhereAPlaceElsewhereIsLikelierOrTheNameIsAnOrdinaryWord() {
    assertThat(settled("宿松县孚玉镇通津村有人说起苗竹林村")).isEmpty();
    assertThat(settled("新农村建设的补贴")).isEmpty();
    assertThat(settled("分路镇新农村的补贴")).isEqualTo("421127111230");
  }

  @Test
  void readsAnyTextInTimeThatGrowsWithItAlone() {
    Random random = new Random(5);
    String letters = "苗竹林村灯湖邓镇孔垄黄梅人民大道对面往北0123米号栋，。 ab\uE000\uE101\uD83D";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(
            random.nextInt(20) == 0
                ? (char) random.nextInt(1 << 16)
                : letters.charAt(random.nextInt(letters.length())));
      }
      for (PlaceCandidate one : places(text.toString())) {
        assertThat(text).contains(one.matched());
        assertThat(one.score()).isBetween(0, 100);
      }
    }
    String book = "苗竹灯湖孔垄号1".repeat(2_000);
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(2), () -> places(book));
  }

  private String settled(String text) {
    return grid.findSettled(HUANGMEI, text, PlaceHints.NONE).map(DivisionCode::value).orElse("");
  }

  private List<PlaceCandidate> places(String text) {
    return grid.listPlaces(HUANGMEI, text);
  }

  private PlaceCandidate first(String text) {
    return places(text).getFirst();
  }
}
