// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.exchange.LinkedOrder;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;

/** The deadlines of a line: how they bound the work here, and until when an order is given back. */
class ExchangeDeadlineJourneyTests extends LineJourney {

  private static final LedgerActor LEADS = LedgerActor.person(6, GOVERNMENT, "LEADER");

  private CaseFile atWork(String order) {
    CaseFile file = move(caseOf(order), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    return move(file, new Move.Acknowledge(), CLERK);
  }

  private String wantedBy(Duration fromNow) {
    Instant due = CLOCK.instant().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> order = lamps();
    order.put("handleBefore", due.toString());
    return CITY.order(order);
  }

  @Test
  void theDeadlineOfAnOrderBoundsTheWorkOnItsMatter() {
    String number = wantedBy(Duration.ofHours(3));
    pass();
    Instant theirs =
        exchange.listOrders(HUANGMEI, List.of(reportOf(number).id())).getFirst().theirDue();
    CaseFile file = atWork(number);
    assertThat(file.resolveDueAt()).isEqualTo(theirs);
    assertThat(movesOf(number)).startsWith("receive", "bind");

    Instant later = theirs.plus(Duration.ofHours(1));
    CITY.say(number, "extension", Map.of("due", later.toString()));
    pass();
    assertThat(caseOf(number).resolveDueAt()).isEqualTo(later);

    CITY.say(number, "withdraw", Map.of("reason", "诉求人撤回"));
    pass();
    assertThat(caseOf(number).resolveDueAt()).isAfter(later);
  }

  @Test
  void aDeadlineGoesWithItsOrderIntoAnotherMatterAndBack() {
    String first = CITY.order(lamps());
    String second = wantedBy(Duration.ofHours(3));
    pass();
    CaseFile own = caseOf(second);
    CaseFile into = atWork(first);
    Instant ours = into.resolveDueAt();
    move(own, new Move.Merge(into.id(), null), DESK);
    pass();
    assertThat(caseOf(first).resolveDueAt()).isBefore(ours);
    CaseFile apart = cases.find(HUANGMEI, own.id()).orElseThrow();
    move(apart, new Move.Unmerge("不是同一件事"), DESK);
    pass();
    assertThat(caseOf(first).resolveDueAt()).isEqualTo(ours);
  }

  @Test
  void aLineWhoseDeadlineStandsInTheWayOfMoreTimeIsAskedForIt() {
    String number = wantedBy(Duration.ofHours(3));
    pass();
    CaseFile file = atWork(number);
    Instant theirs = file.resolveDueAt();
    file = move(file, new Move.AskExtension(2, "备件未到"), CLERK);
    move(file, new Move.RuleExtension(true, "备件未到，同意"), LEADER);
    pass();
    assertThat(caseOf(number).resolveDueAt()).isEqualTo(theirs);
    assertThat(CITY.get(number).types()).endsWith("extension");
    Object wanted = CITY.get(number).inOrder().getLast().body().get("due");
    CITY.say(number, "extension", Map.of("due", String.valueOf(wanted)));
    pass();
    assertThat(caseOf(number).resolveDueAt()).isEqualTo(Instant.parse(String.valueOf(wanted)));
    assertThat(exchange.listOrders(HUANGMEI, List.of(reportOf(number).id())).getFirst().extension())
        .isEqualTo(LinkedOrder.Extension.GRANTED);
  }

  @Test
  void anOrderIsGivenBackWithinTheLimitOfItsLineAndNotAfterIt() {
    String early = CITY.order(lamps());
    String late = CITY.order(lamps());
    pass();
    Outcome<Boolean> given = exchange.giveBack(HUANGMEI, LEADS, "12345", early, "属邻县管辖");
    assertThat(given).isEqualTo(Outcome.done(true));
    CLOCK.pass(Duration.ofDays(6));
    assertThat(exchange.giveBack(HUANGMEI, LEADS, "12345", late, "属邻县管辖"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusals().toString()).contains("return-too-late"));
    settle();
    assertThat(CITY.get(early).types()).containsExactly("received", "return");
    CITY.say(early, "return", Map.of("accepted", true));
    pass();
    assertThat(exchange.listOrders(HUANGMEI, List.of(reportOf(early).id())))
        .singleElement()
        .extracting(LinkedOrder::standing)
        .isEqualTo(LinkedOrder.Standing.RETURNED);
  }
}
