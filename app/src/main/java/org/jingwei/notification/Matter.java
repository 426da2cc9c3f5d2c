// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.report.Report;

/**
 * A case file of which somebody is to be told.
 *
 * @param history oldest first
 * @param reports those that left something of themselves
 * @param byLine ids of the reports that a line outside tells of each step itself
 */
record Matter(CaseFile file, List<CaseEvent> history, List<Report> reports, Set<Long> byLine) {

  /** The last time that this move was made, before a version of the case file. */
  Optional<CaseEvent> findLast(String move, int before) {
    return history.reversed().stream()
        .filter(event -> event.move().equals(move) && event.version() < before)
        .findFirst();
  }

  Optional<CaseEvent> findLast(String move) {
    return findLast(move, Integer.MAX_VALUE);
  }

  /**
   * Whom a message of this kind is for: a line passes on everything but letters and what is heard
   * from elsewhere.
   */
  List<Report> listTold(MessageKind kind) {
    return kind == MessageKind.LETTER || kind == MessageKind.ELSEWHERE
        ? reports
        : reports.stream().filter(report -> !byLine.contains(report.id())).toList();
  }
}
