// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads RFC 4180 text with a header line, and remembers where each row began. */
final class Csv {

  /** One row by column name; a column that the file lacks reads as empty. */
  record Row(String file, int line, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    List<String> list(String column) {
      return get(column).isEmpty() ? List.of() : List.of(get(column).split(";"));
    }
  }

  private record Line(int number, List<String> cells) {}

  private Csv() {}

  static List<Row> rows(String file, String text) {
    List<Line> lines = lines(text);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> header = lines.getFirst().cells();
    List<Row> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < line.cells().size(); i++) {
        cells.put(i < header.size() ? header.get(i).strip() : "+" + i, line.cells().get(i));
      }
      rows.add(new Row(file, line.number(), cells));
    }
    return rows;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int number = 1;
    int began = 1;
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      number += c == '\n' ? 1 : 0;
      if (quoted) {
        boolean escaped = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (escaped) {
          i++;
        }
        quoted = c != '"' || escaped;
        cell.append(quoted ? String.valueOf(c) : "");
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        cells.add(take(cell));
      } else if (c == '\n') {
        cells.add(take(cell));
        keep(lines, began, cells);
        cells = new ArrayList<>();
        began = number;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      cells.add(take(cell));
      keep(lines, began, cells);
    }
    return lines;
  }

  private static void keep(List<Line> lines, int number, List<String> cells) {
    if (cells.size() > 1 || !cells.getFirst().isBlank()) {
      lines.add(new Line(number, cells));
    }
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }
}
