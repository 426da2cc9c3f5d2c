// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.report.Report;

/**
 * A reporter asks for haste at most once a working day: who has been asked already works no faster
 * for being asked again within the hour.
 */
final class Urging {

  private Urging() {}

  /**
   * The day from which a reporter may ask again; empty where they may now.
   *
   * @param own the history of the case file that the report opened
   * @param joined that of the one it was merged into; empty where it was not
   */
  static Optional<LocalDate> againFrom(
      Report report,
      List<CaseEvent> own,
      List<CaseEvent> joined,
      WorkCalendar calendar,
      Instant now) {
    return Stream.concat(own.stream(), joined.stream())
        .filter(event -> event.move().equals("urge") && event.actorKind().equals("reporter"))
        .filter(event ->
            event.detail().get("report") instanceof Number who && who.longValue() == report.id())
        .map(event -> calendar.workingDaysAfter(calendar.dateOf(event.at()), 1))
        .filter(day -> calendar.dateOf(now).isBefore(day))
        .max(LocalDate::compareTo);
  }
}
