// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.dispatch.Bar;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door to how good the suggestions of units are, and to automatic dispatch by category. Who may
 * ask and switch is asked before. Days and weeks, which begin on Monday, are the county's. Nothing
 * here knows of whoever reported.
 */
public final class WhoAnswers {

  /** Automatic dispatch of a category was switched on. */
  public static final LedgerAction ON = new LedgerAction("dispatch.automatic-on");

  /** It was switched off, by a person or by itself. */
  public static final LedgerAction OFF = new LedgerAction("dispatch.automatic-off");

  private static final int LONGEST_REASON = 500;

  private final JudgementStore judgements;
  private final SwitchStore switches;
  private final Watch watch;
  private final Learners learners;
  private final AutomaticDispatch automatic;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Clock clock;

  WhoAnswers(
      JudgementStore judgements,
      SwitchStore switches,
      Watch watch,
      Learners learners,
      AutomaticDispatch automatic,
      Ledger ledger,
      TransactionOperations transaction,
      Clock clock) {
    this.judgements = judgements;
    this.switches = switches;
    this.watch = watch;
    this.learners = learners;
    this.automatic = automatic;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Every category of which a suggestion was judged in the last 90 days, and every one that is on;
   * those with the most judged first.
   */
  public List<AnsweredCategory> listCategories(CountyCode county) {
    Map<String, DispatchSwitch> states = new HashMap<>();
    switches.list(county).forEach(state -> states.put(state.category(), state));
    List<AnsweredCategory> all = new ArrayList<>();
    for (AnsweredCategory one : judgements.list(county, watch.today())) {
      @Nullable DispatchSwitch state = states.remove(one.category());
      all.add(
          new AnsweredCategory(one.category(), one.judged(), one.lately(), one.before(), state));
    }
    states.values().stream()
        .filter(DispatchSwitch::on)
        .forEach(state ->
            all.add(
                new AnsweredCategory(
                    state.category(), Judged.NONE, Precision.NONE, Precision.NONE, state)));
    return List.copyOf(all);
  }

  /**
   * The last weeks in which suggestions were judged, the newest first.
   *
   * @param category empty for all together
   */
  public List<AnsweredWeek> listWeeks(CountyCode county, String category, int weeks) {
    LocalDate monday = watch.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return judgements.listWeeks(county, category, monday.minusWeeks(weeks - 1));
  }

  /** The units that were most often taken for each other in the last 90 days. */
  public List<ConfusedUnits> listConfused(CountyCode county, int most) {
    return judgements.listConfused(county, watch.today().minusDays(Bar.DAYS), most);
  }

  /** What no leader has seen yet, newest first. */
  public List<DispatchNews> listNews(CountyCode county, int most) {
    return switches.listNews(county, most);
  }

  /** How many those are. */
  public int countNews(CountyCode county, int upTo) {
    return switches.countNews(county, upTo);
  }

  /** A leader has seen what came up to here. */
  public void see(CountyCode county, long news) {
    switches.see(county, news);
  }

  /**
   * Has sure matters of a category dispatched automatically from now on.
   *
   * @param bar the share of right ones below which it switches itself off, 0.90 to 1
   * @param name of the person, to be shown
   * @return refused where the last 90 days do not bear it
   */
  public Outcome<DispatchSwitch> switchOn(
      CountyCode county, LedgerActor by, String name, String category, double bar, String reason) {
    if (!(bar >= Bar.LOWEST && bar <= 1)) {
      return Outcome.refused(Refusal.invalid("automatic-bar", "bar"));
    }
    if (isMissing(reason)) {
      return Outcome.refused(Refusal.invalid("automatic-reason", "reason"));
    }
    Judged now =
        judgements
            .sums(county, watch.today(), List.of(category))
            .getOrDefault(category, Judged.NONE);
    if (!new Bar(bar).mayBegin(now.measure(), now.alone())) {
      return Outcome.refused(
          Refusal.of(
              Refusal.Kind.CONFLICT,
              "automatic-not-yet",
              now.measure().right(),
              now.measure().judged(),
              Bar.JUDGED));
    }
    var on = new DispatchSwitch(category, true, bar, clock.instant(), name, reason.strip());
    transaction.executeWithoutResult(status -> {
      if (switches.turnOn(county, on)) {
        ledger.append(
            county,
            entry(by, ON, category, reason)
                .detail(
                    Map.of(
                        "bar", bar,
                        "judged", now.measure().judged(),
                        "right", now.measure().right())));
      }
    });
    return Outcome.done(on);
  }

  /** Ends it; orders that were made stay as they are. Harmless where it is off. */
  public Outcome<String> switchOff(
      CountyCode county, LedgerActor by, String name, String category, String reason) {
    if (isMissing(reason)) {
      return Outcome.refused(Refusal.invalid("automatic-reason", "reason"));
    }
    transaction.executeWithoutResult(status -> {
      if (switches.turnOff(county, category, clock.instant(), name, reason.strip())) {
        ledger.append(county, entry(by, OFF, category, reason));
      }
    });
    return Outcome.done(category);
  }

  private static boolean isMissing(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON;
  }

  private LedgerEntry entry(LedgerActor by, LedgerAction action, String category, String reason) {
    return new LedgerEntry(
        clock.instant(),
        by,
        action,
        new LedgerSubject("category", category),
        0,
        reason.strip(),
        "");
  }

  /**
   * Judges everything up to the end of the feed and dispatches what may go alone now, instead of
   * within seconds.
   *
   * @return how many waiting matters were looked at
   */
  public int catchUp(CountyCode county) {
    var unused = learners.follow(county);
    int all = 0;
    for (int some = automatic.step(county); some > 0; some = automatic.step(county)) {
      all += some;
    }
    return all;
  }

  /**
   * Tells leaders of categories whose suggestions have clearly become worse since the last time.
   */
  public void tellWhatIsWorse(CountyCode county) {
    watch.tellWhatIsWorse(county);
  }
}
