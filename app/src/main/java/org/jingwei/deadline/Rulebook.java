// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rules of each county in memory. A change by another process is seen at the next {@link
 * #refresh}, which the alert run calls every few seconds.
 */
@Component
final class Rulebook {

  private final RulesStore store;
  private final ConcurrentHashMap<CountyCode, CountyRules> rules = new ConcurrentHashMap<>();

  Rulebook(RulesStore store) {
    this.store = store;
  }

  /**
   * @throws Unfulfilled if nobody has loaded a calendar for the county
   */
  CountyRules of(CountyCode county) {
    CountyRules known = rules.get(county);
    return known != null ? known : rules.computeIfAbsent(county, this::load);
  }

  void replaceCalendar(CountyCode county, WorkCalendar calendar) {
    store.putCalendar(county, calendar);
    forgetAfterwards(county);
  }

  void replaceLimits(CountyCode county, List<TimeLimit> limits) {
    store.putLimits(county, limits);
    forgetAfterwards(county);
  }

  /** Drops what another process has replaced; all counties that have rules. */
  Set<CountyCode> refresh() {
    var versions = store.versions();
    rules.keySet().removeIf(county -> isOld(county, versions.getOrDefault(county, 0L)));
    return versions.keySet();
  }

  private boolean isOld(CountyCode county, long version) {
    CountyRules known = rules.get(county);
    return known != null && known.version() != version;
  }

  private CountyRules load(CountyCode county) {
    long version = store.version(county);
    WorkCalendar calendar =
        store
            .findCalendar(county)
            .orElseThrow(() ->
                new Unfulfilled(
                    Refusal.of(Refusal.Kind.UNAVAILABLE, "calendar-missing", county.toString())));
    return new CountyRules(version, calendar, new LimitTable(store.listLimits(county)));
  }

  // A pack is loaded in one longer transaction; others must not see its rules before it commits.
  private void forgetAfterwards(CountyCode county) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      rules.remove(county);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            rules.remove(county);
          }
        });
  }
}
