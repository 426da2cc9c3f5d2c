// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.deadline.Bound;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Step;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lets the deadlines of orders bound the work on their matter, as long as the orders stand. */
final class Bounding {

  private final Cases cases;
  private final Deadlines deadlines;
  private final SystemStore systems;

  Bounding(Cases cases, Deadlines deadlines, SystemStore systems) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.systems = systems;
  }

  /**
   * In the caller's transaction.
   *
   * @param due null lifts it
   * @param key under which it happens once
   */
  Outcome<Boolean> bind(
      CountyCode county,
      long caseId,
      String system,
      String order,
      @Nullable Instant due,
      String key) {
    CaseFile file = cases.find(county, caseId).orElseThrow();
    Bound before = deadlines.boundsOf(county, caseId).get(source(system, order));
    if (!file.state().open() || (before == null ? due == null : before.at().equals(due))) {
      return Outcome.done(true);
    }
    Words by = systems.find(county, system).map(OutsideSystem::name).orElse(new Words(system, ""));
    Words words = new Words(by.zh() + "工单" + order, by.en() + " (order " + order + ")");
    Move move = new Move.Bind(source(system, order), words, due);
    Who line = new Who.Staff(Actor.rule(county, system));
    return cases.move(county, caseId, file.version(), move, line, key).map(done -> true);
  }

  /**
   * Whatever joined or left a matter by a merge takes its deadline along.
   *
   * @param orders all that tell of the matter now
   * @param event so that it happens once
   */
  void align(CountyCode county, long caseId, List<LinkedOrder> orders, long event) {
    Optional<CaseFile> file = cases.find(county, caseId);
    if (file.isEmpty() || file.get().state() == CaseState.MERGED) {
      return;
    }
    Set<String> here =
        orders.stream().map(one -> source(one.system(), one.order())).collect(Collectors.toSet());
    for (LinkedOrder one : orders) {
      if (one.theirDue() != null && one.standing() == LinkedOrder.Standing.OPEN) {
        again(bind(county, caseId, one.system(), one.order(), one.theirDue(), key(event, one)));
      }
    }
    Map<String, Bound> standing = deadlines.boundsOf(county, caseId);
    standing.keySet().stream()
        .filter(source -> !here.contains(source) && isOfALine(county, source))
        .forEach(source -> lift(county, caseId, source, event));
  }

  /** By when the work would be due if no line had set a deadline; empty while none runs. */
  Optional<Instant> findUnbounded(CountyCode county, long caseId) {
    return deadlines.explainOpen(county, List.of(caseId)).stream()
        .filter(one -> one.stage() == Stage.RESOLVE)
        .flatMap(one -> one.explanation().steps().stream())
        .filter(Step.Bounded.class::isInstance)
        .map(step -> ((Step.Bounded) step).ours())
        .findFirst();
  }

  private boolean isOfALine(CountyCode county, String source) {
    int blank = source.indexOf(' ');
    return blank > 0 && systems.find(county, source.substring(0, blank)).isPresent();
  }

  private void lift(CountyCode county, long caseId, String source, long event) {
    String system = source.substring(0, source.indexOf(' '));
    String order = source.substring(source.indexOf(' ') + 1);
    again(bind(county, caseId, system, order, null, "exchange:lift:" + event + ":" + source));
  }

  private static String key(long event, LinkedOrder order) {
    return "exchange:bind:" + event + ":" + source(order.system(), order.order());
  }

  private static String source(String system, String order) {
    return system + " " + order;
  }

  /** The matter was moved at the same moment: the whole stretch of the feed is taken again. */
  private static void again(Outcome<Boolean> outcome) {
    outcome.orThrow();
  }
}
