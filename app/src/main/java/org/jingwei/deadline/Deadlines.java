// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The door of the module: each county's calendar and time limits, and the clocks of its case files.
 *
 * <p>All writes take part in the caller's transaction. Rules are answered from memory; a county
 * whose rules were never loaded and a stage without a limit are refused with {@code
 * org.jingwei.shared.Unfulfilled}. A deadline in a year without a calendar is provisional, and says
 * so.
 */
@Component
public final class Deadlines {

  /** So many days before the calendar ends, people are told to load the next year. */
  public static final int WARN_DAYS = 90;

  private final Rulebook rulebook;
  private final ClockStore store;
  private final BoundStore bounds;
  private final Clocks clocks;
  private final ClockChanges changes;

  Deadlines(
      Rulebook rulebook, ClockStore store, BoundStore bounds, Clocks clocks, ClockChanges changes) {
    this.rulebook = rulebook;
    this.store = store;
    this.bounds = bounds;
    this.clocks = clocks;
    this.changes = changes;
  }

  /** The door over a database, without Spring; for tests and tools. */
  public static Deadlines over(JdbcTemplate jdbc) {
    return over(jdbc, new Rulebook(new RulesStore(jdbc)), AlertRule.USUAL);
  }

  static Deadlines over(JdbcTemplate jdbc, Rulebook rulebook, AlertRule rule) {
    ClockStore store = new ClockStore(jdbc);
    ClockQueries queries = new ClockQueries(jdbc);
    BoundStore bounds = new BoundStore(jdbc);
    return new Deadlines(
        rulebook,
        store,
        bounds,
        new Clocks(rulebook, store, bounds, queries, rule),
        new ClockChanges(rulebook, store, bounds, queries, rule));
  }

  /** Makes this the county's calendar; clocks keep their deadline until {@link #reckonAgain}. */
  public void replaceCalendar(CountyCode county, WorkCalendar calendar) {
    rulebook.replaceCalendar(county, calendar);
  }

  /**
   * Makes these the county's limits, all at once. Refused if a line stands twice or a stage has no
   * limit for any category; clocks that run keep theirs.
   */
  public Outcome<Integer> replaceLimits(CountyCode county, List<TimeLimit> limits) {
    List<Refusal> wrong = LimitTable.wrongWith(limits);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong.toArray(Refusal[]::new));
    }
    rulebook.replaceLimits(county, limits);
    return Outcome.done(limits.size());
  }

  /** The stages, each with its urgency, for which limits give none for any category. */
  public static List<String> listWithoutDefault(List<TimeLimit> limits) {
    return LimitTable.listWithoutDefault(limits);
  }

  /** The county's calendar. */
  public WorkCalendar calendarOf(CountyCode county) {
    return rulebook.of(county).calendar();
  }

  /** The last day whose deadlines are not provisional; warn when it comes near. */
  public LocalDate coveredUntil(CountyCode county) {
    return calendarOf(county).coveredUntil();
  }

  /** The limit for a stage of a matter, as it runs for its urgency. */
  public Optional<TimeLimit> findLimit(
      CountyCode county,
      String category,
      @Nullable String parentCategory,
      Urgency urgency,
      Stage stage) {
    return rulebook.of(county).limits().find(category, parentCategory, urgency, stage);
  }

  /** How far a clock has run; for one that stands still, give the time at which it was paused. */
  public Progress progress(
      CountyCode county, LimitUnit unit, Instant start, Instant due, Instant now) {
    try {
      return Progress.of(calendarOf(county), unit, start, due, now);
    } catch (MissingCalendarYear missing) {
      throw Clocks.unfulfilled(missing);
    }
  }

  /** Starts a clock: one insert. */
  public Started start(ClockStart start) {
    return clocks.start(start);
  }

  /** Starts many clocks with one insert, all or none; in the order given. */
  public List<Started> startAll(List<ClockStart> starts) {
    return clocks.startAll(starts);
  }

  /** Stops the running clocks named: one update. Empty if there were none. */
  public List<Stopped> stop(ClockRef clock, Instant at, StopKind kind) {
    return store.stop(clock, at, kind);
  }

  /** Stops every running clock of a case file. */
  public List<Stopped> stopAll(CountyCode county, long caseFile, Instant at, StopKind kind) {
    return store.stopAll(county.value(), caseFile, at, kind);
  }

  /**
   * Lets the running clocks named stand still.
   *
   * @param plannedEnd when an {@link Alert.Kind#PAUSE_ENDED} is raised; the listener then resumes
   * @return how many now stand; none that stood already
   */
  public int pause(ClockRef clock, Instant at, PauseCause cause, @Nullable Instant plannedEnd) {
    return changes.pause(clock, at, cause, plannedEnd);
  }

  /** Lets the standing clocks named go on, with their deadlines moved. */
  public List<DueMoved> resume(ClockRef clock, Instant at) {
    return asked(() -> changes.resume(clock, at));
  }

  /** Grants more time to the clocks named, if the rule allows it for all of them. */
  public Outcome<List<DueMoved>> extend(
      ClockRef clock, ExtensionGrant grant, ExtensionRule allowed) {
    return asked(() -> changes.extend(clock, grant, allowed));
  }

  /**
   * Sets the deadline that somebody outside gives the work of a case file, or lifts it. It holds
   * for clocks of that stage that start later, too; where several are set, the earliest does.
   *
   * @param source who set it, in a form that says the same next time; one has one deadline
   * @param bound null lifts it
   * @return the clocks that run or stand, with the deadline that they now have
   */
  public List<DueMoved> bind(
      CountyCode county, long caseFile, String source, @Nullable Bound bound, Instant now) {
    ClockRef work = ClockRef.ofCase(county, caseFile, Stage.RESOLVE);
    return asked(() -> changes.bind(work, source, bound, now));
  }

  /** The deadlines from outside that stand for a case file, by who set them. */
  public Map<String, Bound> boundsOf(CountyCode county, long caseFile) {
    return bounds.boundsOf(county, caseFile);
  }

  /**
   * Keeps an overdue out of the figures after an appeal. The overdue itself stays on record.
   *
   * @param by a person's id
   * @return false if there is no such overdue clock, or it was exempted before
   */
  public boolean exempt(
      CountyCode county, long caseFile, long clock, Instant at, long by, String reason) {
    return store.exempt(county.value(), caseFile, clock, at, by, reason);
  }

  /** All clocks of a case file in the order of their start, each with its account. */
  public List<CaseClock> explain(CountyCode county, long caseFile) {
    return clocks.explain(county, caseFile);
  }

  /** The clocks of several case files that have not been stopped: three statements at most. */
  public List<CaseClock> explainOpen(CountyCode county, Collection<Long> caseFiles) {
    return caseFiles.isEmpty() ? List.of() : clocks.explainOpen(county, caseFiles);
  }

  /**
   * The case files that have a clock whose deadline the calendar, as it is now, would set
   * otherwise: to ask after a calendar was replaced, and at a start.
   */
  public List<Long> listOutdated(CountyCode county, Instant now) {
    return asked(() -> changes.listOutdated(county, now));
  }

  /**
   * Reckons the clocks of a case file by the calendar as it is now. Those past a deadline that was
   * not provisional stay overdue; those stopped by a provisional one are judged again.
   */
  public Reckoned reckonAgain(CountyCode county, long caseFile, Instant now) {
    return asked(() -> changes.reckonAgain(county, caseFile, now));
  }

  private static <T> T asked(java.util.function.Supplier<T> act) {
    try {
      return act.get();
    } catch (MissingCalendarYear missing) {
      throw Clocks.unfulfilled(missing);
    }
  }
}
