// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.console.kit.Say;
import org.jingwei.reply.Draft;
import org.jingwei.reply.Finding;
import org.jingwei.reply.Lack;
import org.jingwei.reply.Replies;
import org.jingwei.report.Report;
import org.jingwei.text.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts for an answer and what it lacks, in the reader's words. */
@Component
final class ReplyHelps {

  /** Set in a form whose field was filled from a draft, beside what stood there before. */
  static final String DRAFTED = "drafted";

  static final String BEFORE = "before";

  private static final int WEEK = 7;

  private final Replies replies;

  ReplyHelps(Replies replies) {
    this.replies = replies;
  }

  /** For the forms that write an answer or judge one; null for others. */
  @Nullable ReplyHelp of(Reading at, String move) {
    return switch (move) {
      case "resolve" -> forWriting(at);
      case "confirm" -> forChecking(at);
      default -> null;
    };
  }

  private ReplyHelp forWriting(Reading at) {
    List<Report> told = at.dossier().reports();
    List<ReplyHelp.Offered> offered = new ArrayList<>();
    for (Draft draft : replies.listDrafts(at.file(), told)) {
      offered.add(offered(at.say(), draft, at.now(), offered.size() + 1));
    }
    String text = at.typed().value("resolve", "outcome");
    boolean drafted = !at.typed().value("resolve", DRAFTED).isEmpty();
    return new ReplyHelp(
        offered,
        !text.isBlank(),
        lacking(at.say(), at.file(), told, text),
        new ReplyHelp.Before(drafted, at.typed().value("resolve", BEFORE)));
  }

  /** The checker reads the unit's answer by the same measure. */
  private ReplyHelp forChecking(Reading at) {
    String answer =
        at.dossier().history().stream()
            .filter(event -> event.move().equals("resolve"))
            .map(CaseEvent::reason)
            .reduce("", (earlier, later) -> later == null ? earlier : later);
    return new ReplyHelp(
        List.of(),
        !answer.isBlank(),
        lacking(at.say(), at.file(), at.dossier().reports(), answer),
        ReplyHelp.Before.NONE);
  }

  List<ReplyHelp.Lacking> lacking(Say say, CaseFile file, List<Report> told, String text) {
    return replies.listFindings(file, told, text).stream().map(one -> lacking(say, one)).toList();
  }

  /** In a few words, for the notice after it was sent; empty where nothing lacks. */
  String inShort(Say say, CaseFile file, List<Report> told, String text) {
    List<String> names =
        replies.listFindings(file, told, text).stream()
            .map(one -> say.it("reply.lack." + one.lack() + ".short"))
            .distinct()
            .toList();
    return names.isEmpty() ? "" : say.it("reply.sent-without", say.joined(names));
  }

  private static ReplyHelp.Lacking lacking(Say say, Finding finding) {
    String key = "reply.lack." + finding.lack();
    String about = say.joined(finding.about());
    boolean named = !about.isEmpty() && say.has(key + ".of");
    return new ReplyHelp.Lacking(
        named ? say.it(key + ".of", about) : say.it(key),
        say.it(key + ".why"),
        say.it(key + ".remedy"),
        finding.lack() == Lack.GAP);
  }

  private static ReplyHelp.Offered offered(Say say, Draft draft, Instant now, int number) {
    List<String> why = new ArrayList<>();
    why.add(say.it(draft.sameCategory() ? "reply.why.same" : "reply.why.group"));
    why.add(say.it("reply.rated." + draft.rating()));
    why.add(age(say, Duration.between(draft.at(), now).toDays()));
    if (draft.shared() > 0) {
      String words = String.join(say.it("reply.why.between"), draft.words());
      why.add(say.it("reply.why.words", draft.shared(), words));
    }
    String filled =
        draft.filled().isEmpty() ? "" : say.it("reply.filled", say.joined(draft.filled()));
    return new ReplyHelp.Offered(
        draft.id(),
        pieces(draft.text()),
        String.join(say.it("reply.why.then"), why),
        filled,
        Integer.toString(number));
  }

  private static String age(Say say, long days) {
    if (days < 1) {
      return say.it("reply.today");
    }
    return days < 2 * WEEK
        ? say.it("reply.days-ago", days)
        : say.it("reply.weeks-ago", days / WEEK);
  }

  private static List<ReplyHelp.Piece> pieces(String text) {
    List<ReplyHelp.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Gap.Found gap : Gap.listIn(text)) {
      pieces.add(new ReplyHelp.Piece(text.substring(at, gap.start()), false));
      pieces.add(new ReplyHelp.Piece(text.substring(gap.start(), gap.end()), true));
      at = gap.end();
    }
    pieces.add(new ReplyHelp.Piece(text.substring(at), false));
    return pieces;
  }
}
