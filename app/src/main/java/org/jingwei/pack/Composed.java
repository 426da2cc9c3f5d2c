// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits laid over a pack: the texts that come of it, and which edits the pack has overtaken.
 *
 * @param overtaken edits of rows that are no longer as they were when they were edited
 */
record Composed(PackContent content, Map<PackTable, PackSheet> edited, List<Edit> overtaken) {

  static Composed of(PackContent base, List<Edit> edits) {
    Map<PackTable, List<Edit>> byTable = new EnumMap<>(PackTable.class);
    edits.forEach(e -> byTable.computeIfAbsent(e.table(), t -> new ArrayList<>()).add(e));
    PackContent content = base;
    Map<PackTable, PackSheet> sheets = new EnumMap<>(PackTable.class);
    List<Edit> overtaken = new ArrayList<>();
    for (var entry : byTable.entrySet()) {
      PackTable table = entry.getKey();
      PackSheet before = base.sheet(table);
      PackSheet after = before.with(rows(before, entry.getValue(), overtaken));
      sheets.put(table, after);
      if (!after.equals(before)) {
        content = content.with(table.file(), after.text(base.read(table.file())));
      }
    }
    return new Composed(content, sheets, List.copyOf(overtaken));
  }

  private static Map<String, Map<String, String>> rows(
      PackSheet before, List<Edit> edits, List<Edit> overtaken) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>(before.rows());
    for (Edit edit : edits) {
      @Nullable Map<String, String> live = before.rows().get(edit.key());
      if (!same(live, edit.base()) && !same(live, edit.cells())) {
        overtaken.add(edit);
      }
      if (edit.cells() == null) {
        rows.remove(edit.key());
      } else if (rows.containsKey(edit.key())) {
        rows.put(edit.key(), edit.cells());
      } else {
        rows = placed(before.table(), rows, edit.key(), edit.cells());
      }
    }
    return rows;
  }

  /** Beside its like: below its group, days in their order, else at the end. */
  private static Map<String, Map<String, String>> placed(
      PackTable table,
      Map<String, Map<String, String>> rows,
      String key,
      Map<String, String> cells) {
    @Nullable String after = neighbour(table, rows, key, cells);
    Map<String, Map<String, String>> placed = new LinkedHashMap<>();
    if (after == null && table == PackTable.CALENDAR) {
      placed.put(key, cells);
    }
    rows.forEach((other, row) -> {
      placed.put(other, row);
      if (other.equals(after)) {
        placed.put(key, cells);
      }
    });
    placed.putIfAbsent(key, cells);
    return placed;
  }

  private static @Nullable String neighbour(
      PackTable table,
      Map<String, Map<String, String>> rows,
      String key,
      Map<String, String> cells) {
    String column = table.groupColumn();
    String group = cells.getOrDefault(column, "");
    @Nullable String found = null;
    for (var row : rows.entrySet()) {
      boolean like =
          table == PackTable.CALENDAR
              ? row.getKey().compareTo(key) < 0
              : group.equals(row.getValue().getOrDefault(column, ""))
                  || table == PackTable.CATEGORIES && row.getKey().equals(group);
      found = like ? row.getKey() : found;
    }
    return found;
  }

  /** A blank cell and none at all are the same. */
  static boolean same(@Nullable Map<String, String> one, @Nullable Map<String, String> other) {
    return one == null || other == null ? one == other : Objects.equals(filled(one), filled(other));
  }

  private static Map<String, String> filled(Map<String, String> cells) {
    Map<String, String> filled = new HashMap<>(cells);
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  /** Every row that is not the same in both, table by table in the order of the files. */
  static List<RowChange> compare(PackContent before, PackContent after) {
    List<RowChange> changes = new ArrayList<>();
    for (PackTable table : PackTable.values()) {
      if (Objects.equals(before.read(table.file()), after.read(table.file()))) {
        continue;
      }
      Map<String, Map<String, String>> old = before.sheet(table).rows();
      Map<String, Map<String, String>> now = after.sheet(table).rows();
      now.forEach((key, cells) -> {
        if (!same(old.get(key), cells)) {
          changes.add(new RowChange(table, key, old.get(key), cells));
        }
      });
      old.forEach((key, cells) -> {
        if (!now.containsKey(key)) {
          changes.add(new RowChange(table, key, cells, null));
        }
      });
    }
    return changes;
  }
}
