// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Sketch;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jingwei.database.TestDatabase;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Case files that may be the same are found by place and by words, whatever else is there. */
class DuplicateSearchModuleTests {

  private static final String MIXER = "丽发新城小区旁边的搅拌站每天晚上施工，噪音很大，灰尘满天，孩子老人都无法入睡，请有关部门尽快处理";
  private static final Instant NOW = ACaseFile.NOW;
  private static final Wgs84 GATE = new Wgs84(115.94, 30.07);
  private static final DivisionCode TOWN = new DivisionCode("421127100");

  private final SpyingJdbc jdbc = new SpyingJdbc(TestDatabase.fresh().app());
  private final CaseStore store = new CaseStore(jdbc);
  private final SameTexts texts = new SameTexts(jdbc);
  private final DuplicateSearch search = new DuplicateSearch(jdbc);

  private static Sought told(long id, @Nullable Wgs84 point, String division, String text) {
    return new Sought(
        id,
        point,
        null,
        new DivisionCode(division),
        CaseFile.UNCLASSIFIED,
        FirstPicture.summary(text),
        NOW,
        Arrays.stream(Sketch.of(text)).boxed().toList());
  }

  private static long id(Duration before) {
    return Ids.firstAt(NOW.minus(before)) + 1;
  }

  private void store(Sought one, CaseState state) {
    CaseEdit edit = ACaseFile.file(state, new Random(one.id())).edit();
    edit.point = one.point();
    edit.division = one.division();
    edit.address = one.address();
    edit.category = one.category();
    edit.summary = one.summary();
    store.insertAll(List.of(edit.as(one.id())));
    texts.insertAll(ACaseFile.COUNTY, List.of(one));
  }

  private @Nullable Long found(Sought one) {
    var found = search.search(ACaseFile.COUNTY, List.of(one)).get(one.id());
    return found == null ? null : found.id();
  }

  @Test
  void findsByItsWordsWhatWasToldWithoutAPoint() {
    long before = id(Duration.ofDays(3));
    store(told(before, null, TOWN.value(), MIXER), CaseState.REPORTED);
    assertThat(found(told(id(Duration.ZERO), null, "421127", MIXER + "谢谢"))).isEqualTo(before);
  }

  @Test
  void findsAtTheSameSpotWhatWasToldInOtherWords() {
    long before = id(Duration.ofHours(3));
    store(told(before, GATE, TOWN.value(), MIXER), CaseState.REPORTED);
    assertThat(found(told(id(Duration.ZERO), GATE, TOWN.value(), "太吵"))).isEqualTo(before);
  }

  @Test
  void keepsEqualWordsOfTwoTownsApart() {
    store(told(id(Duration.ofDays(3)), null, "421127101", MIXER), CaseState.REPORTED);
    assertThat(found(told(id(Duration.ZERO), null, TOWN.value(), MIXER))).isNull();
  }

  @Test
  void proposesNoMatterThatWasMergedOrDeclined() {
    store(told(id(Duration.ofDays(3)), GATE, TOWN.value(), MIXER), CaseState.MERGED);
    store(told(id(Duration.ofDays(2)), GATE, TOWN.value(), MIXER), CaseState.DECLINED);
    assertThat(found(told(id(Duration.ZERO), GATE, TOWN.value(), MIXER))).isNull();
  }

  @Test
  void findsWhatArrivesTogether() {
    Sought one = told(id(Duration.ofMinutes(2)), null, TOWN.value(), MIXER);
    Sought other = told(id(Duration.ofMinutes(1)), null, TOWN.value(), MIXER);
    var found = search.search(ACaseFile.COUNTY, List.of(one, other));
    assertThat(found).containsOnlyKeys(other.id());
  }

  @Test
  void findsAroundAMatterWhatWasToldBeforeAndAfterItButNotItself() {
    long before = id(Duration.ofDays(3));
    long after = id(Duration.ofHours(1));
    Sought it = told(id(Duration.ofDays(1)), GATE, TOWN.value(), MIXER);
    store(told(before, GATE, TOWN.value(), MIXER), CaseState.CLOSED);
    store(it, CaseState.REPORTED);
    store(told(after, GATE, TOWN.value(), MIXER), CaseState.REPORTED);
    assertThat(search.around(ACaseFile.COUNTY, it).ranked(Set.of()))
        .extracting(DuplicateSearch.Found::id)
        .containsExactly(after, before);
  }

  @Test
  void proposesAnewWhatACorrectedMatterMayBeUnlessItWasToldApart() {
    Sought first = told(id(Duration.ofDays(3)), GATE, TOWN.value(), MIXER);
    Sought second = told(id(Duration.ofDays(1)), null, "421127101", "太吵了");
    store(first, CaseState.REPORTED);
    store(second, CaseState.ACCEPTED);
    MergeStore merges = new MergeStore(jdbc);
    Alikes alikes = new Alikes(search, texts, merges);
    CaseFile file = store.find(ACaseFile.COUNTY, second.id()).orElseThrow();
    CaseEdit corrected = file.edit();
    corrected.division = TOWN;
    corrected.point = GATE;
    alikes.propose(file, corrected);
    assertThat(corrected.likelySame).isEqualTo(first.id());
    assertThat(corrected.likeness).isGreaterThan(Likeness.WORTH_SHOWING);
    merges.keepApart(store.find(ACaseFile.COUNTY, first.id()).orElseThrow(), file, 7, NOW);
    merges.keepApart(file, store.find(ACaseFile.COUNTY, first.id()).orElseThrow(), 7, NOW);
    alikes.propose(file, corrected);
    assertThat(corrected.likelySame).isNull();
    assertThat(corrected.likeness).isZero();
  }

  @Test
  void forgetsTheWordsOfWhatIsTooOld() {
    store(told(id(Duration.ofDays(61)), null, TOWN.value(), MIXER), CaseState.REPORTED);
    store(told(id(Duration.ofDays(59)), null, TOWN.value(), MIXER), CaseState.REPORTED);
    assertThat(texts.forget(ACaseFile.COUNTY, NOW)).isEqualTo(Sketch.SIZE);
    assertThat(texts.forget(ACaseFile.COUNTY, NOW)).isZero();
  }

  @Test
  void readsBothIndexesAndNoTableAsAWhole() {
    store(told(id(Duration.ofDays(3)), GATE, TOWN.value(), MIXER), CaseState.REPORTED);
    jdbc.plans().clear();
    assertThat(found(told(id(Duration.ZERO), GATE, TOWN.value(), MIXER))).isNotNull();
    assertThat(jdbc.plans().getFirst())
        .contains("case_file_near_pair", "same_text_pkey")
        .doesNotContain("Seq Scan");
  }
}
