// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The matter to be resolved: one {@link org.jingwei.casework.CaseFile} for one matter, however many
 * reports tell of it, with its work orders, clocks, checks and callbacks (see lifecycle.md).
 *
 * <p>Four doors: {@link org.jingwei.casework.Cases} for one matter, its moves and the feed, {@link
 * org.jingwei.casework.CaseLists} for what people and programs start from, {@link
 * org.jingwei.casework.Reporters} for whoever told it, {@link org.jingwei.casework.WhoAnswers} for
 * suggested units and automatic dispatch. A change of a case file is a {@link
 * org.jingwei.casework.Move}.
 *
 * <p>What is where (why it is one package: docs/decisions/0093):
 *
 * <ul>
 *   <li><b>A report comes in</b>: {@code Intake}, {@code FirstPicture}; {@code GroupedIntake} lets
 *       reports share a commit; {@code DuplicateSearch} looks for the same matter by square and by
 *       {@code SameTexts}; {@code Neighbours} and the module alike judge what it finds
 *   <li><b>What may happen</b>: {@code *Rules}, pure. {@code Lifecycle} says which rule decides
 *       which move; a rule sees a {@code Situation} with its {@code Facts} and answers with the
 *       next picture of the case file ({@code CaseEdit}) and {@code Effect}s, or with a refusal
 *       that names the rule. {@code Openings} asks the rules what a page may offer
 *   <li><b>A move is made</b>: {@code MoveWriter}, in one transaction: {@code MoveKeys}, {@code
 *       FactsLoader}, {@code Amendments}, the rule, {@code EffectWriter}, {@code Clocks}, {@code
 *       History}
 *   <li><b>Rows</b>: {@code *Store} writes and reads one matter; {@code CaseColumns} is the one
 *       table of the columns of a case file
 *   <li><b>Lists</b>: {@code *Queries}; {@code Narrowing} turns a {@link
 *       org.jingwei.casework.CaseFilter} into SQL, {@code DueCursor} is a place in a queue
 *   <li><b>Search</b>: {@code SearchIndex} keeps {@code Pairs} of characters of matters and
 *       answers, {@code SearchQueries} finds by them with bounded work; {@link
 *       org.jingwei.casework.Sought} is what is looked for, {@link org.jingwei.casework.Sight} what
 *       the reader may see
 *   <li><b>Time</b>: {@code Clocks} starts, stops and moves the deadlines of a case file; {@code
 *       ClockAlerts} turns an alert into a move; {@code CalendarChange} sets deadlines anew
 *   <li><b>The feed</b>: {@code EventStore}, {@code EventFacts}; {@link
 *       org.jingwei.casework.FeedFollower} and {@code FeedPositions} for modules that follow it
 *   <li><b>Who should answer</b>: {@code DutyStore}, {@code DutyCatalogue}, {@code Suggesting},
 *       {@code Learn*}, {@code Matters}; how it is learnt is the package {@code dispatch}. What
 *       became of it: {@code Judge*}, {@code Watch}, {@code AutomaticDispatch}, behind the door
 *       {@link org.jingwei.casework.WhoAnswers}
 *   <li><b>Whoever told it</b>: {@code Following} (what they may know), {@code ReporterActs},
 *       {@code Urging}, {@code Milestones}
 *   <li><b>HTTP for programs</b>: the package {@code web}, which uses the doors alone
 * </ul>
 *
 * <p>Invariants: a case file has at most one lead unit; only the lead resolves; who checks is not
 * who handled; it is closed only when every reporter was answered or could not be reached; every
 * move has an actor, an instant and a history entry; a move with the same idempotency key happens
 * once; merging is undone exactly.
 */
@ApplicationModule(
    allowedDependencies = {
      "alike",
      "report",
      "deadline",
      "grid",
      "directory",
      "vault",
      "ledger",
      "polling",
      "rows",
      "retention",
      "text",
      "shared"
    })
@NullMarked
package org.jingwei.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
