// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jingwei.casework.dispatch.ReasonWords;
import org.jingwei.casework.dispatch.Sample;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Words;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Dispatches, without a person, accepted matters of the categories that are switched on, where the
 * first suggestion is sure; by the same move as a person, with the same clocks. One of ten is left
 * to people, by its code alone. A matter is looked at once; what a person changed since then is the
 * person's.
 */
final class AutomaticDispatch {

  /** The rule that acts. */
  static final String NAME = "dispatcher";

  private static final int AT_A_TIME = 100;

  /** Up to where a county's waiting matters were looked at, for which categories. */
  private record Looked(Set<String> categories, Instant since, long id) {}

  private final Map<CountyCode, Looked> looked = new ConcurrentHashMap<>();
  private final SwitchStore switches;
  private final Watch watch;
  private final CaseQueries cases;
  private final Matters matters;
  private final Suggesting suggesting;
  private final MoveWriter moves;
  private final TransactionOperations transaction;
  private final Duration grace;
  private final Clock clock;

  /**
   * @param grace how long whoever accepted it has to dispatch it themselves
   */
  AutomaticDispatch(
      SwitchStore switches,
      Watch watch,
      CaseQueries cases,
      Matters matters,
      Suggesting suggesting,
      MoveWriter moves,
      TransactionOperations transaction,
      Duration grace,
      Clock clock) {
    this.switches = switches;
    this.watch = watch;
    this.cases = cases;
    this.matters = matters;
    this.suggesting = suggesting;
    this.moves = moves;
    this.transaction = transaction;
    this.grace = grace;
    this.clock = clock;
  }

  /** Looks at the next waiting matters; how many those were. */
  int step(CountyCode county) {
    List<DispatchSwitch> on = switches.listOn(county);
    if (!on.isEmpty()) {
      on = watch.stopWhatFell(county, on);
    }
    Set<String> categories =
        on.stream().map(DispatchSwitch::category).collect(Collectors.toUnmodifiableSet());
    if (categories.isEmpty()) {
      looked.remove(county);
      return 0;
    }
    Looked from = looked.get(county);
    if (from == null || !from.categories().equals(categories)) {
      from = new Looked(categories, Instant.EPOCH, 0);
    }
    List<CaseFile> waiting =
        cases.listUndispatched(
            county, categories, from.since(), from.id(), clock.instant().minus(grace), AT_A_TIME);
    for (CaseFile file : waiting) {
      lookAt(file);
      from = new Looked(categories, file.stateSince(), file.id());
    }
    looked.put(county, from);
    return waiting.size();
  }

  private void lookAt(CaseFile file) {
    if (AloneRules.mayGoAlone(file)
        && !Sample.isLeft(file.code())
        && !matters.isPlaceContested(file)) {
      findSure(file).ifPresent(unit -> dispatch(file, unit));
    }
  }

  private Optional<UnitSuggestion> findSure(CaseFile file) {
    return suggesting.suggest(file).stream().findFirst().filter(UnitSuggestion::sure);
  }

  /** A refusal means that a person was quicker: theirs stands. */
  private void dispatch(CaseFile file, UnitSuggestion to) {
    Move move = new Move.Dispatch(to.unit(), List.of(), note(to));
    Who rule = new Who.Staff(Actor.rule(file.county(), NAME));
    String key = NAME + "-" + file.id() + "-" + file.version();
    transaction.executeWithoutResult(status -> {
      boolean stillOn = switches.holdOn(file.county(), file.category());
      if (!stillOn
          || moves.apply(file.county(), file.id(), file.version(), move, rule, key)
              instanceof Outcome.Refused) {
        status.setRollbackOnly();
      }
    });
  }

  /** In the language of the county's offices, as everything that stands in a history. */
  private static String note(UnitSuggestion to) {
    String reasons = to.reasons().stream().map(Words::zh).collect(Collectors.joining("；"));
    return ReasonWords.of("automatic.note", reasons).zh();
  }
}
