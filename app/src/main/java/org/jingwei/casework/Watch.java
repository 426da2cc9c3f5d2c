// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.DispatchNews.Kind;
import org.jingwei.casework.dispatch.Bar;
import org.jingwei.casework.dispatch.Drift;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Watches what suggestions come to: switches a category off that falls below its bar, and tells the
 * leaders of it and of what has clearly become worse, once.
 */
final class Watch {

  private static final LedgerActor PROGRAM = LedgerActor.system(AutomaticDispatch.NAME);

  private final JudgementStore judgements;
  private final SwitchStore switches;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Watch(
      JudgementStore judgements,
      SwitchStore switches,
      Ledger ledger,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.judgements = judgements;
    this.switches = switches;
    this.ledger = ledger;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** Those of the categories that stay on. */
  List<DispatchSwitch> stopWhatFell(CountyCode county, List<DispatchSwitch> on) {
    Map<String, Judged> judged =
        judgements.sums(county, today(), on.stream().map(DispatchSwitch::category).toList());
    List<DispatchSwitch> staying = new ArrayList<>();
    for (DispatchSwitch one : on) {
      Judged now = judged.getOrDefault(one.category(), Judged.NONE);
      if (new Bar(one.bar()).mustStop(now.measure(), now.alone())) {
        stop(county, one, now);
      } else {
        staying.add(one);
      }
    }
    return staying;
  }

  private void stop(CountyCode county, DispatchSwitch one, Judged now) {
    transaction.executeWithoutResult(status -> {
      if (switches.turnOff(county, one.category(), clock.instant(), "", "")) {
        switches.tell(county, news(Kind.OFF, one.category(), now.measure(), now.alone()));
        ledger.append(
            county,
            new LedgerEntry(
                    clock.instant(),
                    PROGRAM,
                    WhoAnswers.OFF,
                    new LedgerSubject("category", one.category()))
                .detail(
                    Map.of(
                        "bar", one.bar(),
                        "judged", now.measure().judged(),
                        "right", now.measure().right(),
                        "automatic", now.alone().judged(),
                        "stood", now.alone().right())));
      }
    });
  }

  /** Tells of categories that have become worse since the last time. */
  void tellWhatIsWorse(CountyCode county) {
    List<AnsweredCategory> worse =
        judgements.list(county, today()).stream()
            .filter(one -> one.drift() == Drift.WORSE)
            .toList();
    transaction.executeWithoutResult(status -> {
      switches.keepWorse(county, worse.stream().map(AnsweredCategory::category).toList());
      for (AnsweredCategory one : worse) {
        if (switches.becameWorse(county, one.category(), clock.instant())) {
          switches.tell(county, news(Kind.WORSE, one.category(), one.lately(), one.before()));
        }
      }
    });
  }

  private DispatchNews news(Kind kind, String category, Precision first, Precision second) {
    return new DispatchNews(ids.next(), clock.instant(), kind, category, first, second);
  }
}
