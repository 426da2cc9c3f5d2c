// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.FoundAnswers;
import org.jingwei.casework.FoundMatters;
import org.jingwei.casework.Sight;
import org.jingwei.console.desk.Found;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.text.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Matters and answers that were found, as lines. What a reader may see is asked of {@link Sight}.
 */
@Component
final class MatterLines {

  static final String MATTER = "matter";
  static final String ANSWER = "answer";

  private static final Pattern CODE = Pattern.compile("(\\d{6})-?(\\d{0,8})");
  private static final int SNIPPET = 60;

  private final CaseLists lists;
  private final Names names;

  MatterLines(CaseLists lists, Names names) {
    this.lists = lists;
    this.names = names;
  }

  /** What was typed as a code or the beginning of one; empty where it is none. */
  static Optional<String> code(String typed) {
    Matcher matcher = CODE.matcher(Folded.of(typed).strip());
    return matcher.matches()
        ? Optional.of(matcher.group(1) + "-" + matcher.group(2))
        : Optional.empty();
  }

  FoundMatters search(Actor actor, Asked asked, @Nullable String after, int most) {
    return asked.number()
        ? new FoundMatters(List.of(), null, true)
        : lists.search(actor.county(), asked.sought(), Sight.of(actor), after, most);
  }

  FoundAnswers answers(Actor actor, Asked asked, int most) {
    return asked.number() || asked.sought().words().isEmpty()
        ? new FoundAnswers(List.of(), false, true)
        : lists.searchAnswers(actor.county(), asked.sought(), Sight.of(actor), most);
  }

  /** While somebody types: nothing confidential, as others may look over a shoulder. */
  List<FindLine> typed(Actor actor, String typed, Asked asked, Ids ids, int most, Say say) {
    List<CaseFile> byCode =
        code(typed)
            .map(begin -> lists.listByCode(actor.county(), begin, Sight.of(actor), most))
            .orElse(List.of());
    Stream<CaseFile> found =
        byCode.isEmpty() && !asked.number()
            ? lists
                .search(actor.county(), asked.sought().open(), Sight.of(actor), null, most)
                .items()
                .stream()
            : byCode.stream().filter(file -> !file.confidential());
    return found.map(file -> line(file, asked.marked(), ids, say)).toList();
  }

  FindLine line(CaseFile file, List<String> marked, Ids ids, Say say) {
    List<Found> title = Found.in(snippet(file.summary(), marked), marked);
    boolean seen = marked.isEmpty() || title.stream().anyMatch(Found::marked);
    return new FindLine(
        ids.next(MATTER),
        "/cases/" + file.id(),
        "file-text",
        title,
        String.join(
            " · ",
            file.code(),
            say.it("case-state." + file.state().name()),
            names.category(file.county(), file.category(), say),
            where(file, say),
            say.when(file.receivedAt())),
        seen ? "" : say.it("find.why.elsewhere"));
  }

  FindLine answer(FoundAnswers.Item item, List<String> marked, Ids ids, Say say) {
    CaseFile file = item.file();
    return new FindLine(
        ids.next(ANSWER),
        "/cases/" + file.id(),
        "message-2",
        Found.in(snippet(item.text(), marked), marked),
        String.join(
            " · ",
            file.code(),
            names.unit(file.county(), file.leadUnit(), say),
            snippet(file.summary(), List.of()),
            say.when(item.at())),
        "");
  }

  private String where(CaseFile file, Say say) {
    String address = file.address();
    return address == null || address.isBlank()
        ? names.place(file.division(), say)
        : names.at(file.division(), address, say);
  }

  /** The stretch of a text around the first word that was looked for. */
  static String snippet(String text, List<String> marked) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= 2 * SNIPPET) {
      return line;
    }
    String plain = Folded.of(line);
    int first =
        marked.stream()
            .map(word -> plain.indexOf(Folded.of(word)))
            .filter(at -> at >= 0)
            .min(Integer::compare)
            .orElse(0);
    int from = whole(line, Math.max(0, Math.min(first - SNIPPET / 3, line.length() - 2 * SNIPPET)));
    int to = whole(line, Math.min(line.length(), from + 2 * SNIPPET));
    return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
  }

  /** Not in the middle of a character that takes two places. */
  private static int whole(String line, int at) {
    return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
  }
}
