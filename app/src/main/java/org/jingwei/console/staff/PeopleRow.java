// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.pack.SentSheet;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * A row of a table of people: somebody, with one of their appointments or none.
 *
 * @param line in the file that was sent
 */
record PeopleRow(int line, Map<PeopleColumn, String> cells) {

  /** Most rows that come in at once: more than any county has staff. */
  static final int MOST = 2_000;

  PeopleRow {
    cells = Map.copyOf(cells);
  }

  String of(PeopleColumn column) {
    return cells.getOrDefault(column, "");
  }

  boolean has(PeopleColumn column) {
    return !of(column).isEmpty();
  }

  /** The rows of a sheet; columns that nobody knows are passed over. */
  static Outcome<List<PeopleRow>> read(SentSheet sheet) {
    if (sheet.lines().isEmpty()) {
      return Outcome.refused(Refusal.invalid("people-file-head", "file"));
    }
    List<Optional<PeopleColumn>> heads =
        sheet.lines().getFirst().cells().stream().map(PeopleColumn::of).toList();
    if (!heads.contains(Optional.of(PeopleColumn.LOGIN))) {
      return Outcome.refused(Refusal.invalid("people-file-head", "file"));
    }
    if (sheet.lines().size() > MOST + 1) {
      return Outcome.refused(Refusal.invalid("people-file-long", "file", MOST));
    }
    List<PeopleRow> rows = new ArrayList<>();
    for (SentSheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
      Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);
      for (int i = 0; i < Math.min(heads.size(), line.cells().size()); i++) {
        String cell = plain(line.cells().get(i));
        heads.get(i).ifPresent(column -> cells.put(column, cell));
      }
      rows.add(new PeopleRow(line.number(), cells));
    }
    return Outcome.done(rows);
  }

  /** Without the sign that an export puts before what a spreadsheet would take for a formula. */
  private static String plain(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }
}
