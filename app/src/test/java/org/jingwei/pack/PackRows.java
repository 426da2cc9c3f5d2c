// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a file of the Huangmei pack; a second, plain reading of RFC 4180 for tests. */
final class PackRows {

  private PackRows() {}

  static List<Map<String, String>> of(String file) {
    try {
      var lines = Files.readAllLines(Path.of("..", "packs", "huangmei", file));
      List<String> head = values(lines.getFirst());
      var rows = new ArrayList<Map<String, String>>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> values = values(line);
        var row = new HashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
          row.put(head.get(i), values.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> values(String line) {
    var values = new ArrayList<String>();
    var value = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
