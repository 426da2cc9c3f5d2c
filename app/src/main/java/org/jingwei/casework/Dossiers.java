// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.directory.Actor;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** Reads a case file with all that belongs to it: five statements, and one for another matter. */
final class Dossiers {

  private final CaseStore cases;
  private final OrderStore orders;
  private final RequestStore requests;
  private final EventStore events;
  private final CaseSight sight;
  private final Reports reports;
  private final Clock clock;

  Dossiers(
      CaseStore cases,
      OrderStore orders,
      RequestStore requests,
      EventStore events,
      CaseSight sight,
      Reports reports,
      Clock clock) {
    this.cases = cases;
    this.orders = orders;
    this.requests = requests;
    this.events = events;
    this.sight = sight;
    this.reports = reports;
    this.clock = clock;
  }

  Dossier of(Actor actor, CaseFile file) {
    return new Dossier(
        file,
        reports.listOfCase(file.county(), file.id()),
        orders.listOf(file.county(), file.id()),
        requests.listOf(file.county(), file.id()),
        events.listOf(file.county(), file.id()),
        other(actor, file));
  }

  /**
   * As {@link #openings} for several case files of a county: three statements for all of them. What
   * a merged one went into is not read, so that its merge is not offered to be undone here.
   */
  Map<Long, List<Opening>> openings(List<CaseFile> files, Who who, CaseworkSettings settings) {
    if (files.isEmpty()) {
      return Map.of();
    }
    CountyCode county = files.getFirst().county();
    List<Long> ids = files.stream().map(CaseFile::id).toList();
    var told =
        reports.listOfCases(county, ids).stream().collect(Collectors.groupingBy(Report::caseId));
    var sent =
        orders.listOfAll(county, ids).stream().collect(Collectors.groupingBy(WorkOrder::caseId));
    var asked =
        requests.listOfAll(county, ids).stream().collect(Collectors.groupingBy(Request::caseId));
    Map<Long, List<Opening>> open = new LinkedHashMap<>();
    for (CaseFile file : files) {
      Dossier dossier =
          new Dossier(
              file,
              told.getOrDefault(file.id(), List.of()),
              sent.getOrDefault(file.id(), List.of()),
              asked.getOrDefault(file.id(), List.of()),
              List.of(),
              null);
      open.put(file.id(), openings(dossier, who, settings));
    }
    return open;
  }

  /** A matter that lies where the actor may not see it is not shown beside this one either. */
  private @Nullable CaseFile other(Actor actor, CaseFile file) {
    Long id = file.mergedInto();
    return id == null
        ? null
        : cases.find(file.county(), id).filter(o -> sight.sees(actor, o)).orElse(null);
  }

  List<Opening> openings(Dossier dossier, Who who, CaseworkSettings settings) {
    return Openings.of(dossier, who, clock.instant(), settings);
  }
}
