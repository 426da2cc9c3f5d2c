// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
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
 * Takes a list out as a file. It is on the ledger before the first byte leaves, with the filter as
 * its purpose. No free text and nobody's name is in it.
 */
@Controller
class CsvPages {

  private static final LedgerAction EXPORT = new LedgerAction("case.export");

  private final CaseLists lists;
  private final Names names;
  private final Frames frames;
  private final Exports exports;
  private final Clock clock;

  CsvPages(CaseLists lists, Names names, Frames frames, Exports exports, Clock clock) {
    this.lists = lists;
    this.names = names;
    this.frames = frames;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping("/desk/cases.csv")
  void export(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Area> places = actor.placesFor(Permission.EXPORT);
    if (places.isEmpty()) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "export-not-you"));
    }
    Sieve sieve = Sieve.of(query);
    Optional<CaseFilter> filter = sieve.filter(actor, Permission.EXPORT);
    exports.record(actor, EXPORT, new LedgerSubject("list", "cases"), sieve.query());
    Exports.headers(name(sieve))
        .forEach((header, values) -> response.setHeader(header, values.getFirst()));
    Say say = frames.say(request);
    try (Writer out = response.getWriter()) {
      out.write(Csv.MARK);
      out.write(Csv.line(head(say)));
      if (filter.isPresent()) {
        write(actor, filter.get(), say, out);
      }
    }
  }

  private String name(Sieve sieve) {
    return "cases-%s-%s.csv"
        .formatted(sieve.group().code(), clock.instant().toString().substring(0, 10));
  }

  private void write(Actor actor, CaseFilter filter, Say say, Writer out) throws IOException {
    @Nullable String after = null;
    do {
      Slice<CaseFile> page = lists.list(actor.county(), filter, after, Slice.MOST);
      for (CaseFile file : page.items()) {
        out.write(Csv.line(cells(file, say)));
      }
      after = page.next();
    } while (after != null);
  }

  private static List<String> head(Say say) {
    return Stream.of(
            "code",
            "state",
            "category",
            "urgency",
            "place",
            "division",
            "reports",
            "unit",
            "received",
            "due",
            "ended",
            "overdue",
            "supervised",
            "rework",
            "reopened")
        .map(column -> say.it("desk.csv." + column))
        .toList();
  }

  private List<String> cells(CaseFile f, Say say) {
    return List.of(
        f.code(),
        say.it("case-state." + f.state().name()),
        names.category(f.county(), f.category(), say),
        say.it("desk.urgency." + f.urgency().code()),
        names.place(f.division(), say),
        f.division().value(),
        Integer.toString(f.reports()),
        names.unit(f.county(), f.leadUnit(), say),
        say.minute(f.receivedAt()),
        minute(f.dueAt(), say),
        minute(f.closedAt(), say),
        say.it(f.overdue() ? "desk.csv.yes" : "desk.csv.no"),
        say.it(f.supervised() ? "desk.csv.yes" : "desk.csv.no"),
        Integer.toString(f.reworks()),
        Integer.toString(f.reopens()));
  }

  private static String minute(@Nullable Instant at, Say say) {
    return at == null ? "" : say.minute(at);
  }
}
