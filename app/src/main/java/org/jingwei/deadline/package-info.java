// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * By when: calendars, time limits and clocks.
 *
 * <p>A {@link org.jingwei.deadline.TimeLimit} says how long a stage of a case file may take, a
 * {@link org.jingwei.deadline.WorkCalendar} says which days count, and {@link
 * org.jingwei.deadline.Course} turns both, with the pauses and extensions there were, into one
 * instant and into the account of how it came about. All of that is pure and runs without Spring or
 * a database. The door {@link org.jingwei.deadline.Deadlines} keeps the clocks of a county.
 *
 * <p>What is where:
 *
 * <ul>
 *   <li><b>Reckoning</b>, pure: {@code Course}, {@code Reckoning}, {@code WorkCalendar}, {@code
 *       Office*}, {@code TimeLimit}; the account of it in {@code Explanation}, {@code Account},
 *       {@code Step*}
 *   <li><b>A county's rules</b> in memory: {@code Rulebook}, {@code LimitTable}, from {@code
 *       RulesStore}
 *   <li><b>Clocks</b>: {@code Clocks}, {@code ClockChanges}; rows in {@code Clock*}; set anew after
 *       a calendar changed in {@code Judged}, {@code Reckoned}, {@code DueMoved}
 *   <li><b>Reminders and escalations</b>: {@code AlertRun} takes what is due from {@code
 *       AlertStore} and tells the {@link org.jingwei.deadline.AlertListener}
 * </ul>
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The starting day does not count; a last day on a day off rolls forward (Civil Code,
 *       articles 201 and 203); make-up working days count.
 *   <li>A year without a calendar is a {@link org.jingwei.deadline.MissingCalendarYear}, never a
 *       guess.
 *   <li>Only the written pauses and extensions move a deadline, and neither ever moves it back; a
 *       deadline from outside ({@code Bound}) may, for the earlier holds. A clock that was overdue
 *       stays so on record, even when an appeal exempts it from the figures.
 *   <li>A reminder or an escalation of a clock is raised exactly once per kind and level, in the
 *       transaction that also tells the {@link org.jingwei.deadline.AlertListener}.
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"polling", "rows", "shared"})
@NullMarked
package org.jingwei.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
