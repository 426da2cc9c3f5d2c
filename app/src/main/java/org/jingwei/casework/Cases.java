// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.Intake.Arrival;
import org.jingwei.directory.Actor;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.springframework.stereotype.Service;

/**
 * The door to one matter: reports become case files, moves change them, what happened is read, one
 * by one or as the feed. Lists of case files are behind {@link CaseLists}, what whoever told it may
 * do behind {@link Reporters}. Safe for any number of threads and processes. Instants are UTC;
 * coordinates are WGS-84 degrees.
 */
@Service
public final class Cases {

  private final Intake intake;
  private final GroupedIntake grouped;
  private final MoveWriter moves;
  private final CaseStore store;
  private final CaseQueries queries;
  private final EventStore events;
  private final OrderStore orders;
  private final DutyStore duties;
  private final Suggesting suggesting;
  private final CaseSight sight;
  private final Dossiers dossiers;
  private final CalendarChange calendarChange;

  Cases(
      Intake intake,
      GroupedIntake grouped,
      MoveWriter moves,
      CaseStore store,
      CaseQueries queries,
      EventStore events,
      OrderStore orders,
      DutyStore duties,
      Suggesting suggesting,
      CaseSight sight,
      Dossiers dossiers,
      CalendarChange calendarChange) {
    this.intake = intake;
    this.grouped = grouped;
    this.moves = moves;
    this.store = store;
    this.queries = queries;
    this.events = events;
    this.orders = orders;
    this.duties = duties;
    this.suggesting = suggesting;
    this.sight = sight;
    this.dossiers = dossiers;
    this.calendarChange = calendarChange;
  }

  /**
   * Takes one report and opens its case file; it shares a transaction with others that arrive at
   * the same time, and is answered after its commit. The same key again changes nothing and is
   * answered as the first time.
   *
   * @return the receipt, or what is wrong with which field
   */
  public Outcome<Received> receive(CountyCode county, NewReport report, Who who) {
    return grouped.receive(county, report, who);
  }

  /**
   * Takes reports of one sender in one transaction; one outcome for each, in order. One that is
   * refused fails alone; an exception means that none was taken.
   */
  public List<Outcome<Received>> receiveAll(CountyCode county, List<NewReport> reports, Who who) {
    return intake.receiveAll(county, reports.stream().map(r -> new Arrival(r, who)).toList());
  }

  /**
   * Makes a move.
   *
   * @param version the version that the actor saw; an older one is refused with the current state
   * @param key the Idempotency-Key: a repeated request changes nothing and gets the same answer
   * @return the case file after the move
   */
  public Outcome<CaseFile> move(
      CountyCode county, long caseId, int version, Move move, Who who, String key) {
    return moves.apply(county, caseId, version, move, who, key);
  }

  /** As {@link #move}, for an actor for whom only the case files that they may see exist. */
  public Outcome<CaseFile> moveSeen(Actor actor, long caseId, int version, Move move, String key) {
    return moves.applySeen(actor, caseId, version, move, key);
  }

  /**
   * The case file with this id, for callers that act for nobody in particular, such as readers of
   * the feed. For a person it is {@link #findSeen(Actor, long)}.
   */
  public Optional<CaseFile> find(CountyCode county, long id) {
    return store.find(county, id);
  }

  /**
   * The case file with this code; a code of a merged one leads to it, not to where it was merged.
   */
  public Optional<CaseFile> findByCode(CountyCode county, String code) {
    return store.findByCode(county, code);
  }

  /** The case file with this code, if the actor may see it. */
  public Optional<CaseFile> findSeen(Actor actor, String code) {
    return store.findByCode(actor.county(), code).filter(file -> sight.sees(actor, file));
  }

  /** As {@link #findSeen(Actor, long)}; refused as absent where there is none. */
  public CaseFile getSeen(Actor actor, long id) {
    return sight.get(actor, id);
  }

  /** The case file, if the actor may see it; what they may not see does not exist for them. */
  public Optional<CaseFile> findSeen(Actor actor, long id) {
    return sight.find(actor, id);
  }

  /** Everything on a case file; refused as absent where the actor may not see it. */
  public Dossier getDossier(Actor actor, long id) {
    return dossiers.of(actor, sight.get(actor, id));
  }

