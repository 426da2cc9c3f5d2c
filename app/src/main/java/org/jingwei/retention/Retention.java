// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Hold;
import org.jingwei.vault.Holds;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: what is kept for how long, what will go, what went; and the run that erases. */
public final class Retention {

  /** Records whose keeping time had ended were erased. */
  public static final LedgerAction ERASE = new LedgerAction("retention.erase");

  private static final LedgerActor SELF = LedgerActor.system("retention");
  private static final int AT_ONCE = 100;
  private static final Duration SOON = Duration.ofDays(30);
  private static final int DAYS_SHOWN = 90;

  /** Counties keep the one time of the country. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Keeper> keepers;
  private final RetentionStore store;
  private final Holds holds;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(
      List<Keeper> keepers,
      RetentionStore store,
      Holds holds,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock) {
    this.keepers = List.copyOf(keepers);
    this.store = store;
    this.holds = holds;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The rules as they are for a county, with what they will take. */
  public List<Outlook> listOutlooks(CountyCode county) {
    Map<String, RetentionRule> own = store.rules(county);
    Set<Long> held = held(county);
    Instant now = clock.instant();
    return keepers.stream()
        .map(keeper -> {
          RetentionRule rule = rule(keeper, own);
          return new Outlook(
              rule,
              keeper.count(due(county, rule, now, held), Outlook.MOST),
              keeper.count(due(county, rule, now.plus(SOON), held), Outlook.MOST));
        })
        .toList();
  }

  private static RetentionRule rule(Keeper keeper, Map<String, RetentionRule> own) {
    return own.getOrDefault(keeper.usual().kind(), keeper.usual());
  }

  private static Keeper.Due due(CountyCode county, RetentionRule rule, Instant at, Set<Long> held) {
    return new Keeper.Due(county, at.minus(Duration.ofDays(rule.days())), held);
  }

  private Set<Long> held(CountyCode county) {
    return holds.listStanding(county, Hold.Kind.ERASURE).stream()
        .map(Hold::caseId)
        .collect(Collectors.toSet());
  }

  /** What went in the last ninety days, the latest first. */
  public List<Gone> listGone(CountyCode county) {
    return store.listGone(county, today().minusDays(DAYS_SHOWN));
  }

  /**
   * Erases all that is due, in small transactions, each with its count and an entry in the ledger.
   *
   * @return how many of each kind went
   */
  public List<Gone> run(CountyCode county) {
    Map<String, RetentionRule> own = store.rules(county);
    return keepers.stream()
        .map(keeper -> {
          RetentionRule rule = rule(keeper, own);
          return new Gone(today(), rule.kind(), eraseAll(county, keeper, rule));
        })
        .toList();
  }

  private long eraseAll(CountyCode county, Keeper keeper, RetentionRule rule) {
    long all = 0;
    for (int some = step(county, keeper, rule); some > 0; some = step(county, keeper, rule)) {
      all += some;
    }
    return all;
  }

  /** Holds are asked for anew each time: one that is placed during a run counts from then on. */
  private int step(CountyCode county, Keeper keeper, RetentionRule rule) {
    Integer done =
        transaction.execute(status -> {
          Instant now = clock.instant();
          int some = keeper.eraseSome(due(county, rule, now, held(county)), AT_ONCE);
          if (some > 0) {
            store.add(county, today(), rule.kind(), some);
            ledger.append(county, entry(rule, some));
          }
          return some;
        });
    return done == null ? 0 : done;
  }

  private LedgerEntry entry(RetentionRule rule, int some) {
    LedgerSubject subject = new LedgerSubject("retention", rule.kind());
    return new LedgerEntry(clock.instant(), SELF, ERASE, subject)
        .because(rule.source().zh())
        .detail(Map.of("count", some, "days", rule.days()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Puts a county's own rules in the place of those before, in the caller's transaction. */
  public void replaceRules(CountyCode county, List<RetentionRule> rules) {
    store.replaceRules(county, rules);
  }
}
