// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.exchange.Exchange;
import org.jingwei.exchange.LinkedOrder;
import org.jingwei.report.Channel;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;

/**
 * Reads what is to be known of matters before anybody is told of them; three or four statements.
 */
final class Matters {

  private static final Set<Channel> LINES =
      EnumSet.of(Channel.LINE_12345, Channel.LINE_12315, Channel.LINE_12319);

  private final Cases cases;
  private final Reports reports;
  private final Exchange exchange;

  Matters(Cases cases, Reports reports, Exchange exchange) {
    this.cases = cases;
    this.reports = reports;
    this.exchange = exchange;
  }

  Map<Long, Matter> read(CountyCode county, List<Long> caseIds) {
    Map<Long, List<Report>> toldOf =
        reports.listOfCases(county, caseIds).stream()
            .filter(report -> report.reporter() != null)
            .collect(Collectors.groupingBy(Report::caseId));
    if (toldOf.isEmpty()) {
      return Map.of();
    }
    Set<Long> byLine = byLine(county, toldOf.values());
    List<Long> told = List.copyOf(toldOf.keySet());
    Map<Long, List<CaseEvent>> histories =
        cases.listHistories(county, told).stream()
            .collect(Collectors.groupingBy(CaseEvent::caseId));
    Map<Long, Matter> matters = new HashMap<>();
    for (CaseFile file : cases.listByIds(county, told)) {
      matters.put(
          file.id(),
          new Matter(
              file,
              histories.getOrDefault(file.id(), List.of()),
              toldOf.getOrDefault(file.id(), List.of()),
              byLine));
    }
    return matters;
  }

  private Set<Long> byLine(CountyCode county, Collection<List<Report>> all) {
    List<Long> ofLines =
        all.stream()
            .flatMap(List::stream)
            .filter(report -> LINES.contains(report.channel()))
            .map(Report::id)
            .toList();
    Set<Long> linked = new HashSet<>();
    for (LinkedOrder order : exchange.listOrders(county, ofLines)) {
      if (order.reportId() != null) {
        linked.add(order.reportId());
      }
    }
    return linked;
  }
}
