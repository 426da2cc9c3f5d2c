// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door: a person's named filters, last looks and how far their first tour is. Everything is
 * asked by an actor and answers for that actor alone. Instants are UTC.
 */
public final class Workplace {

  /** Looks that are no further apart than this are one. */
  public static final Duration SITTING = Duration.ofMinutes(10);

  /** So many filters of one's own a person may name. */
  public static final int MOST_FILTERS = 12;

  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_QUERY = 500;

  private final FilterStore filters;
  private final LookStore looks;
  private final TourStore tours;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Workplace(
      FilterStore filters,
      LookStore looks,
      TourStore tours,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.filters = filters;
    this.looks = looks;
    this.tours = tours;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** The actor's own filters in their order, then those that colleagues of the unit share. */
  public List<SavedFilter> listFilters(Actor actor) {
    return filters.list(actor);
  }

  /** The filter that the actor's desk opens with. */
  public Optional<SavedFilter> findStart(Actor actor) {
    return filters.findStart(actor);
  }

  /** Names a filter; it comes last. */
  public Outcome<SavedFilter> save(Actor actor, String name, String query) {
    String called = name.strip();
    Refusal wrong = wrong(called);
    if (wrong != null) {
      return Outcome.refused(wrong);
    }
    if (query.isBlank() || query.length() > LONGEST_QUERY) {
      return Outcome.refused(Refusal.invalid("filter-unfit", "query"));
    }
    SavedFilter saved = new SavedFilter(ids.next(), called, query, false, false, true);
    Boolean done =
        transaction.execute(status -> filters.add(actor, saved, MOST_FILTERS, clock.instant()));
    return Boolean.TRUE.equals(done)
        ? Outcome.done(saved)
        : Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "filter-too-many", MOST_FILTERS));
  }

  private static @org.jspecify.annotations.Nullable Refusal wrong(String name) {
    if (name.isEmpty()) {
      return Refusal.invalid("filter-name-missing", "name");
    }
    return name.codePointCount(0, name.length()) > LONGEST_NAME
        ? Refusal.invalid("filter-name-long", "name", LONGEST_NAME)
        : null;
  }

  /**
   * Changes a filter of the actor's own.
   *
   * @param start whether the desk opens with it; no other one of the actor's then does
   */
  public Outcome<Boolean> change(Actor actor, long id, String name, boolean shared, boolean start) {
    String called = name.strip();
    Refusal wrong = wrong(called);
    if (wrong != null) {
      return Outcome.refused(wrong);
    }
    return found(
        transaction.execute(status -> {
          if (start) {
            filters.startWithNone(actor);
          }
          return filters.change(actor, id, called, shared, start);
        }));
  }

  /** Moves a filter of the actor's own one place up or down; at the end it stays. */
  public Outcome<Boolean> shift(Actor actor, long id, boolean up) {
    return found(transaction.execute(status -> filters.shift(actor, id, up)));
  }

  /** Takes a filter of the actor's own away; {@link #bringBack} within the day undoes it. */
  public Outcome<Boolean> remove(Actor actor, long id) {
    return found(filters.remove(actor, id, clock.instant()));
  }

  /** Undoes {@link #remove}. */
  public Outcome<Boolean> bringBack(Actor actor, long id) {
    return found(filters.bringBack(actor, id));
  }

  private static Outcome<Boolean> found(@org.jspecify.annotations.Nullable Boolean done) {
    return Boolean.TRUE.equals(done)
        ? Outcome.done(true)
        : Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "filter-unknown"));
  }

  /** The actor looks at a matter now, as it stands in this version. */
  public void look(Actor actor, long caseId, int version) {
    looks.save(actor, caseId, version, clock.instant(), SITTING);
  }

  /** The actor's last looks at these matters, by id; one that was never looked at is left out. */
  public Map<Long, Look> looksAt(Actor actor, Collection<Long> caseIds) {
    return caseIds.isEmpty() ? Map.of() : looks.read(actor, caseIds);
  }

  /** The matters that the actor looked at last, the latest first. */
  public List<Look> listLatest(Actor actor, int most) {
    return looks.listLatest(actor, most);
  }

  /** How far the actor is with their tour; empty where none was offered yet. */
  public Optional<Tour> findTour(Actor actor) {
    return tours.find(actor);
  }

  /** From now on the actor is so far; the same again changes nothing. */
  public void keepTour(Actor actor, Tour tour) {
    tours.save(actor, tour, clock.instant());
  }
}
