// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Folds one event into a matter and tells the sums what changed: what the matter counts as it
 * stands, and what an event counts once and for all.
 */
final class Fold {

  private static final int CONTENT_FROM = 4;

  private final ZoneId zone;
  private final UnaryOperator<String> topCategory;
  private final Sums sums;

  /**
   * @param topCategory from a category's code to that of the first level above it
   */
  Fold(ZoneId zone, UnaryOperator<String> topCategory, Sums sums) {
    this.zone = zone;
    this.topCategory = topCategory;
    this.sums = sums;
  }

  /**
   * @param before null for the first event of a case file
   */
  Matter fold(@Nullable Matter before, CaseEvent event) {
    LocalDate day = LocalDate.ofInstant(event.at(), zone);
    if (before != null) {
      before.cells().forEach(cell -> sums.add(cell, before.caseId(), before.place(), -1));
    }
    Matter after = before == null ? first(event, day) : next(before, event, day);
    after.cells().forEach(cell -> sums.add(cell, after.caseId(), after.place(), 1));
    return after;
  }

  private Matter first(CaseEvent event, LocalDate day) {
    return new Matter(
        event.caseId(),
        event.version(),
        day,
        text(event, "channel", ""),
        town(event, event.county().toString()),
        place(event, event.county().toString()),
        topCategory.apply(text(event, "category", "")),
        event.to(),
        "",
        false,
        false,
        "",
        null,
        false,
        null,
        null,
        null,
        false,
        null);
  }

  private Matter next(Matter before, CaseEvent event, LocalDate day) {
    Draft next = new Draft(before);
    next.version = event.version();
    next.state = event.to();
    next.town = town(event, before.town());
    next.place = place(event, before.place());
    if (event.detail().containsKey("category")) {
      next.category = topCategory.apply(text(event, "category", ""));
    }
    next.unit = text(event, "lead", before.unit());
    next.late = Boolean.TRUE.equals(event.detail().get("late"));
    // Deadlines reckoned anew may turn out not to have been broken.
    next.brokenOn = next.late && !relieved(event) ? next.brokenOn : null;
    next.warned &= event.from() == event.to();
    verdict(next, event, day);
    move(next, event, day);
    end(next, event, day);
    return next.done();
  }

  private static boolean relieved(CaseEvent event) {
    return event.detail().get("relieved") instanceof List<?> stages && stages.contains("resolve");
  }

  /** What the clock for resolving came to, if it was stopped. */
  private void verdict(Draft next, CaseEvent event, LocalDate day) {
    if (!(event.detail().get("stopped") instanceof Map<?, ?> stopped)
        || !(stopped.get("resolve") instanceof String outcome)) {
      return;
    }
    switch (outcome) {
      case "in_time" -> count(Measure.IN_TIME, day, next);
      case "overdue" -> count(Measure.LATE, next.brokenOn == null ? day : next.brokenOn, next);
      default -> count(Measure.WITHDRAWN, day, next);
    }
    next.due = false;
    next.brokenOn = null;
  }

  private void move(Draft next, CaseEvent event, LocalDate day) {
    switch (event.move()) {
      case "dispatch" -> dispatched(next, day);
      case "warn" -> next.warned = true;
      case "escalate" -> escalated(next, event, day);
      case "resolve" -> {
        next.presentedOn = day;
        count(Measure.PRESENTED, day, next);
      }
      case "confirm" -> {
        if (event.detail().get("unasked") instanceof Number unasked) {
          count(Measure.UNASKED, day, next, unasked.longValue());
        }
      }
      case "rework" -> {
        next.due = true;
        count(Measure.REWORKED, next.presentedOn == null ? day : next.presentedOn, next);
      }
      case "callback" -> heard(next, event, day);
      default -> {
        // Every other move changes only what was folded in above.
      }
    }
  }

  private static void dispatched(Draft next, LocalDate day) {
    if (next.firstOn == null) {
      next.firstOn = day;
      next.firstUnit = next.unit;
    } else if (next.closedOn == null && !next.unit.equals(next.firstUnit)) {
      next.redispatched = true;
    }
    next.due = true;
  }

  private static void escalated(Draft next, CaseEvent event, LocalDate day) {
    if (next.due && next.brokenOn == null && text(event, "stage", "").equals("resolve")) {
      next.brokenOn = day;
    }
  }

  private void heard(Draft next, CaseEvent event, LocalDate day) {
    switch (text(event, "heard", "")) {
      case "SATISFIED" -> {
        count(Measure.RESPONDED, day, next);
        count(Measure.SATISFIED, day, next);
      }
      case "UNSATISFIED" -> count(Measure.RESPONDED, day, next);
      default -> {
        if (Boolean.TRUE.equals(event.detail().get("settled"))) {
          count(Measure.UNREACHABLE, day, next);
        }
      }
    }
    if (event.detail().get("rating") instanceof Number rating) {
      count(Measure.RATED, day, next);
      if (rating.intValue() >= CONTENT_FROM) {
        count(Measure.CONTENT, day, next);
      }
    }
  }

  private void end(Draft next, CaseEvent event, LocalDate day) {
    if (event.to().open()) {
      next.endedOn = null;
      if (event.from() == CaseState.CLOSED) {
        count(Measure.REOPENED, next.closedOn == null ? day : next.closedOn, next);
      }
    } else if (event.from() != event.to() && event.to() == CaseState.CLOSED) {
      next.closedOn = day;
      count(Measure.CLOSED, day, next);
    } else if (event.from() != event.to()) {
      next.endedOn = day;
    }
  }

  private void count(Measure measure, LocalDate day, Draft of) {
    count(measure, day, of, 1);
  }

  private void count(Measure measure, LocalDate day, Draft of, long amount) {
    sums.add(new Cell(measure, day, of.town, of.unit, "", ""), of.caseId, of.place, amount);
  }

  /** The grid cell, or the division where no cell is known. */
  private static String place(CaseEvent event, String otherwise) {
    return text(event, "cell", text(event, "place", otherwise));
  }

  /** The town in which it lies, or the county where that is all that is known. */
  private static String town(CaseEvent event, String otherwise) {
    String place = text(event, "place", otherwise);
    return place.length() > 9 ? place.substring(0, 9) : place;
  }

  private static String text(CaseEvent event, String name, String otherwise) {
    return event.detail().get(name) instanceof String text ? text : otherwise;
  }
}
