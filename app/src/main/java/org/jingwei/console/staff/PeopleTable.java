// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Directory;
import org.jingwei.directory.PeopleQuery;
import org.jingwei.directory.Person;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people as a table that comes in again as it went out: a row for each appointment. */
@Component
final class PeopleTable {

  private final Directory directory;
  private final Appointments appointments;
  private final Terms terms;

  PeopleTable(Directory directory, Appointments appointments, Terms terms) {
    this.directory = directory;
    this.appointments = appointments;
    this.terms = terms;
  }

  byte[] csv(CountyCode county, PeopleQuery query, Say say) {
    StringBuilder text = new StringBuilder(Csv.MARK);
    rows(county, query, say).forEach(row -> text.append(Csv.line(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] workbook(CountyCode county, PeopleQuery query, Say say) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Jingwei", "1.0")) {
      Worksheet sheet = book.newWorksheet(say.it("staff.people.title"));
      List<List<String>> rows = rows(county, query, say);
      for (int row = 0; row < rows.size(); row++) {
        for (int cell = 0; cell < rows.get(row).size(); cell++) {
          sheet.value(row, cell, rows.get(row).get(cell));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<List<String>> rows(CountyCode county, PeopleQuery query, Say say) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Arrays.stream(PeopleColumn.values()).map(column -> column.head(say)).toList());
    @Nullable String after = null;
    do {
      Slice<Person> page = directory.listPeople(county, query, after, Slice.MOST);
      Map<Long, List<RoleGrant>> grants =
          directory.grantsOf(page.items().stream().map(Person::id).toList());
      for (Person person : page.items()) {
        List<RoleGrant> own = grants.getOrDefault(person.id(), List.of());
        own.forEach(grant -> rows.add(row(person, grant, say)));
        if (own.isEmpty()) {
          rows.add(row(person, null, say));
        }
      }
      after = page.next();
    } while (after != null);
    return rows;
  }

  private List<String> row(Person person, @Nullable RoleGrant grant, Say say) {
    String unit =
        directory
            .findUnit(person.county(), person.unit())
            .map(found -> say.of(found.name()))
            .orElse("");
    String here = say.it(person.active() ? "staff.table.yes" : "staff.table.no");
    if (grant == null) {
      return List.of(person.login(), person.name(), person.unit(), "", "", "", "", here, unit, "");
    }
    String from = terms.isLater(grant.from()) ? terms.firstDay(grant.from()).toString() : "";
    var until = grant.until();
    return List.of(
        person.login(),
        person.name(),
        person.unit(),
        say.it("staff.role." + Appointments.code(grant.role())),
        grant.scope().value(),
        from,
        until == null ? "" : terms.lastDay(until).toString(),
        here,
        unit,
        appointments.words(grant.scope(), say));
  }
}
