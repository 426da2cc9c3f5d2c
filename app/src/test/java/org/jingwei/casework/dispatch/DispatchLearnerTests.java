// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DispatchLearnerTests {

  private static final LearnerSettings SMALL = new LearnerSettings(0.95, 50, 64, 10);
  private static final LearnerSettings MIDDLE = new LearnerSettings(0.95, 500, 4_096, 16);

  private final Random random = new Random(20261124);
  private final DispatchLearner learner = new DispatchLearner(MIDDLE);

  private static Named unit(String name) {
    return Named.of(name);
  }

  private static Matter matter(String type, String subType, String town, String village) {
    return new Matter(path(type, subType), path(town, village), "12345", "投诉", "", List.of());
  }

  private static Matter catalogued(String subType, String... units) {
    return new Matter(path("类", subType), path("甲镇", "一村"), "12345", "投诉", "", path(units));
  }

  private static List<Named> path(String... names) {
    return Stream.of(names).map(Named::of).toList();
  }

  /** Sub-types 0 to 2 go to a county bureau, 3 to 5 to the town's own team. */
  private Matter anyMatter() {
    int town = random.nextInt(4);
    int subType = random.nextInt(6);
    return matter("类" + subType / 3, "项" + subType, town(town), "村" + town + random.nextInt(3));
  }

  private static String town(int number) {
    return "甲乙丙丁戊".charAt(number) + "镇";
  }

  private static Named planted(Matter matter) {
    String subType = matter.narrowestCategory().code();
    boolean ofTheTown = subType.compareTo("项3") >= 0;
    return unit(ofTheTown ? matter.place().getFirst().code() + "执法队" : subType + "管理局");
  }

  private void learnPlanted(int cases) {
    for (int i = 0; i < cases; i++) {
      Matter matter = anyMatter();
      learner.learn(matter, planted(matter));
    }
  }

  private String first(Matter matter) {
    return learner.suggest(matter, 1).ranked().getFirst().unit().code();
  }

  @Test
  void learnsAPlantedRule() {
    learnPlanted(500);

    long right =
        Stream.generate(this::anyMatter)
            .limit(300)
            .filter(matter -> first(matter).equals(planted(matter).code()))
            .count();

    assertThat(right).isGreaterThanOrEqualTo(295);
  }

  @Test
  void expectsOfANewTownWhatTheOtherTownsDo() {
    learnPlanted(500);
    learner.know(List.of(unit("戊镇执法队"), unit("戊镇卫生院")));

    var ranked = learner.suggest(matter("类1", "项4", "戊镇", "村"), 3).ranked();

    assertThat(ranked.getFirst().unit().code()).isEqualTo("戊镇执法队");
    assertThat(ranked.getFirst().reasons().getLast().zh()).contains("件由当地的同类单位承办");
  }

  @Test
  void followsAReorganisation() {
    Matter matter = matter("类", "项", "甲镇", "一村");
    IntStream.range(0, 300).forEach(i -> learner.learn(matter, unit("旧局")));
    IntStream.range(0, 15).forEach(i -> learner.learn(matter, unit("新局")));

    assertThat(first(matter)).isEqualTo("新局");
  }

  @Test
  void namesTheCatalogueFirstWhereNothingWasLearned() {
    var ranked = learner.suggest(catalogued("项", "水务局", "城管局"), 3).ranked();

    assertThat(ranked).extracting(s -> s.unit().code()).containsExactly("水务局", "城管局");
    assertThat(ranked.getFirst().reasons().getFirst().zh()).isEqualTo("派单目录第 1 顺位");
  }

  @Test
  void unlearnsFromUpheldObjectionsAndIsNoLongerSure() {
    learnPlanted(2_000);
    Matter matter = matter("类0", "项0", "甲镇", "村01");
    Suggestions before = learner.suggest(matter, 1);
    assertThat(before.sure()).isTrue();

    IntStream.range(0, 200).forEach(i -> learner.reject(matter, planted(matter), before));

    Suggestions after = learner.suggest(matter, 1);
    assertThat(after.sure()).isFalse();
    assertThat(after.ranked().getFirst().probability())
        .isLessThan(before.ranked().getFirst().probability());
  }

  @Test
  void anObjectionOfAUnitThatWasNotSuggestedIsNoErrorOfTheSuggestion() {
    learnPlanted(2_000);
    Matter matter = matter("类0", "项0", "甲镇", "村01");
    Suggestions shown = learner.suggest(matter, 1);
    assertThat(shown.sure()).isTrue();

    IntStream.range(0, 10).forEach(i -> learner.reject(matter, unit("别的局"), shown));

    assertThat(learner.suggest(matter, 1).sure()).isTrue();
  }

  @Test
  void suggestsNothingWhereNothingIsKnown() {
    Suggestions none = learner.suggest(matter("类", "项", "甲镇", "一村"), 3);

    assertThat(none.ranked()).isEmpty();
    assertThat(none.sure()).isFalse();
  }

  @Test
  void givesProbabilitiesThatAddUpToAtMostOneAndAreCalibrated() {
    double confidence = 0;
    int right = 0;
    for (int i = 0; i < 3_000; i++) {
      Matter matter = anyMatter();
      Named taker = random.nextInt(10) < 7 ? planted(matter) : unit("其他局");
      var ranked = learner.suggest(matter, 10).ranked();
      assertThat(ranked.stream().mapToDouble(Suggestion::probability).sum()).isLessThan(1 + 1e-9);
      if (i >= 1_000) {
        confidence += ranked.getFirst().probability();
        right += ranked.getFirst().unit().equals(taker) ? 1 : 0;
      }
      learner.learn(matter, taker);
    }
    assertThat(confidence / 2_000).isEqualTo(right / 2_000.0, within(0.08));
  }

  @Test
  void isSureOnlyWhereItWasRightOftenEnough() {
    int sure = 0;
    int right = 0;
    for (int i = 0; i < 3_000; i++) {
      Matter matter = anyMatter();
      boolean clear = matter.narrowestCategory().code().compareTo("项3") < 0;
      Named taker = clear || random.nextBoolean() ? planted(matter) : unit("其他局");
      Suggestions shown = learner.suggest(matter, 1);
      if (i >= 1_000 && shown.sure()) {
        sure++;
        right += shown.ranked().getFirst().unit().equals(taker) ? 1 : 0;
      }
      learner.learn(matter, taker, shown);
    }
    assertThat(sure).isBetween(700, 1_200);
    assertThat(right / (double) sure).isGreaterThan(0.93);
  }

  @Test
  void givesCountsThatReallyWereMadeAsReasons() {
    Matter matter = matter("市容", "店外经营", "坪山街道", "六和社区");
    IntStream.range(0, 14)
        .forEach(i -> learner.learn(matter, unit(i % 7 == 3 ? "六和社区工作站" : "城市管理局")));

    var reason = learner.suggest(matter, 1).ranked().getFirst().reasons().getFirst();

    assertThat(reason.zh()).isEqualTo("六和社区“店外经营”最近 14 件中 12 件派给城市管理局");
    assertThat(reason.en()).isEqualTo("12 of the last 14 like this (店外经营) in 六和社区 went to 城市管理局");
  }

  @Test
  void countsTheLastSixtyFourOnly() {
    Matter matter = matter("市容", "店外经营", "坪山街道", "六和社区");
    IntStream.range(0, 100).forEach(i -> learner.learn(matter, unit(i < 40 ? "旧局" : "新局")));

    var reasons = learner.suggest(matter, 1).ranked().getFirst().reasons();

    assertThat(reasons.getFirst().zh()).contains("最近 64 件中 60 件派给新局");
  }

  @Test
  void staysWithinItsBoundsWhateverComesIn() throws IOException {
    DispatchLearner small = new DispatchLearner(SMALL);
    for (int i = 0; i < 3_000; i++) {
      Matter matter = matter("类" + i, "项" + i, "镇" + i, "村" + i);
      small.learn(matter, unit("局" + random.nextInt(1_000)));
    }

    assertThat(small.learned()).isBetween(50L, 1_000L);
    assertThat(saved(small).length).isLessThan(40_000);
  }

  @Test
  void ranksAlikeWhateverTheOrderInWhichUnitsBecameKnown() {
    DispatchLearner other = new DispatchLearner(MIDDLE);
    learner.know(path("甲局", "乙局", "丙局"));
    other.know(path("丙局", "乙局", "甲局"));
    for (String taker : List.of("甲局", "丙局", "乙局", "甲局")) {
      learner.learn(catalogued("项"), unit(taker));
      other.learn(catalogued("项"), unit(taker));
    }

    assertThat(codes(learner)).isEqualTo(codes(other));
  }

  private static List<String> codes(DispatchLearner of) {
    return of.suggest(catalogued("项"), 9).ranked().stream().map(s -> s.unit().code()).toList();
  }

  @Test
  void goesOnAfterSavingAndLoadingAsIfNothingHadHappened() throws IOException {
    learnPlanted(400);
    DispatchLearner loaded = DispatchLearner.load(new ByteArrayInputStream(saved(learner)), MIDDLE);

    for (int i = 0; i < 100; i++) {
      Matter matter = anyMatter();
      var expected = learner.suggest(matter, 1);
      var found = loaded.suggest(matter, 1);
      assertThat(found.sure()).isEqualTo(expected.sure());
      assertThat(found.ranked().getFirst().unit()).isEqualTo(expected.ranked().getFirst().unit());
      assertThat(found.ranked().getFirst().probability())
          .isEqualTo(expected.ranked().getFirst().probability(), within(1e-6));
      learner.learn(matter, planted(matter));
      loaded.learn(matter, planted(matter));
    }
    assertThat(loaded.learned()).isEqualTo(500);
  }

  @Test
  void refusesADamagedStateAndOneOfOtherBounds() throws IOException {
    learnPlanted(50);
    byte[] state = saved(learner);

    assertThatThrownBy(() -> load(Arrays.copyOf(state, state.length / 2), MIDDLE))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> load(state, SMALL)).isInstanceOf(IOException.class);
  }

  private static DispatchLearner load(byte[] state, LearnerSettings settings) throws IOException {
    return DispatchLearner.load(new ByteArrayInputStream(state), settings);
  }

  private static byte[] saved(DispatchLearner learner) throws IOException {
    var out = new ByteArrayOutputStream();
    learner.save(out);
    return out.toByteArray();
  }
}
