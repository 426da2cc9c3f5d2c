// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.casework.WorkOrder;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Follows the feed: what happened to a matter is told to each line for each of its orders of that
 * matter, in the line's own words for our states.
 */
final class Telling implements FeedFollower.Reader {

  private final Cases cases;
  private final Reports reports;
  private final Bounding bounding;
  private final SystemStore systems;
  private final Links links;
  private final Outbox outbox;
  private final Clock clock;

  Telling(
      Cases cases,
      Reports reports,
      Bounding bounding,
      SystemStore systems,
      Links links,
      Outbox outbox,
      Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.bounding = bounding;
    this.systems = systems;
    this.links = links;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    List<Long> told =
        events.stream()
            .filter(e -> e.from() != e.to() || isMerge(e) || isMoreTime(e) || isHeardBack(e))
            .map(Telling::matter)
            .distinct()
            .toList();
    Map<Long, Report> toldOf =
        reports.listOfCases(county, told).stream()
            .filter(report -> report.sourceRef() != null)
            .collect(Collectors.toMap(Report::id, report -> report));
    Map<Long, List<LinkedOrder>> ordersOf = new HashMap<>();
    for (LinkedOrder link : links.listOfReports(county, toldOf.keySet())) {
      Report report = toldOf.get(link.reportId());
      if (report != null && link.standing() != LinkedOrder.Standing.RETURNED) {
        ordersOf.computeIfAbsent(report.caseId(), id -> new ArrayList<>()).add(link);
      }
    }
    for (CaseEvent event : events) {
      List<LinkedOrder> orders = ordersOf.getOrDefault(matter(event), List.of());
      if (isMerge(event)) {
        bounding.align(county, matter(event), orders, event.id());
      } else if (isMoreTime(event)) {
        askForMore(county, event, orders);
      } else if (isHeardBack(event)) {
        orders.forEach(order -> tellHeardBack(county, event, order));
      }
      if (!orders.isEmpty() && event.from() != event.to() && event.from() != null) {
        tell(county, event, orders);
      }
    }
  }

  /** Of a merge, the matter that takes the others up. */
  private static long matter(CaseEvent event) {
    return event.move().equals("merge")
            && event.to() == CaseState.MERGED
            && event.detail().get("into") instanceof Number into
        ? into.longValue()
        : event.caseId();
  }

  private void tell(CountyCode county, CaseEvent event, List<LinkedOrder> orders) {
    Instant now = clock.instant();
    CaseState state =
        event.to() == CaseState.MERGED
            ? cases.find(county, matter(event)).orElseThrow().state()
            : event.to();
    String answer = state == CaseState.CHECKED ? answer(county, matter(event)) : null;
    for (LinkedOrder order : orders) {
      systems
          .find(county, order.system())
          .ifPresent(system -> tell(county, system, order, event, state, answer, now));
    }
  }

  private void tell(
      CountyCode county,
      OutsideSystem system,
      LinkedOrder order,
      CaseEvent event,
      CaseState state,
      @Nullable String answer,
      Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("at", event.at().toString());
    String word = system.states().get(state.name());
    if (word != null) {
      body.put("state", word);
    }
    String type = word == null ? "" : "progress";
    if (state == CaseState.DECLINED) {
      type = "route";
      body.put("reason", clean(event.reason()));
      body.put("route", clean(String.valueOf(event.detail().getOrDefault("route", ""))));
    } else if (answer != null && event.move().equals("confirm")
        || answer != null && event.to() == CaseState.MERGED) {
      type = "result";
      body.put("answer", answer);
    }
    if (!type.isEmpty()) {
      outbox.add(county, order.system(), order.order(), type, body, now);
    }
  }

  private static boolean isHeardBack(CaseEvent event) {
    return event.move().equals("hear-back");
  }

  /** What those say to whom the matter was sent on: the line's caller is answered by the line. */
  private void tellHeardBack(CountyCode county, CaseEvent event, LinkedOrder order) {
    Map<String, Object> detail = event.detail();
    String theirs = String.valueOf(detail.getOrDefault("status", ""));
    String declined =
        systems
            .find(county, order.system())
            .map(system -> system.states().get(CaseState.DECLINED.name()))
            .orElse(theirs);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("at", event.at().toString());
    body.put("state", declined);
    body.put("elsewhere", String.valueOf(detail.getOrDefault("called", "")));
    body.put("elsewhereNumber", String.valueOf(detail.getOrDefault("number", "")));
    body.put("elsewhereState", clean(theirs));
    body.put("note", clean(event.reason()));
    outbox.add(county, order.system(), order.order(), "progress", body, clock.instant());
  }

  private static boolean isMerge(CaseEvent event) {
    return event.move().equals("merge") || event.move().equals("unmerge");
  }

  private static boolean isMoreTime(CaseEvent event) {
    return event.move().equals("rule-extension")
        && Boolean.TRUE.equals(event.detail().get("granted"));
  }

  /**
   * More time was granted here: those whose own deadline now stands in the way are asked for it.
   */
  private void askForMore(CountyCode county, CaseEvent event, List<LinkedOrder> orders) {
    Instant wanted = bounding.findUnbounded(county, event.caseId()).orElse(null);
    for (LinkedOrder order : orders) {
      if (wanted != null && order.theirDue() != null && order.theirDue().isBefore(wanted)) {
        Map<String, Object> body =
            Map.of("reason", clean(event.reason()), "due", wanted.toString());
        outbox.add(county, order.system(), order.order(), "extension", body, clock.instant());
        links.extension(county, order, LinkedOrder.Extension.ASKED);
      }
    }
  }

  /** What the lead unit said it did, without the numbers that may stand in it. */
  private String answer(CountyCode county, long caseId) {
    return cases.listOrders(county, caseId).stream()
        .filter(WorkOrder::lead)
        .map(WorkOrder::outcome)
        .reduce("", (before, outcome) -> outcome == null ? before : clean(outcome));
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : Redaction.redactForPublic(text).text();
  }
}
