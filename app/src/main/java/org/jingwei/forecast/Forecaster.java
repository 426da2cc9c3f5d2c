// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the forecasts of the week that runs and the next one: a few statements for each hazard,
 * whatever the county's size. Making them again in the same week changes nothing.
 */
final class Forecaster {

  /** Older years tell of another county. */
  private static final int MEMORY_WEEKS = 208;

  private static final int KEPT_WEEKS = 104;

  private final HazardStore hazards;
  private final CountStore counts;
  private final MadeStore made;
  private final Grid grid;
  private final TransactionOperations transaction;
  private final Clock clock;

  Forecaster(
      HazardStore hazards,
      CountStore counts,
      MadeStore made,
      Grid grid,
      TransactionOperations transaction,
      Clock clock) {
    this.hazards = hazards;
    this.counts = counts;
    this.made = made;
    this.grid = grid;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param today by the county's clock
   * @return for how many hazards there was enough history
   */
  int make(CountyCode county, LocalDate today) {
    LocalDate running = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    made.tidy(county, running.minusWeeks(KEPT_WEEKS), running);
    Optional<LocalDate> first = counts.findFirstDay(county);
    if (first.isEmpty()) {
      return 0;
    }
    LocalDate whole = first.get().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    LocalDate oldest = running.minusWeeks(MEMORY_WEEKS);
    LocalDate from = whole.isBefore(oldest) ? oldest : whole;
    List<String> towns =
        grid.listChildren(DivisionCode.of(county)).stream().map(t -> t.code().value()).toList();
    int enough = 0;
    for (Hazard hazard : hazards.list(county)) {
      enough += make(county, hazard, hazard.listTowns(towns), from, running) ? 1 : 0;
    }
    return enough;
  }

  private boolean make(
      CountyCode county, Hazard hazard, List<String> towns, LocalDate from, LocalDate running) {
    Series series = counts.series(county, hazard.categories(), towns, from, running);
    SeasonalModel model = new SeasonalModel(series, hazard.season());
    if (model.isTooLittle()) {
      return false;
    }
    Instant now = clock.instant();
    LocalDate knownTo = running.minusWeeks(1);
    transaction.executeWithoutResult(status -> {
      made.save(county, hazard, knownTo, now, model.listExpected(running));
      made.save(county, hazard, knownTo, now, model.listExpected(running.plusWeeks(1)));
    });
    return true;
  }
}
