// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.Move;
import org.jingwei.exchange.Difference;
import org.jingwei.exchange.Difference.Kind;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;

/** The books of a line and of this program, compared over real sockets. */
class ListingJourneyTests extends LineJourney {

  private static final LedgerActor LOOKS_AFTER = LedgerActor.person(9, GOVERNMENT, "SYSTEM_ADMIN");

  private static int asked;

  private void compare() {
    // The clock goes back after each test, and a listing has the name of its instant.
    CLOCK.pass(Duration.ofMinutes(10).plusMillis(++asked));
    assertThat(exchange.ask(HUANGMEI, "12345")).isTrue();
    settle();
  }

  private List<Difference> of(String order) {
    return exchange.listDifferences(HUANGMEI, null, 500).items().stream()
        .filter(one -> one.order().equals(order))
        .toList();
  }

  private String quietOrder() {
    String number = CITY.order(lamps());
    settle();
    return number;
  }

  @Test
  void booksThatAgreeShowNoDifference() {
    String number = quietOrder();
    move(caseOf(number), new Move.Accept(null), DESK);
    settle();
    compare();
    assertThat(of(number)).isEmpty();
  }

  @Test
  void anOrderThatWasLostOnTheWayIsAskedForAndComes() {
    String number = CITY.order(lamps());
    CITY.lose(number);
    compare();
    Difference lost = of(number).getFirst();
    assertThat(lost.kind()).isEqualTo(Kind.UNKNOWN_HERE);
    assertThat(exchange.repair(HUANGMEI, LOOKS_AFTER, lost.id())).isEqualTo(Outcome.done(true));
    settle();
    assertThat(reportOf(number).sourceRef()).isEqualTo(number);
    compare();
    assertThat(of(number)).isEmpty();
  }

  @Test
  void aLostNoteOfTheirsIsAskedForAndWorkedIn() {
    String number = quietOrder();
    CITY.say(number, "supplement", Map.of("text", "灯杆编号 17"));
    CITY.lose(number);
    compare();
    assertThat(of(number))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(Kind.NOT_RECEIVED);
          assertThat(one.theirs() + " " + one.ours()).isEqualTo("2 1");
          exchange.repair(HUANGMEI, LOOKS_AFTER, one.id());
        });
    settle();
    compare();
    assertThat(of(number)).isEmpty();
  }

  @Test
  void whatTheLineHasForgottenIsSentAgain() {
    String number = quietOrder();
    move(caseOf(number), new Move.Accept(null), DESK);
    settle();
    CITY.forget(number, 2);
    compare();
    assertThat(of(number))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(Kind.NOT_TOLD);
          exchange.repair(HUANGMEI, LOOKS_AFTER, one.id());
        });
    settle();
    assertThat(CITY.get(number).types()).containsExactly("received", "progress");
    compare();
    assertThat(of(number)).isEmpty();
  }

  @Test
  void whatIsStillOnTheWayIsNoDifference() {
    String number = quietOrder();
    CITY.behaviour().away = true;
    move(caseOf(number), new Move.Accept(null), DESK);
    pass();
    CLOCK.pass(Duration.ofMinutes(10));
    exchange.ask(HUANGMEI, "12345");
    CITY.behaviour().away = false;
    settle();
    assertThat(of(number)).isEmpty();
  }

  @Test
  void aDifferenceThatCannotBeMendedHereSaysSo() {
    assertThat(exchange.repair(HUANGMEI, LOOKS_AFTER, 1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusals().toString()).contains("difference-gone"));
  }

  @Test
  void eachLineIsAskedOnceADay() {
    CLOCK.pass(Duration.ofDays(1));
    int first = exchange.askDaily(HUANGMEI);
    assertThat(first + exchange.askDaily(HUANGMEI)).isLessThanOrEqualTo(3);
    assertThat(exchange.askDaily(HUANGMEI)).isZero();
  }
}
