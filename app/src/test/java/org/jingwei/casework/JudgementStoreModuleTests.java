// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JudgementStoreModuleTests {

  private static final CountyCode COUNTY = ACaseFile.COUNTY;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final JudgementStore store =
      new JudgementStore(new JdbcTemplate(TestDatabase.fresh().app()));

  private static Judgement judged(long event, int daysAgo, String taker, DispatchWay way) {
    return new Judgement(
        event,
        event,
        TODAY.minusDays(daysAgo),
        "lighting-out",
        "roads",
        taker,
        0.97,
        way != DispatchWay.PERSON,
        way);
  }

  private Judged quarter() {
    return store.sums(COUNTY, TODAY, List.of("lighting-out")).get("lighting-out");
  }

  @Test
  void keepsWhatPeopleDispatchedApartFromWhatWentAlone() {
    store.add(
        COUNTY,
        List.of(
            judged(1, 0, "roads", DispatchWay.PERSON),
            judged(2, 0, "water", DispatchWay.PERSON),
            judged(3, 0, "roads", DispatchWay.MEASURE),
            judged(4, 0, "roads", DispatchWay.ALONE),
            judged(5, 0, "", DispatchWay.ALONE)));
    assertThat(quarter())
        .isEqualTo(
            new Judged(
                new Precision(2, 3),
                new Precision(1, 1),
                new Precision(1, 1),
                new Precision(1, 2)));
  }

  @Test
  void anEventThatIsReadAgainInAnyOrderCountsOnce() {
    Random random = new Random(7);
    List<Judgement> all = new ArrayList<>();
    for (int event = 1; event <= 300; event++) {
      DispatchWay way = DispatchWay.values()[random.nextInt(3)];
      all.add(judged(event, random.nextInt(20), random.nextBoolean() ? "roads" : "water", way));
    }
    store.add(COUNTY, all.subList(0, 200));
    Collections.shuffle(all, random);
    for (int from = 0; from < 300; from += 60) {
      store.add(COUNTY, all.subList(from, from + 60));
    }
    store.add(COUNTY, all);
    int alone = (int) all.stream().filter(j -> j.way() == DispatchWay.ALONE).count();
    assertThat(quarter().alone().judged()).isEqualTo(alone);
    assertThat(quarter().shown().judged()).isEqualTo(300 - alone);
  }

  @Test
  void countsTheLastNinetyDaysAndWhatIsOlderOnlyForTheComparison() {
    store.add(
        COUNTY,
        List.of(
            judged(1, 0, "roads", DispatchWay.MEASURE),
            judged(2, 89, "roads", DispatchWay.MEASURE),
            judged(3, 90, "roads", DispatchWay.MEASURE),
            judged(4, 27, "water", DispatchWay.MEASURE),
            judged(5, 28, "roads", DispatchWay.MEASURE),
            judged(6, 112, "roads", DispatchWay.MEASURE)));
    AnsweredCategory one = store.list(COUNTY, TODAY).getFirst();
    assertThat(one.judged().measure()).isEqualTo(new Precision(3, 4));
    assertThat(one.judged()).isEqualTo(quarter());
    assertThat(one.lately()).isEqualTo(new Precision(1, 2));
    assertThat(one.before()).isEqualTo(new Precision(3, 3));
  }

  @Test
  void listsWeeksAndTheUnitsThatWereTakenForEachOther() {
    store.add(
        COUNTY,
        List.of(
            judged(1, 0, "roads", DispatchWay.MEASURE),
            judged(2, 7, "water", DispatchWay.MEASURE),
            judged(3, 8, "water", DispatchWay.PERSON),
            judged(4, 8, "", DispatchWay.ALONE)));
    assertThat(store.listWeeks(COUNTY, "", TODAY.minusWeeks(4)))
        .extracting(AnsweredWeek::monday)
        .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 16));
    assertThat(store.listWeeks(COUNTY, "water-leak", TODAY.minusWeeks(4))).isEmpty();
    assertThat(store.listConfused(COUNTY, TODAY.minusDays(90), 5))
        .containsExactly(new ConfusedUnits("roads", "water", 2));
  }
}
