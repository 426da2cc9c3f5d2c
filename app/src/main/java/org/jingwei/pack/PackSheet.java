// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as rows by key, in the order of the file; written again it reads the same.
 *
 * @param header every column that the file has, also those that nobody reads
 */
record PackSheet(PackTable table, List<String> header, Map<String, Map<String, String>> rows) {

  static PackSheet of(PackTable table, @Nullable String text) {
    if (table == PackTable.HEAD) {
      return new PackSheet(table, List.of(), Map.of("", PackHeadText.cells(text)));
    }
    List<Csv.Line> lines = text == null ? List.of() : Csv.read(text).lines();
    if (lines.isEmpty()) {
      List<String> usual = table.columns().stream().map(PackColumn::name).toList();
      return new PackSheet(table, usual, new LinkedHashMap<>());
    }
    List<String> header = lines.getFirst().cells().stream().map(String::strip).toList();
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Csv.Line line : lines.subList(1, lines.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        cells.put(header.get(i), i < line.cells().size() ? line.cells().get(i) : "");
      }
      rows.put(free(rows, table.keyOf(cells)), cells);
    }
    return new PackSheet(table, header, rows);
  }

  /** A row that stands twice is kept, so that the check can name it. */
  private static String free(Map<String, ?> rows, String key) {
    String name = key;
    for (int n = 2; rows.containsKey(name); n++) {
      name = key + "~" + n;
    }
    return name;
  }

  /** The same with other rows; a column that none of the old ones had is added at the end. */
  PackSheet with(Map<String, Map<String, String>> others) {
    List<String> wider = new ArrayList<>(header);
    others.values().stream()
        .flatMap(cells -> cells.entrySet().stream())
        .filter(cell -> !cell.getValue().isEmpty() && !wider.contains(cell.getKey()))
        .map(Map.Entry::getKey)
        .distinct()
        .forEach(wider::add);
    return new PackSheet(table, wider, others);
  }

  /** The file's text: one line feed after each row, quotes only where they are needed. */
  String text(@Nullable String before) {
    if (table == PackTable.HEAD) {
      return PackHeadText.write(before, rows.getOrDefault("", Map.of()));
    }
    StringBuilder text = new StringBuilder();
    text.append(line(header));
    for (Map<String, String> cells : rows.values()) {
      text.append(line(header.stream().map(column -> cells.getOrDefault(column, "")).toList()));
    }
    return text.toString();
  }

  static String line(List<String> cells) {
    return cells.stream().map(PackSheet::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
