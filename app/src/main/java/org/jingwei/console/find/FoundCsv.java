// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.FoundMatters;
import org.jingwei.casework.Sight;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.finding.Question;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes out the matters of a search as a file, where the reader may take lists out; on the ledger
 * before the first byte leaves. No free text and nobody's name is in it; the newest 2,000.
 */
@Controller
class FoundCsv {

  private static final LedgerAction EXPORT = new LedgerAction("case.export");
  private static final int MOST = 2_000;

  private final Asking asking;
  private final CaseLists lists;
  private final Names names;
  private final Frames frames;
  private final Exports exports;
  private final Clock clock;

  FoundCsv(
      Asking asking, CaseLists lists, Names names, Frames frames, Exports exports, Clock clock) {
    this.asking = asking;
    this.lists = lists;
    this.names = names;
    this.frames = frames;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping("/search/matters.csv")
  void export(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Sight sight = new Sight(actor.placesFor(Permission.EXPORT), "", actor.unit());
    if (sight.places().isEmpty()) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "export-not-you"));
    }
    Say say = frames.say(request);
    Asked asked = asking.of(actor.county(), Question.of(q), say);
    exports.record(
        actor, EXPORT, new LedgerSubject("list", "search"), asked.number() ? "" : "q=" + q.strip());
    String name = "search-%s.csv".formatted(clock.instant().toString().substring(0, 10));
    Exports.headers(name)
        .forEach((header, values) -> response.setHeader(header, values.getFirst()));
    try (Writer out = response.getWriter()) {
      out.write(Csv.MARK);
      out.write(Csv.line(head(say)));
      if (!asked.number()) {
        write(actor, asked, sight, say, out);
      }
    }
  }

  private void write(Actor actor, Asked asked, Sight sight, Say say, Writer out)
      throws IOException {
    @Nullable String after = null;
    int written = 0;
    do {
      FoundMatters page = lists.search(actor.county(), asked.sought(), sight, after, Slice.MOST);
      for (CaseFile file : page.items()) {
        out.write(Csv.line(cells(file, say)));
      }
      written += page.items().size();
      after = page.next();
    } while (after != null && written < MOST);
  }

  private static List<String> head(Say say) {
    return Stream.of("code", "state", "category", "place", "division", "unit", "received")
        .map(column -> say.it("desk.csv." + column))
        .toList();
  }

  private List<String> cells(CaseFile f, Say say) {
    return List.of(
        f.code(),
        say.it("case-state." + f.state().name()),
        names.category(f.county(), f.category(), say),
        names.place(f.division(), say),
        f.division().value(),
        names.unit(f.county(), f.leadUnit(), say),
        say.minute(f.receivedAt()));
  }
}
