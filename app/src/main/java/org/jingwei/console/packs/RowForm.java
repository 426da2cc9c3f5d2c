// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Say;
import org.jingwei.pack.DraftView;
import org.jingwei.pack.PackColumn;
import org.jingwei.pack.PackProblem;
import org.jingwei.pack.PackRow;
import org.jingwei.pack.PackTable;
import org.jingwei.shared.Refusal;

/** The fields of one row's form, each with what is wrong with it. */
final class RowForm {

  private static final String PREFIX = "c-";

  private RowForm() {}

  /** What was typed, by column; lines of a list become one value parted by semicolons. */
  static Map<String, String> read(
      PackTable table, Map<String, String> before, Map<String, String> sent) {
    Map<String, String> cells = new LinkedHashMap<>(before);
    for (PackColumn column : table.columns()) {
      String value = sent.get(PREFIX + column.name());
      if (value == null) {
        continue;
      }
      boolean list = column.kind() == PackColumn.Kind.LIST;
      cells.put(column.name(), list ? joined(value) : value.replace("\r\n", "\n").strip());
    }
    return cells;
  }

  private static String joined(String lines) {
    return String.join(
        ";", lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  static List<Field> fields(
      PackTable table,
      Map<String, String> cells,
      List<PackProblem> problems,
      List<Refusal> refused,
      DraftView view,
      Say say) {
    List<Field> fields = new ArrayList<>();
    for (PackColumn column : table.columns()) {
      String value = cells.getOrDefault(column.name(), "");
      boolean list = column.kind() == PackColumn.Kind.LIST;
      Field field =
          Field.of(
                  PREFIX + column.name(), kind(column), PackWords.column(table, column.name(), say))
              .hint(PackWords.hint(table, column.name(), say))
              .value(list ? value.replace(";", "\n") : value)
              .options(options(column, view, say))
              .error(error(column, value, problems, refused, say));
      fields.add(column.needed() ? field.mustBeGiven() : field);
    }
    return fields;
  }

  private static Field.Kind kind(PackColumn column) {
    return switch (column.kind()) {
      case TEXT -> Field.Kind.TEXT;
      case LONG_TEXT, LIST -> Field.Kind.LONG_TEXT;
      case NUMBER -> Field.Kind.NUMBER;
      case DATE -> Field.Kind.DATE;
      case FLAG, CHOICE, REFERENCE -> Field.Kind.LIST;
    };
  }

  private static List<Field.Option> options(PackColumn column, DraftView view, Say say) {
    List<Field.Option> options = new ArrayList<>();
    List<String> fixed =
        column.kind() == PackColumn.Kind.FLAG ? List.of("true", "false") : column.options();
    fixed.forEach(one -> options.add(new Field.Option(one, PackWords.option(one, say))));
    if (column.kind() == PackColumn.Kind.REFERENCE) {
      PackTable other = PackTable.find(column.refers()).orElseThrow();
      view.listRows(other).stream()
          .filter(row -> row.state() != PackRow.State.ENDED)
          .forEach(row ->
              options.add(
                  new Field.Option(
                      row.key(),
                      PackWords.title(other, row.key(), row.cells(), say) + " · " + row.key())));
    }
    return options;
  }

  private static String error(
      PackColumn column, String value, List<PackProblem> problems, List<Refusal> refused, Say say) {
    for (Refusal one : refused) {
      if (column.name().equals(one.field())) {
        return say.refusal(one) + " " + say.remedy(one);
      }
    }
    return problems.stream()
        .filter(problem -> meant(column, value, problem))
        .map(problem -> PackWords.said(problem, say))
        .findFirst()
        .orElse("");
  }

  /** A row of a table elsewhere that is not there is named at the end of the rule. */
  static boolean meant(PackColumn column, String value, PackProblem problem) {
    if (!problem.column().isEmpty()) {
      return problem.column().equals(column.name());
    }
    return column.kind() == PackColumn.Kind.REFERENCE
        && !value.isEmpty()
        && problem.rule().en().endsWith(" " + value);
  }
}
