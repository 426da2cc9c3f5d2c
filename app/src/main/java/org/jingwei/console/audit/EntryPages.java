// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.audit.Audit;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerRecord;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The record, by person, by matter or by kind of deed, newest first. Reading it is a deed too and
 * stands in it.
 */
@Controller
class EntryPages {

  private static final LedgerAction EXPORT = new LedgerAction("audit.export");
  private static final int PAGE = 50;
  private static final int MOST_EXPORTED = 20_000;

  /** By what the record is asked. */
  private enum By {
    PERSON,
    MATTER,
    KIND;

    static Optional<By> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Gives a page of the record from a cursor on. */
  private interface Pages {
    Slice<LedgerRecord> from(@Nullable String after, int limit);
  }

  private record Asked(LedgerSubject what, Pages pages) {}

  private final Ledger ledger;
  private final Audit audit;
  private final Directory directory;
  private final Cases cases;
  private final Reports reports;
  private final EntryRows rows;
  private final Exports exports;
  private final Frames frames;

  EntryPages(
      Ledger ledger,
      Audit audit,
      Directory directory,
      Cases cases,
      Reports reports,
      EntryRows rows,
      Exports exports,
      Frames frames) {
    this.ledger = ledger;
    this.audit = audit;
    this.directory = directory;
    this.cases = cases;
    this.reports = reports;
    this.rows = rows;
    this.exports = exports;
    this.frames = frames;
  }

  @GetMapping(FindingPages.PATH + "/{code:person|matter|kind}")
  String entries(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    By by = By.of(code).orElseThrow();
    String wanted = of.strip();
    Optional<Asked> asked = wanted.isEmpty() ? Optional.empty() : asked(actor, by, wanted);
    if (after == null) {
      asked.ifPresent(one -> audit.looked(actor, one.what()));
    }
    Slice<LedgerRecord> page =
        asked.map(one -> one.pages().from(after, PAGE)).orElse(new Slice<>(List.of(), null));
    String address =
        FindingPages.PATH + "/" + code + "?of=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    model.addAttribute("by", code);
    model.addAttribute("field", field(actor, by, wanted, asked.isPresent(), say));
    model.addAttribute("wanted", wanted);
    model.addAttribute("known", asked.isPresent());
    model.addAttribute("rows", rows.of(actor, page.items(), say));
    model.addAttribute("next", page.next() == null ? "" : address + "&after=" + page.next());
    model.addAttribute("csv", page.items().isEmpty() ? "" : address.replace("?", ".csv?"));
    return "audit/entries";
  }

  private Field field(Actor actor, By by, String wanted, boolean known, Say say) {
    String key = "audit.by." + by.code();
    if (by == By.KIND) {
      return Field.of("of", Field.Kind.LIST, say.it(key))
          .options(
              Kinds.of(EntryRows.mayReadAdministration(actor)).stream()
                  .map(kind -> new Field.Option(kind, EntryRows.what(kind, say)))
                  .toList())
          .value(wanted)
          .mustBeGiven();
    }
    return Field.of("of", Field.Kind.TEXT, say.it(key))
        .hint(say.it(key + ".hint"))
        .value(wanted)
        .error(wanted.isEmpty() || known ? "" : say.it(key + ".unknown"))
        .mustBeGiven();
  }

  private Optional<Asked> asked(Actor actor, By by, String wanted) {
    CountyCode county = actor.county();
    return switch (by) {
      case PERSON ->
          directory
              .findPersonByLogin(wanted)
              .filter(person -> person.county().equals(county))
              .map(person ->
                  new Asked(
                      LedgerSubject.of("person", person.id()),
                      (after, limit) ->
                          ledger.listBy(
                              county, LedgerActor.person(person.id(), "", ""), after, limit)));
      case MATTER ->
          subject(county, wanted)
              .map(subject ->
                  new Asked(
                      subject, (after, limit) -> ledger.listFor(county, subject, after, limit)));
      case KIND ->
          Optional.of(wanted)
              .filter(Kinds.of(EntryRows.mayReadAdministration(actor))::contains)
              .map(LedgerAction::new)
              .map(action ->
                  new Asked(
                      new LedgerSubject("action", action.name()),
                      (after, limit) -> ledger.listOf(county, action, after, limit)));
    };
  }

  /** A case file's code is that of its first report; what was done to the case file is more. */
  private Optional<LedgerSubject> subject(CountyCode county, String code) {
    return cases
        .findByCode(county, code)
        .map(CaseFile::id)
        .map(id -> LedgerSubject.of("case-file", id))
        .or(() ->
            reports
                .findByCode(county, code)
                .map(Report::id)
                .map(id -> LedgerSubject.of("report", id)));
  }

  @GetMapping(FindingPages.PATH + "/{code:person|matter|kind}.csv")
  void export(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String of,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Say say = frames.say(request);
    Optional<Asked> asked = asked(actor, By.of(code).orElseThrow(), of.strip());
    asked.ifPresent(one -> exports.record(actor, EXPORT, one.what(), code));
    Exports.headers("audit-" + code + ".csv")
        .forEach((header, values) -> response.setHeader(header, values.getFirst()));
    try (Writer out = response.getWriter()) {
      out.write(Csv.MARK);
      out.write(
          Csv.line(
              Stream.of("at", "who", "where", "what", "on", "why")
                  .map(column -> say.it("audit.column." + column))
                  .toList()));
      if (asked.isPresent()) {
        write(actor, asked.get(), say, out);
      }
    }
  }

  private void write(Actor actor, Asked asked, Say say, Writer out) throws IOException {
    @Nullable String after = null;
    int written = 0;
    do {
      Slice<LedgerRecord> page = asked.pages().from(after, Slice.MOST);
      for (EntryRow row : rows.of(actor, page.items(), say)) {
        out.write(
            Csv.line(
                List.of(
                    say.minute(row.at()),
                    row.who(),
                    row.where(),
                    row.what(),
                    row.on(),
                    row.why())));
      }
      written += page.items().size();
      after = page.next();
    } while (after != null && written < MOST_EXPORTED);
  }
}
