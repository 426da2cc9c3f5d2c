// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as a clerk's spreadsheet holds it, with the names of the columns in its first row.
 *
 * @param rows by number as the spreadsheet counts them, without empty ones
 */
record Sheet(List<Row> rows) {

  /** More than this is not a day's orders, but a mistake. */
  static final int MOST_ROWS = 20_000;

  private static final int MOST_COLUMNS = 200;

  /** One row; what is empty is not there. */
  record Row(int number, Map<String, String> cells) {

    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  Sheet {
    rows = List.copyOf(rows);
  }

  /** The file is no such table. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    public Unreadable(String why) {
      super(why);
    }
  }

  static Row row(int number, List<String> head, List<String> cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
      String cell = cells.get(i).strip();
      if (!head.get(i).isEmpty() && !cell.isEmpty()) {
        named.put(head.get(i), cell);
      }
    }
    return new Row(number, named);
  }

  static void checkHead(List<String> head) throws Unreadable {
    if (head.size() > MOST_COLUMNS || head.stream().distinct().count() < head.size()) {
      throw new Unreadable("sheet-head");
    }
  }
}
