// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.audit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Person;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerRecord;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts lines of the record into words: three questions for a page, however long. */
@Component
final class EntryRows {

  private static final String CASE = "case-file";
  private static final String REPORT = "report";
  private static final String PERSON = "person";

  private record Known(
      Map<Long, Person> people, Map<Long, String> cases, Map<Long, String> reports) {}

  private final Directory directory;
  private final Cases cases;
  private final Reports reports;
  private final Names names;

  EntryRows(Directory directory, Cases cases, Reports reports, Names names) {
    this.directory = directory;
    this.cases = cases;
    this.reports = reports;
    this.names = names;
  }

  List<EntryRow> of(Actor reader, List<LedgerRecord> records, Say say) {
    boolean administration = mayReadAdministration(reader);
    Known known = known(reader.county(), records);
    return records.stream()
        .map(one ->
            administration || !Kinds.isAdministration(one.entry().action())
                ? row(reader.county(), one, known, say)
                : hidden(one, say))
        .toList();
  }

  static boolean mayReadAdministration(Actor reader) {
    return !reader.placesFor(Permission.READ_ADMIN_ACTS).isEmpty();
  }

  Map<Long, Person> people(CountyCode county, Collection<Long> ids) {
    return directory.listPeople(county, ids).stream()
        .collect(Collectors.toMap(Person::id, one -> one));
  }

  private Known known(CountyCode county, List<LedgerRecord> records) {
    var actors =
        records.stream().filter(one -> isPerson(one.entry())).map(one -> one.entry().actor().id());
    var subjects = numbers(records, PERSON).stream();
    return new Known(
        people(county, java.util.stream.Stream.concat(actors, subjects).distinct().toList()),
        cases.listByIds(county, numbers(records, CASE)).stream()
            .collect(Collectors.toMap(CaseFile::id, CaseFile::code)),
        reports.codesOf(county, numbers(records, REPORT)));
  }

  private static boolean isPerson(LedgerEntry entry) {
    return entry.actor().kind().equals(PERSON);
  }

  private static List<Long> numbers(List<LedgerRecord> records, String kind) {
    return records.stream()
        .map(one -> one.entry().subject())
        .filter(subject -> subject.kind().equals(kind) && subject.id().matches("\\d{1,18}"))
        .map(subject -> Long.valueOf(subject.id()))
        .distinct()
        .toList();
  }

  private EntryRow row(CountyCode county, LedgerRecord one, Known known, Say say) {
    LedgerEntry entry = one.entry();
    return new EntryRow(
        one.id(),
        entry.at(),
        who(entry, known, say),
        where(county, entry, say),
        what(entry.action().name(), say),
        on(entry.subject(), known, say),
        one.erased() ? say.it("audit.erased") : entry.reason());
  }

  private static EntryRow hidden(LedgerRecord one, Say say) {
    return new EntryRow(one.id(), one.entry().at(), "", "", say.it("audit.hidden"), "", "");
  }

  private static String who(LedgerEntry entry, Known known, Say say) {
    return switch (entry.actor().kind()) {
      case PERSON -> name(known, entry.actor().id(), say);
      case "resident" -> say.it("audit.resident");
      case "channel" -> say.it("audit.channel", entry.actor().unit());
      default -> say.it("audit.program");
    };
  }

  private static String name(Known known, long id, Say say) {
    Person person = known.people().get(id);
    return person == null ? say.it("audit.someone") : person.name() + " · " + person.login();
  }

  private String where(CountyCode county, LedgerEntry entry, Say say) {
    if (!isPerson(entry)) {
      return "";
    }
    String unit = names.unit(county, entry.actor().unit(), say);
    String role = role(entry.actor().role(), say);
    return unit.isEmpty() || role.isEmpty() ? unit + role : unit + " · " + role;
  }

  private static String role(String role, Say say) {
    String key = "staff.role." + role.toLowerCase(Locale.ROOT).replace('_', '-');
    return say.has(key) ? say.it(key) : role;
  }

  /** The deed in words; its own name where there are none yet. */
  static String what(String action, Say say) {
    String move = "case-move." + action.replaceFirst("^case\\.", "");
    String key = "act." + action;
    return say.has(key)
        ? say.it(key)
        : StringUtils.capitalize(say.has(move) ? say.it(move) : action);
  }

  private static String on(LedgerSubject subject, Known known, Say say) {
    boolean number = subject.id().matches("\\d{1,18}");
    long id = number ? Long.parseLong(subject.id()) : 0;
    return switch (subject.kind()) {
      case CASE -> say.it("audit.on.case", known.cases().getOrDefault(id, subject.id()));
      case REPORT -> say.it("audit.on.report", known.reports().getOrDefault(id, subject.id()));
      case PERSON -> number ? name(known, id, say) : subject.id();
      default -> {
        String key = "audit.on." + subject.kind();
        yield say.has(key) ? say.it(key, subject.id()) : subject.kind() + " " + subject.id();
      }
    };
  }
}
