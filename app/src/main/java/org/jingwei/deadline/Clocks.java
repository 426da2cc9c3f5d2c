// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts clocks, and gives the account of those there are. */
@Component
final class Clocks {

  private final Rulebook rulebook;
  private final ClockStore store;
  private final BoundStore bounds;
  private final ClockQueries queries;
  private final AlertRule rule;

  Clocks(
      Rulebook rulebook,
      ClockStore store,
      BoundStore bounds,
      ClockQueries queries,
      AlertRule rule) {
    this.rulebook = rulebook;
    this.store = store;
    this.bounds = bounds;
    this.queries = queries;
    this.rule = rule;
  }

  Started start(ClockStart start) {
    NewClock clock = reckon(start);
    store.insertAll(List.of(clock));
    return clock.started();
  }

  List<Started> startAll(List<ClockStart> starts) {
    List<NewClock> clocks = starts.stream().map(this::reckon).toList();
    if (!clocks.isEmpty()) {
      store.insertAll(clocks);
    }
    return clocks.stream().map(NewClock::started).toList();
  }

  private NewClock reckon(ClockStart asked) {
    CountyRules rules = rulebook.of(asked.county());
    // What is reckoned with must be what is stored, or the account would differ from the clock.
    Instant at = asked.at().truncatedTo(ChronoUnit.MILLIS);
    ClockStart start =
        new ClockStart(
            asked.county(),
            asked.id(),
            asked.caseFile(),
            asked.workOrder(),
            asked.stage(),
            asked.category(),
            asked.parentCategory(),
            asked.urgency(),
            asked.heldAt(),
            at);
    TimeLimit limit = limit(rules, start);
    try {
      Course course = Course.of(at, limit).boundBy(bound(start));
      Due due = course.due(rules.calendar());
      Instant reminder = rule.reminder(rules.calendar(), limit.unit(), at, due.alarmAt());
      boolean provisional = course.isProvisional(rules.calendar(), due.at());
      Started started = new Started(start.id(), limit, due);
      return new NewClock(start, started, reminder, provisional, course.bound());
    } catch (MissingCalendarYear missing) {
      throw unfulfilled(missing);
    }
  }

  /** Outside deadlines are for the work itself, not for the desk's own stages. */
  private @Nullable Bound bound(ClockStart start) {
    return start.stage() == Stage.RESOLVE
        ? bounds.find(start.county(), start.caseFile()).orElse(null)
        : null;
  }

  private static TimeLimit limit(CountyRules rules, ClockStart start) {
    return rules
        .limits()
        .find(start.category(), start.parentCategory(), start.urgency(), start.stage())
        .orElseThrow(() ->
            new Unfulfilled(
                Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "limit-missing",
                    start.category(),
                    start.urgency().code(),
                    start.stage().code())));
  }

  static Unfulfilled unfulfilled(MissingCalendarYear missing) {
    return new Unfulfilled(
        Refusal.of(
            Refusal.Kind.UNAVAILABLE, "calendar-year-missing", Integer.toString(missing.year())));
  }

  List<CaseClock> explain(CountyCode county, long caseFile) {
    return views(
        county,
        queries.listClocks(county, caseFile),
        queries.listPauses(county, caseFile),
        queries.listGrants(county, caseFile));
  }

  /** One statement, and one more each if any of the clocks was paused or prolonged. */
  List<CaseClock> explainOpen(CountyCode county, Collection<Long> caseFiles) {
    List<ClockRow> clocks = queries.listOpen(county, caseFiles.toArray(Long[]::new));
    Long[] paused = which(clocks, clock -> clock.pauses() > 0);
    Long[] prolonged = which(clocks, clock -> clock.extensions() > 0);
    return views(
        county,
        clocks,
        paused.length == 0 ? List.of() : queries.listPauses(county, paused),
        prolonged.length == 0 ? List.of() : queries.listGrants(county, prolonged));
  }

  private static Long[] which(List<ClockRow> clocks, Predicate<ClockRow> wanted) {
    return clocks.stream().filter(wanted).map(ClockRow::caseFile).distinct().toArray(Long[]::new);
  }

  private List<CaseClock> views(
      CountyCode county,
      List<ClockRow> clocks,
      List<ClockQueries.PauseOf> pauses,
      List<ClockQueries.GrantOf> grants) {
    WorkCalendar calendar = rulebook.of(county).calendar();
    List<CaseClock> all = new ArrayList<>();
    for (ClockRow clock : clocks) {
      Course course = ClockQueries.course(clock, pauses, grants);
      var ofClock = grants.stream().filter(g -> g.clock() == clock.id());
      all.add(view(clock, course, ofClock.map(ClockQueries.GrantOf::grant).toList(), calendar));
    }
    return all;
  }

  private static CaseClock view(
      ClockRow clock, Course course, List<ExtensionGrant> grants, WorkCalendar calendar) {
    return new CaseClock(
        clock.id(),
        clock.caseFile(),
        clock.workOrder(),
        clock.stage(),
        clock.urgency(),
        course,
        clock.firstDueAt(),
        clock.dueAt(),
        clock.alarmAt(),
        clock.provisional(),
        clock.pausedAt(),
        clock.stoppedAt(),
        clock.outcome(),
        clock.exempted(),
        clock.level(),
        grants,
        account(clock, course, calendar));
  }

  private static Explanation account(ClockRow clock, Course course, WorkCalendar calendar) {
    try {
      Explanation explanation = course.explain(calendar);
      if (explanation.steps().getLast().equals(new Step.Ends(clock.dueAt()))) {
        return explanation;
      }
    } catch (MissingCalendarYear missing) {
      // A calendar that was cut short still leaves the clock what it was set to.
    }
    List<Step> steps =
        List.of(
            new Step.Started(clock.startedAt(), clock.limit()),
            new Step.SetByEarlierCalendar(clock.dueAt()),
            new Step.Ends(clock.dueAt()));
    return new Explanation(steps, calendar.zone());
  }
}
