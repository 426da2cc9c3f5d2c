// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;

/** Takes stretches of the feed into notices and waiting messages. */
final class Writer implements FeedFollower.Reader {

  private final Cases cases;
  private final Reports reports;
  private final NoticeStore notices;
  private final Outbox outbox;
  private final MessageTexts texts;
  private final Ids ids;
  private final Clock clock;

  Writer(
      Cases cases,
      Reports reports,
      NoticeStore notices,
      Outbox outbox,
      MessageTexts texts,
      Ids ids,
      Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.notices = notices;
    this.outbox = outbox;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    notices.add(events);
    List<CaseEvent> telling = events.stream().filter(e -> caseTold(e) != 0).toList();
    if (!telling.isEmpty()) {
      outbox.add(county, messages(county, telling), clock.instant());
    }
  }

  /** Whose reporters are to be told; 0 where nobody is. */
  private static long caseTold(CaseEvent e) {
    return switch (e.move()) {
      case "accept", "decline", "confirm", "write" -> e.caseId();
      case "merge" ->
          e.to() == CaseState.MERGED && e.detail().get("into") instanceof Number into
              ? into.longValue()
              : 0;
      default -> 0;
    };
  }

  private List<NewMessage> messages(CountyCode county, List<CaseEvent> telling) {
    List<Long> caseIds = telling.stream().map(Writer::caseTold).distinct().toList();
    Map<Long, List<Report>> toldOf =
        reports.listOfCases(county, caseIds).stream()
            .filter(report -> report.reporter() != null)
            .collect(Collectors.groupingBy(Report::caseId));
    List<NewMessage> messages = new ArrayList<>();
    for (CaseEvent e : telling) {
      List<Report> all = toldOf.getOrDefault(caseTold(e), List.of());
      switch (e.move()) {
        case "accept" -> all.forEach(r -> messages.add(message(MessageKind.ACCEPTED, r, e)));
        case "decline" -> all.forEach(r -> messages.add(message(MessageKind.DECLINED, r, e)));
        case "write" ->
            all.stream()
                .filter(r -> isTo(r, e))
                .forEach(r -> messages.add(message(MessageKind.LETTER, r, e)));
        case "confirm" -> all.forEach(r -> messages.add(message(MessageKind.ANSWERED, r, e)));
        default -> {}
      }
    }
    messages.addAll(ofMerges(county, telling, toldOf, messages));
    return messages;
  }

  private static boolean isTo(Report report, CaseEvent e) {
    return e.detail().get("report") instanceof Number to && to.longValue() == report.id();
  }

  /**
   * Whoever comes to a matter by a merge is told what the others were told before: that it is taken
   * on, and where it was answered already, the answer.
   */
  private List<NewMessage> ofMerges(
      CountyCode county,
      List<CaseEvent> telling,
      Map<Long, List<Report>> toldOf,
      List<NewMessage> soFar) {
    List<CaseEvent> merges = telling.stream().filter(e -> e.move().equals("merge")).toList();
    if (merges.isEmpty()) {
      return List.of();
    }
    Map<Long, CaseFile> into = new HashMap<>();
    cases
        .listByIds(county, merges.stream().map(Writer::caseTold).distinct().toList())
        .forEach(file -> into.put(file.id(), file));
    List<Long> all = toldOf.values().stream().flatMap(List::stream).map(Report::id).toList();
    Set<Long> known = new HashSet<>(outbox.listAccepted(county, all));
    soFar.stream().map(NewMessage::reportId).forEach(known::add);
    List<NewMessage> messages = new ArrayList<>();
    for (CaseEvent e : merges) {
      CaseFile file = into.get(caseTold(e));
      if (file == null || file.state() == CaseState.REPORTED) {
        continue;
      }
      for (Report report : toldOf.getOrDefault(caseTold(e), List.of())) {
        if (known.add(report.id())) {
          messages.add(message(MessageKind.ACCEPTED, report, e));
          if (file.state() == CaseState.CHECKED) {
            messages.add(message(MessageKind.ANSWERED, report, e));
          }
        }
      }
    }
    return messages;
  }

  private NewMessage message(MessageKind kind, Report report, CaseEvent e) {
    return new NewMessage(
        ids.next(),
        report.id(),
        e.caseId(),
        kind,
        e.version(),
        java.util.Objects.requireNonNull(report.reporter()),
        report.language(),
        texts.of(kind, report, e));
  }
}
