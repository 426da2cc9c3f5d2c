// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Landmark;
import org.jingwei.grid.OwnLandmarks;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.understanding.Opened.Told;
import org.jingwei.understanding.PlaceNameStore.State;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door to the names of places that a county's desk teaches: found each night in what was told
 * of matters whose place the desk confirmed, proposed with the matters behind them, and used from
 * the moment at which a person agrees. Who may decide is asked before.
 */
public final class PlaceNames {

  /** A name was taken into use, by a person. */
  public static final LedgerAction ADD = new LedgerAction("place-name.add");

  /** A name was taken away again. */
  public static final LedgerAction REMOVE = new LedgerAction("place-name.remove");

  private static final int READ = 20_000;
  private static final int STRETCH = 500;
  private static final int MOST = 200;

  private final JudgedStore judged;
  private final Opened opened;
  private final PlaceNameStore store;
  private final Grid grid;
  private final OwnLandmarks landmarks;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Clock clock;

  PlaceNames(
      JudgedStore judged,
      Opened opened,
      PlaceNameStore store,
      Grid grid,
      OwnLandmarks landmarks,
      Ledger ledger,
      TransactionOperations transaction,
      Clock clock) {
    this.judged = judged;
    this.opened = opened;
    this.store = store;
    this.grid = grid;
    this.landmarks = landmarks;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Looks for names in the newest 20,000 matters that the desk took on; how many are proposed. */
  public int learn(CountyCode county) {
    NamesFound found = new NamesFound();
    long before = Long.MAX_VALUE;
    for (int read = 0; read < READ; read += STRETCH) {
      List<Judged> stretch = judged.listBefore(county, before, STRETCH);
      Map<Long, Told> told = opened.load(county, stretch.stream().map(Judged::caseId).toList());
      for (Judged one : stretch) {
        Told words = told.get(one.caseId());
        if (words != null) {
          found.add(one.caseId(), words.placing(), words.file().division());
        }
      }
      if (stretch.size() < STRETCH) {
        break;
      }
      before = stretch.getLast().caseId();
    }
    Set<String> decided = store.decided(county);
    List<PlaceName> names =
        found.list(
            name -> decided.contains(name) || !grid.listPlaces(county, name).isEmpty(), MOST);
    transaction.executeWithoutResult(
        status -> store.replaceWaiting(county, names, clock.instant()));
    return names.size();
  }

  /** Those that wait for a person, told most often first; at most 200. */
  public List<PlaceName> listWaiting(CountyCode county) {
    return store.listWaiting(county, MOST);
  }

  /** What the county added itself. */
  public List<Landmark> listAdded(CountyCode county) {
    return landmarks.list(county);
  }

  /**
   * A person agrees that a proposed name is one, or not; it is not proposed again.
   *
   * @return refused with {@code place-name-gone} where it does not wait any more
   */
  public Outcome<String> decide(CountyCode county, LedgerActor by, String name, boolean taken) {
    return within(() -> {
      Optional<PlaceName> waiting = store.findWaiting(county, name);
      if (waiting.isEmpty()) {
        return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "place-name-gone", name));
      }
      store.decide(county, name, taken ? State.TAKEN : State.REFUSED, clock.instant());
      return taken
          ? added(county, by, name, List.of(), waiting.get().division().value())
          : Outcome.done(name);
    });
  }

  /** A person adds a name by hand; refused as {@link OwnLandmarks#add} says. */
  public Outcome<String> add(
      CountyCode county, LedgerActor by, String name, List<String> aliases, String division) {
    return within(() -> added(county, by, name, aliases, division));
  }

  private Outcome<String> added(
      CountyCode county, LedgerActor by, String name, List<String> aliases, String division) {
    Outcome<Landmark> added =
        landmarks.add(county, name, aliases, division, by.id(), clock.instant());
    return added.map(one -> {
      record(county, by, ADD, one.name(), one.division().value());
      return one.name();
    });
  }

  /** Takes a name away; refused with {@code place-name-gone} where it is not there. */
  public Outcome<String> remove(CountyCode county, LedgerActor by, String name, String division) {
    return within(() -> {
      if (!landmarks.remove(county, name, division)) {
        return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "place-name-gone", name));
      }
      record(county, by, REMOVE, name, division);
      return Outcome.done(name);
    });
  }

  private void record(
      CountyCode county, LedgerActor by, LedgerAction action, String name, String division) {
    ledger.append(
        county,
        new LedgerEntry(
                clock.instant(), by, action, LedgerSubject.of("place", Long.parseLong(division)))
            .detail(Map.of("name", name)));
  }

  private Outcome<String> within(java.util.function.Supplier<Outcome<String>> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome<String> outcome = work.get();
          if (outcome instanceof Outcome.Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }
}
