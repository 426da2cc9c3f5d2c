// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Actor;
import org.jingwei.retention.Keeper;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WorkplaceModuleTests {

  private static final CountyCode COUNTY = new CountyCode(421127);
  private static final Instant MORNING = Instant.parse("2026-11-26T01:00:00Z");

  private final Watch watch = new Watch();
  private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh().app());
  private final Workplace workplace =
      new Workplace(
          new FilterStore(jdbc),
          new LookStore(jdbc),
          new TourStore(jdbc),
          new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())),
          new Ids(watch, 1),
          watch);

  /** A clock that is put forward by hand. */
  private static final class Watch extends Clock {
    private Instant now = MORNING;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static Actor person(long id, String unit) {
    return new Actor(id, "李四", COUNTY, unit, List.of());
  }

  private final Actor me = person(1, "centre");
  private final Actor colleague = person(2, "centre");
  private final Actor stranger = person(3, "roads");

  private long named(String name) {
    return workplace.save(me, name, "state=new").orThrow().id();
  }

  private List<String> names(Actor actor) {
    return workplace.listFilters(actor).stream().map(SavedFilter::name).toList();
  }

  @Test
  void aFilterIsItsPersonsOwnUntilItIsSharedWithTheUnit() {
    long id = named("小池紧急");
    assertThat(names(colleague)).isEmpty();
    workplace.change(me, id, "小池紧急", true, false).orThrow();
    assertThat(names(colleague)).containsExactly("小池紧急");
    assertThat(workplace.listFilters(colleague).getFirst().own()).isFalse();
    assertThat(names(stranger)).isEmpty();
  }

  @Test
  void nobodyElseChangesMovesOrRemovesAFilter() {
    long id = named("小池紧急");
    workplace.change(me, id, "小池紧急", true, false).orThrow();
    assertThat(workplace.change(colleague, id, "别的", false, false))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(workplace.shift(colleague, id, true)).isInstanceOf(Outcome.Refused.class);
    assertThat(workplace.remove(colleague, id)).isInstanceOf(Outcome.Refused.class);
    assertThat(workplace.bringBack(colleague, id)).isInstanceOf(Outcome.Refused.class);
    assertThat(names(me)).containsExactly("小池紧急");
  }

  @Test
  void filtersStandInTheOrderThatTheirPersonGaveThem() {
    named("一");
    named("二");
    long third = named("三");
    workplace.shift(me, third, true).orThrow();
    assertThat(names(me)).containsExactly("一", "三", "二");
    workplace.shift(me, third, true).orThrow();
    workplace.shift(me, third, true).orThrow();
    assertThat(names(me)).containsExactly("三", "一", "二");
  }

  @Test
  void theDeskOpensWithOneFilterAtMost() {
    long one = named("一");
    long two = named("二");
    workplace.change(me, one, "一", false, true).orThrow();
    workplace.change(me, two, "二", false, true).orThrow();
    assertThat(workplace.findStart(me)).map(SavedFilter::name).contains("二");
    workplace.remove(me, two).orThrow();
    assertThat(workplace.findStart(me)).isEmpty();
  }

  @Test
  void whatWasRemovedComesBackAndIsForgottenAfterADay() {
    long id = named("一");
    workplace.remove(me, id).orThrow();
    assertThat(names(me)).isEmpty();
    workplace.bringBack(me, id).orThrow();
    assertThat(names(me)).containsExactly("一");
    workplace.remove(me, id).orThrow();
    watch.now = MORNING.plus(Duration.ofDays(2));
    named("二");
    assertThat(workplace.bringBack(me, id)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void thereIsRoomForSoManyFiltersAndNoMore() {
    for (int i = 0; i < Workplace.MOST_FILTERS; i++) {
      named("筛选" + i);
    }
    assertThat(workplace.save(me, "再一个", "state=new")).isInstanceOf(Outcome.Refused.class);
    assertThat(workplace.save(me, " ", "state=new")).isInstanceOf(Outcome.Refused.class);
    assertThat(names(me)).hasSize(Workplace.MOST_FILTERS);
  }

  @Test
  void looksOfOneSittingKeepTheLookBeforeIt() {
    workplace.look(me, 7, 3);
    watch.now = MORNING.plus(Duration.ofHours(1));
    workplace.look(me, 7, 5);
    watch.now = watch.now.plus(Duration.ofMinutes(5));
    workplace.look(me, 7, 6);
    Look look = workplace.looksAt(me, List.of(7L)).get(7L);
    assertThat(look).isEqualTo(new Look(7, 6, watch.now, 3, MORNING));
  }

  @Test
  void anOlderVersionThatComesLateTakesNothingBack() {
    workplace.look(me, 7, 5);
    workplace.look(me, 7, 4);
    assertThat(workplace.looksAt(me, List.of(7L)).get(7L).version()).isEqualTo(5);
  }

  @Test
  void looksAnswerTheirOwnPersonAlone() {
    workplace.look(me, 7, 3);
    assertThat(workplace.looksAt(colleague, List.of(7L))).isEmpty();
    assertThat(workplace.listLatest(colleague, 10)).isEmpty();
    assertThat(workplace.listLatest(me, 10)).extracting(Look::caseId).containsExactly(7L);
  }

  @Test
  void looksAreErasedAfterTheirKeepingTime() {
    workplace.look(me, 7, 3);
    watch.now = MORNING.plus(Duration.ofDays(1));
    workplace.look(me, 8, 1);
    Keeper keeper = new WorkplaceConfiguration().looksKeeper(jdbc);
    var due = new Keeper.Due(COUNTY, MORNING.plus(Duration.ofHours(1)), Set.of());
    assertThat(keeper.count(due, 10)).isEqualTo(1);
    assertThat(keeper.eraseSome(due, 10)).isEqualTo(1);
    assertThat(keeper.eraseSome(due, 10)).isZero();
    assertThat(workplace.listLatest(me, 10)).extracting(Look::caseId).containsExactly(8L);
  }

  @Test
  void looksAndFiltersAreFoundByTheirIndexesHoweverManyThereAre() {
    jdbc.update(
        """
        insert into workplace.look (county, person, case_id, version, at)
        select 421127, 1 + n % 50, n, 1, now() - n * interval '1 second'
          from generate_series(1, 20000) n
        """);
    assertThat(
            plan(
                "select * from workplace.look where county = 421127 and person = 1"
                    + " order by at desc limit 200"))
        .contains("look_latest")
        .doesNotContain("Seq Scan");
    assertThat(
            plan(
                "select * from workplace.look where county = 421127 and person = 1"
                    + " and case_id = any ('{1,51,101}')"))
        .contains("look_pkey")
        .doesNotContain("Seq Scan");
    assertThat(plan("select 1 from workplace.look where county = 421127 and at < now() limit 100"))
        .contains("look_oldest");
    assertThat(
            plan(
                "select * from workplace.filter where county = 421127 and person = 1"
                    + " and removed_at is null order by place"))
        .contains("filter_own");
  }

  private String plan(String sql) {
    return String.join("\n", jdbc.queryForList("explain " + sql, String.class));
  }

  @Test
  void aTourGoesOnWhereItsOwnPersonWas() {
    assertThat(workplace.findTour(me)).isEmpty();
    workplace.keepTour(me, new Tour("desk", 2, false));
    workplace.keepTour(me, new Tour("desk", 3, true));
    assertThat(workplace.findTour(me)).contains(new Tour("desk", 3, true));
    assertThat(workplace.findTour(colleague)).isEmpty();
  }
}
