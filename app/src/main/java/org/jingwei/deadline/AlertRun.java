// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the reminders and escalations that are due, each exactly once however many processes run
 * it and whenever one is killed: claim, alert row, clock and the listeners' own writes are one
 * transaction.
 */
public final class AlertRun {

  private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);
  private static final int BATCH = 100;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final Rulebook rulebook;
  private final AlertStore store;
  private final AlertRule rule;
  private final List<AlertListener> listeners;
  private final TransactionTemplate batch;
  private final TransactionTemplate one;

  AlertRun(
      Rulebook rulebook,
      AlertStore store,
      AlertRule rule,
      List<AlertListener> listeners,
      PlatformTransactionManager transactions) {
    this.rulebook = rulebook;
    this.store = store;
    this.rule = rule;
    this.listeners = List.copyOf(listeners);
    this.batch = new TransactionTemplate(transactions);
    this.one = new TransactionTemplate(transactions);
    this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Raises all that is due by now in every county; how many alerts that were. */
  public int runOnce(Instant now) {
    int raised = 0;
    for (CountyCode county : rulebook.refresh()) {
      int more;
      do {
        more = Objects.requireNonNull(batch.execute(status -> raiseBatch(county, now)));
        raised += more;
      } while (more > 0);
    }
    return raised;
  }

  private int raiseBatch(CountyCode county, Instant now) {
    int raised = 0;
    for (ClockRow clock : store.claim(county, now, BATCH)) {
      if (raiseOne(clock, now)) {
        raised++;
      }
    }
    return raised;
  }

  /** One alert that fails must not keep the others of its county from being raised. */
  private boolean raiseOne(ClockRow clock, Instant now) {
    try {
      return Boolean.TRUE.equals(
          one.execute(status -> {
            boolean taken = raise(clock, now);
            if (!taken) {
              status.setRollbackOnly();
            }
            return taken;
          }));
    } catch (RuntimeException failure) {
      LOG.error(
          "alert {} of clock {} failed; tried again later", clock.nextAlert(), clock.id(), failure);
      NextAlert later = new NextAlert(clock.nextAlert(), now.plus(AFTER_FAILURE));
      store.setNext(clock, clock.level(), clock.reminded(), later);
      return false;
    }
  }

  private boolean raise(ClockRow clock, Instant now) {
    AlertStep step = AlertStep.of(clock, now, rule, rulebook.of(clock.county()).calendar());
    Alert alert = step.alert();
    store.setNext(clock, alert.level(), step.reminded(), step.next());
    Instant planned = Objects.requireNonNull(clock.nextAlertAt());
    if (!store.record(alert, step.number(), planned)) {
      return true;
    }
    return listeners.stream().allMatch(listener -> listener.raised(alert));
  }
}
