// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated rows with quotes, as the data sets have them. */
final class Csv {

  private Csv() {}

  static List<String[]> rows(Reader in) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int c = in.read();
    while (c >= 0) {
      int next = in.read();
      if (quoted && c == '"' && next == '"') {
        cell.append('"');
        next = in.read();
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row.toArray(String[]::new));
          row.clear();
        }
      } else if (quoted || c != '\r') {
        cell.append((char) c);
      }
      c = next;
    }
    if (!row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row.toArray(String[]::new));
    }
    return rows;
  }
}
