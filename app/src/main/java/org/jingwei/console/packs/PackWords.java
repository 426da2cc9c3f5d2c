// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.pack.Edition;
import org.jingwei.pack.PackProblem;
import org.jingwei.pack.PackRow;
import org.jingwei.pack.PackTable;
import org.jingwei.pack.RowChange;
import org.jingwei.shared.CountyCode;
import org.springframework.http.ResponseEntity;

/** Tables, rows and versions in the words of a page. */
final class PackWords {

  static final String PATH = "/admin/packs";
  private static final int LONGEST = 60;
  private static final int SHOWN = 200;

  private PackWords() {}

  static String table(PackTable table, Say say) {
    return say.it("packs." + table.path());
  }

  static String column(PackTable table, String column, Say say) {
    String own = "packs." + table.path() + "." + column;
    String shared = "packs.column." + column;
    return say.has(own) ? say.it(own) : say.has(shared) ? say.it(shared) : column;
  }

  static String hint(PackTable table, String column, Say say) {
    String own = "packs." + table.path() + "." + column + ".hint";
    String shared = "packs.column." + column + ".hint";
    return say.has(own) ? say.it(own) : say.has(shared) ? say.it(shared) : "";
  }

  static String option(String value, Say say) {
    if (value.equals("*")) {
      return say.it("packs.option.any");
    }
    String key = "packs.option." + value;
    return say.has(key) ? say.it(key) : value;
  }

  static String href(PackTable table) {
    return PATH + "/table/" + table.path();
  }

  static String href(PackTable table, String key) {
    return PATH + "/row/" + table.path() + "?key=" + encoded(key);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a row is called: its name where it has one, else its key. */
  static String title(PackTable table, String key, Map<String, String> cells, Say say) {
    if (table == PackTable.HEAD) {
      return say.it("packs.head");
    }
    String chinese = first(cells, "name", "label", "question");
    String english = first(cells, "name_en", "label_en", "question_en");
    String name = say.isChinese() || english.isEmpty() ? chinese : english;
    if (!name.isEmpty()) {
      return name;
    }
    String told =
        table.keyColumns().stream()
            .map(column -> option(cells.getOrDefault(column, ""), say))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(" · "));
    return told.isEmpty() ? key : told;
  }

  private static String first(Map<String, String> cells, String... columns) {
    for (String column : columns) {
      String value = cells.getOrDefault(column, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  static Line line(PackTable table, PackRow row, Say say) {
    String more =
        table.columns().stream()
            .filter(
                column -> !column.name().startsWith("name") && !column.name().startsWith("label"))
            .map(column -> row.cells().getOrDefault(column.name(), ""))
            .filter(value -> !value.isEmpty())
            .limit(6)
            .map(value -> shortened(option(value, say)))
            .collect(Collectors.joining(" · "));
    boolean wrong = !row.problems().isEmpty();
    String state =
        wrong
            ? say.it("packs.state.wrong")
            : row.state() == PackRow.State.SAME ? "" : say.it("packs.state." + row.state());
    Tone tone =
        wrong || row.state() == PackRow.State.OVERTAKEN
            ? Tone.OVER
            : row.state() == PackRow.State.ENDED ? Tone.PAUSED : Tone.SOON;
    boolean deep =
        table == PackTable.CATEGORIES && !row.cells().getOrDefault("parent", "").isEmpty();
    String title = title(table, row.key(), row.cells(), say);
    return new Line(href(table, row.key()), title, more, state, tone, deep);
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  static List<ChangeLine> changes(List<RowChange> changes, Say say) {
    return changes.stream().limit(SHOWN).map(change -> change(change, say)).toList();
  }

  private static ChangeLine change(RowChange change, Say say) {
    Map<String, String> cells =
        Objects.requireNonNullElse(
            change.after(), Objects.requireNonNullElse(change.before(), Map.of()));
    String what = change.before() == null ? "NEW" : change.after() == null ? "ENDED" : "CHANGED";
    return new ChangeLine(
        href(change.table(), change.key()),
        table(change.table(), say),
        title(change.table(), change.key(), cells, say),
        say.it("packs.state." + what),
        change.cells().stream()
            .map(cell ->
                new ChangeLine.Cell(
                    column(change.table(), cell.column(), say),
                    option(cell.before(), say),
                    option(cell.after(), say)))
            .toList());
  }

  /** All changes as a file: a line for each value that becomes another. */
  static ResponseEntity<byte[]> file(String name, List<RowChange> changes, Say say) {
    StringBuilder text = new StringBuilder(Csv.MARK);
    text.append(
        Csv.line(
            List.of(
                say.it("packs.tables"),
                say.it("packs.difference.row"),
                say.it("packs.difference.what"),
                say.it("packs.difference.value"),
                say.it("packs.difference.before"),
                say.it("packs.difference.after"))));
    for (RowChange one : changes) {
      ChangeLine line = change(one, say);
      line.cells()
          .forEach(cell ->
              text.append(
                  Csv.line(
                      List.of(
                          line.table(),
                          line.row(),
                          line.what(),
                          cell.label(),
                          cell.before(),
                          cell.after()))));
    }
    return ResponseEntity.ok()
        .headers(Exports.headers(name))
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static List<String> problems(List<PackProblem> problems, Say say) {
    List<String> told = new ArrayList<>();
    for (PackProblem problem : problems.subList(0, Math.min(problems.size(), SHOWN))) {
      String where = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
      told.add(where + " " + said(problem, say));
    }
    return told;
  }

  static String said(PackProblem problem, Say say) {
    return say.of(problem.rule()) + say.it("packs.then") + say.of(problem.remedy());
  }

  static List<VersionLine> versions(
      List<Edition> editions, long me, CountyCode county, Directory directory, Say say) {
    Set<Long> ids = new HashSet<>();
    editions.forEach(one -> ids.addAll(List.of(one.by(), one.approvedBy())));
    ids.remove(0L);
    Map<Long, String> names =
        directory.listPeople(county, ids).stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    return editions.stream()
        .map(one ->
            new VersionLine(
                one.number(),
                one.mark(),
                say.it("packs.version." + one.state()),
                tone(one.state()),
                one.reason().isEmpty() ? say.it("packs.by-command") : one.reason(),
                names.getOrDefault(one.by(), say.it("packs.by-command")),
                names.getOrDefault(one.approvedBy(), ""),
                one.at(),
                one.effectiveAt(),
                one.trouble().isEmpty() ? "" : say.it("refusal." + one.trouble()),
                one.changes(),
                one.isWaiting(),
                one.state() == Edition.State.PROPOSED,
                one.by() == me,
                one.state() == Edition.State.FORMER))
        .toList();
  }

  private static Tone tone(Edition.State state) {
    return switch (state) {
      case LIVE -> Tone.FINE;
      case PROPOSED, PLANNED -> Tone.SOON;
      case FAILED -> Tone.OVER;
      case FORMER, CANCELLED -> Tone.PLAIN;
    };
  }
}
