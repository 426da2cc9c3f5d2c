// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.lines.Behaviour;
import org.jingwei.lines.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of outages, repeats and wrong order, on both sides: in the end both know the same. */
class OutageJourneyTests extends LineJourney {

  private static final int STEPS = 120;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void bothSidesKnowTheSameAfterADayOfOutages(long seed) {
    Random random = new Random(seed);
    List<String> orders = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      misbehave(random);
      if (random.nextInt(4) == 0) {
        orders.add(CITY.order(lamps()));
      }
      if (!orders.isEmpty() && random.nextInt(3) == 0) {
        String about = orders.get(random.nextInt(orders.size()));
        CITY.say(about, "urge", Map.of("reason", "催办" + step));
      }
      act(random, orders);
      somethingPasses(random);
      CLOCK.pass(Duration.ofMinutes(12));
    }
    aim();
    settle();
    orders.forEach(this::same);
    assertThat(CITY.refused()).isEmpty();
    assertThat(CITY.idle()).isTrue();
    assertThat(open("inbox", "DONE", orders)).isZero();
    assertThat(open("outbox", "SENT", orders)).isZero();
  }

  /** How many messages of these orders have not ended as they should. */
  private long open(String table, String ended, List<String> orders) {
    Long counted =
        jdbc.queryForObject(
            "select count(*) from exchange." + table + " where order_id = any (?) and state <> ?",
            Long.class,
            orders.toArray(String[]::new),
            ended);
    return counted == null ? -1 : counted;
  }

  private void misbehave(Random random) {
    Behaviour city = CITY.behaviour();
    city.away = random.nextInt(3) == 0;
    city.fail = random.nextInt(3);
    city.repeat = random.nextInt(3);
    city.reorder = random.nextBoolean();
    boolean weAreAway = random.nextInt(4) == 0;
    CITY.target(
        URI.create(
            weAreAway ? "http://127.0.0.1:1" : "http://127.0.0.1:" + port + "/exchange/v1/12345"));
  }

  private void somethingPasses(Random random) {
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> CITY.deliver();
        case 1 -> exchange.workIn(HUANGMEI);
        case 2 -> exchange.catchUp(HUANGMEI);
        default -> exchange.send(HUANGMEI);
      }
    }
  }

  /** The desk works on what has come. */
  private void act(Random random, List<String> orders) {
    List<String> known = orders.stream().filter(this::isHere).toList();
    if (known.isEmpty()) {
      return;
    }
    CaseFile file = caseOf(known.get(random.nextInt(known.size())));
    switch (file.state()) {
      case REPORTED -> move(file, new Move.Accept(null), DESK);
      case ACCEPTED -> move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
      case DISPATCHED -> move(file, new Move.Acknowledge(), CLERK);
      case HANDLING -> move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
      case RESOLVED -> move(file, new Move.Confirm(null), CHECKER);
      default -> {}
    }
  }

  private boolean isHere(String order) {
    return count(
            "select count(*) from exchange.link where report_id is not null and order_id = '"
                + order
                + "'")
        == 1;
  }

  private long count(String sql) {
    Long counted = jdbc.queryForObject(sql, Long.class);
    return counted == null ? -1 : counted;
  }

  private void same(String number) {
    Order theirs = CITY.get(number);
    CaseFile ours = caseOf(number);
    assertThat(theirs.hasGap()).isFalse();
    assertThat(theirs.types().stream().filter("received"::equals)).hasSize(1);
    assertThat(count("select count(*) from report.report where source_ref = '" + number + "'"))
        .isEqualTo(1);
    assertThat(theirs.state()).isEqualTo(word(ours.state()));
  }

  private static String word(CaseState state) {
    return switch (state) {
      case ACCEPTED -> "已受理";
      case DISPATCHED -> "已派单";
      case HANDLING -> "办理中";
      case RESOLVED -> "待核查";
      case CHECKED -> "已答复";
      case CLOSED -> "已办结";
      default -> "";
    };
  }
}