  /** The moves that somebody may make now, the likely one first. */
  public List<Opening> listOpenings(Dossier dossier, Who who) {
    return dossiers.openings(dossier, who, duties.settings(dossier.file().county()));
  }

  /**
   * The moves that somebody may make now on each of several case files of one county, by id, for
   * what is done to many at once: four statements for all of them.
   */
  public Map<Long, List<Opening>> openingsOf(List<CaseFile> files, Who who) {
    return files.isEmpty()
        ? Map.of()
        : dossiers.openings(files, who, duties.settings(files.getFirst().county()));
  }

  /** Whether somebody may ask for the contact details of this case file's reporters now. */
  public boolean mayRevealContact(Dossier dossier, Actor actor) {
    return ContactRules.mayReveal(dossier, actor);
  }

  /**
   * The case files that events tell of, in no order; an id that the county does not know is left
   * out. At most as many ids as a {@link #listAfter page of the feed} has events.
   */
  public List<CaseFile> listByIds(CountyCode county, List<Long> ids) {
    return queries.listByIds(county, ids);
  }

  /** Those of these case files that the actor may see, in no order. */
  public List<CaseFile> listSeen(Actor actor, List<Long> ids) {
    return queries.listByIds(actor.county(), ids).stream()
        .filter(file -> sight.sees(actor, file))
        .toList();
  }

  /** The history of a case file, oldest first. */
  public List<CaseEvent> listHistory(CountyCode county, long caseId) {
    return events.listOf(county, caseId);
  }

  /** The histories of several case files together, oldest first: one statement. */
  public List<CaseEvent> listHistories(CountyCode county, Collection<Long> caseIds) {
    return caseIds.isEmpty() ? List.of() : events.listOf(county, caseIds);
  }

  /** The work orders of a case file, oldest first. */
  public List<WorkOrder> listOrders(CountyCode county, long caseId) {
    return orders.listOf(county, caseId);
  }

  /**
   * The feed of everything that happened, for readers that follow it from position to position and
   * miss nothing.
   *
   * @param after the position after which to go on; {@link FeedPosition#START} for the beginning
   */
  public Feed listAfter(CountyCode county, FeedPosition after, int limit) {
    return Feed.of(events.listAfter(county, after.tx(), after.id(), limit), after);
  }

  /** The position at the end of the feed now. */
  public FeedPosition endOfFeed(CountyCode county) {
    return events.end(county);
  }

  /**
   * Who should answer for a matter, likeliest first, at most five, all open units: the duty
   * catalogue and what the county's own dispatches have taught. Before anything was taught the
   * catalogue's order. Empty while the matter has no category. It knows category, place, channel
   * and urgency, and nothing about whoever reported.
   */
  public List<UnitSuggestion> suggestUnits(CaseFile file) {
    return suggesting.suggest(file);
  }

  /**
   * Lets {@link #suggestUnits} know at once what units have taken up to now, instead of within
   * seconds; how many cases were learnt.
   */
  public int learnNow(CountyCode county) {
    return suggesting.learnNow(county);
  }

  /** How a county runs its case files; the usual settings where its pack says nothing. */
  public CaseworkSettings settings(CountyCode county) {
    return duties.settings(county);
  }

  /** The latest case files that are not confidential, for trying rules on; 500 at most. */
  public List<CaseFile> listLatest(CountyCode county, Instant since, int limit) {
    return queries.listLatest(county, since, Math.clamp(limit, 1, 500));
  }

  /**
   * Puts another duty catalogue and settings in the place of a county's, in the caller's
   * transaction.
   */
  public void replaceDuties(CountyCode county, List<Duty> catalogue, CaseworkSettings settings) {
    duties.replace(county, catalogue, settings);
  }

  /**
   * Sets the deadlines anew that the county's calendar, as it is now, would set otherwise; each
   * case file in a transaction of its own, and again harmless. To call after a calendar was
   * replaced.
   *
   * @return how many case files it touched
   */
  public int reckonAgain(CountyCode county) {
    return calendarChange.carryOut(county);
  }

  /** Drops what this process holds in memory for a county, after a change has been committed. */
  public void reload(CountyCode county) {
    duties.forget(county);
  }
}
