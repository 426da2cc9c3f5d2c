// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Optional;
import org.jingwei.casework.Intake.Arrival;
import org.jingwei.directory.Actor;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door of this module: reports become case files, moves change them, lists and histories are
 * read. Safe for any number of threads and processes.
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
  private final RequestStore requests;
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
      RequestStore requests,
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
    this.requests = requests;
    this.duties = duties;
    this.suggesting = suggesting;
    this.sight = sight;
    this.dossiers = dossiers;
    this.calendarChange = calendarChange;
  }

  /** Takes one report; it shares a transaction with others that arrive at the same time. */
  public Outcome<Received> receive(CountyCode county, NewReport report, Who who) {
    return grouped.receive(county, report, who);
  }

  /** Takes reports in one transaction; one outcome for each, in order. */
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

  /** A move of the program's own rules, on whatever version is there. */
  Outcome<CaseFile> moveByRule(CountyCode county, long caseId, Move move, Who who) {
    return moves.apply(county, caseId, null, move, who, null);
  }

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

  /** The case file, if the actor may see it; what they may not see does not exist for them. */
  public Optional<CaseFile> findSeen(Actor actor, long id) {
    return sight.find(actor, id);
  }

  /** What is left of a list for somebody whose unit some of the matters complain of. */
  public List<CaseFile> listUnrecused(Actor actor, List<CaseFile> files) {
    return files.stream().filter(file -> !CaseSight.isRecused(actor, file)).toList();
  }

  /** Everything on a case file; refused as absent where the actor may not see it. */
  public Dossier getDossier(Actor actor, long id) {
    return dossiers.of(actor, sight.get(actor, id));
  }

  /** The moves that somebody may make now, the likely one first. */
  public List<Opening> listOpenings(Dossier dossier, Who who) {
    return dossiers.openings(dossier, who, duties.settings(dossier.file().county()));
  }

  /** Why two case files may be the same matter. */
  public Resemblance compare(CaseFile one, CaseFile other) {
    return Resemblance.of(one, other);
  }

  /** Whether somebody may ask for the contact details of this case file's reporters now. */
  public boolean mayRevealContact(Dossier dossier, Actor actor) {
    return ContactRules.mayReveal(dossier, actor);
  }

  /** A page of a queue, in the order of the deadline that ends next; see {@link CaseFilter}. */
  public Slice<CaseFile> list(
      CountyCode county, CaseFilter filter, @Nullable String after, int limit) {
    return queries.list(county, filter, after, limit);
  }

  /** How many a filter finds, counted up to 1,000. */
  public int count(CountyCode county, CaseFilter filter) {
    return queries.count(county, filter);
  }

  /** Matters to which a unit was called as co-handler and on which it has not reported. */
  public List<CaseFile> listCalled(CountyCode county, String unit, int limit) {
    return queries.listCalled(county, unit, limit);
  }

  /** Open matters with a point in a viewport, WGS-84 degrees; at most {@code limit}. */
  public List<CaseFile> listInView(
      CountyCode county, double west, double south, double east, double north, int limit) {
    return queries.listInView(county, west, south, east, north, limit);
  }

  public List<CaseFile> listByIds(CountyCode county, List<Long> ids) {
    return queries.listByIds(county, ids);
  }

  /** The history of a case file, oldest first. */
  public List<CaseEvent> listHistory(CountyCode county, long caseId) {
    return events.listOf(county, caseId);
  }

  /** The work orders of a case file, oldest first. */
  public List<WorkOrder> listOrders(CountyCode county, long caseId) {
    return orders.listOf(county, caseId);
  }

  /** Objections, extensions and reviews of a case file, oldest first. */
  public List<Request> listRequests(CountyCode county, long caseId) {
    return requests.listOf(county, caseId);
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

  /** How a county runs its case files. */
  public CaseworkSettings settings(CountyCode county) {
    return duties.settings(county);
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
