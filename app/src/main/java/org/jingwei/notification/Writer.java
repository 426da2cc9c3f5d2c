// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.FeedFollower;
import org.jingwei.report.Report;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;

/** Takes stretches of the feed into notices and waiting messages. */
final class Writer implements FeedFollower.Reader {

  private final Matters matters;
  private final NoticeStore notices;
  private final Outbox outbox;
  private final MessageTexts texts;
  private final Quotes quotes;
  private final Ids ids;
  private final Clock clock;

  Writer(
      Matters matters,
      NoticeStore notices,
      Outbox outbox,
      MessageTexts texts,
      Quotes quotes,
      Ids ids,
      Clock clock) {
    this.matters = matters;
    this.notices = notices;
    this.outbox = outbox;
    this.texts = texts;
    this.quotes = quotes;
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
      case "hear-back" -> Boolean.TRUE.equals(e.detail().get("ended")) ? e.caseId() : 0;
      case "merge" ->
          e.to() == CaseState.MERGED && e.detail().get("into") instanceof Number into
              ? into.longValue()
              : 0;
      default -> 0;
    };
  }

  private List<NewMessage> messages(CountyCode county, List<CaseEvent> telling) {
    Map<Long, Matter> all =
        matters.read(county, telling.stream().map(Writer::caseTold).distinct().toList());
    List<Long> reports =
        all.values().stream().flatMap(m -> m.reports().stream()).map(Report::id).toList();
    // What each was told last of whether the matter is taken on.
    Map<Long, MessageKind> before = outbox.lastTold(county, reports);
    List<NewMessage> messages = new ArrayList<>();
    for (CaseEvent e : telling) {
      Matter matter = all.get(caseTold(e));
      if (matter != null) {
        switch (e.move()) {
          case "accept" -> accepted(matter, e, before, messages);
          case "decline" -> {
            tell(MessageKind.DECLINED, matter, e, matter.listTold(MessageKind.DECLINED), messages);
            matter.reports().forEach(r -> before.put(r.id(), MessageKind.DECLINED));
          }
          case "confirm" -> answered(matter, e, messages);
          case "hear-back" ->
              tell(
                  MessageKind.ELSEWHERE,
                  matter,
                  e,
                  matter.listTold(MessageKind.ELSEWHERE),
                  messages);
          case "write" ->
              tell(
                  MessageKind.LETTER,
                  matter,
                  e,
                  matter.listTold(MessageKind.LETTER).stream().filter(r -> isTo(r, e)).toList(),
                  messages);
          default -> merged(matter, e, before, messages);
        }
      }
    }
    return messages;
  }

  private void accepted(
      Matter matter, CaseEvent e, Map<Long, MessageKind> before, List<NewMessage> messages) {
    List<Report> fresh =
        matter.listTold(MessageKind.ACCEPTED).stream()
            .filter(r -> before.put(r.id(), MessageKind.ACCEPTED) != MessageKind.ACCEPTED)
            .toList();
    tell(MessageKind.ACCEPTED, matter, e, fresh, messages);
  }

  private void answered(Matter matter, CaseEvent e, List<NewMessage> messages) {
    tell(MessageKind.ANSWERED, matter, e, matter.listTold(MessageKind.ANSWERED), messages);
  }

  private static boolean isTo(Report report, CaseEvent e) {
    return e.detail().get("report") instanceof Number to && to.longValue() == report.id();
  }

  /**
   * Whoever comes to a matter by a merge is told what the others were told before: that it is taken
   * on, and where it was answered already, the answer. Under the versions of those very steps, so
   * that nobody is told twice.
   */
  private void merged(
      Matter matter, CaseEvent e, Map<Long, MessageKind> before, List<NewMessage> messages) {
    CaseState state = matter.file().state();
    if (state == CaseState.REPORTED || state == CaseState.DECLINED) {
      return;
    }
    accepted(matter, matter.findLast("accept").orElse(e), before, messages);
    if (state == CaseState.CHECKED) {
      matter.findLast("confirm").ifPresent(checked -> answered(matter, checked, messages));
    }
  }

  private void tell(
      MessageKind kind, Matter matter, CaseEvent e, List<Report> to, List<NewMessage> messages) {
    if (to.isEmpty()) {
      return;
    }
    Quote quote = quotes.of(matter, kind, e);
    for (Report report : to) {
      messages.add(
          new NewMessage(
              ids.next(),
              report.id(),
              matter.file().id(),
              kind,
              e.version(),
              Objects.requireNonNull(report.reporter()),
              report.language(),
              texts.of(kind, report, matter, e, quote)));
    }
  }
}
