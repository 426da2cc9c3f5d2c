// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.report.Category.ScriptLine;

/** Reads {@code script.csv}: what whoever takes a call asks about a kind of matter. */
final class ScriptReader {

  private static final String FILE = "script.csv";
  private static final int MOST_LINES = 20;

  private final PackDraft draft;
  private final Collection<String> categories;

  ScriptReader(PackDraft draft, Collection<String> categories) {
    this.draft = draft;
    this.categories = categories;
  }

  /** By category, in the order of their positions. */
  Map<String, List<ScriptLine>> read() {
    List<Row> rows =
        draft.tableIfThere(FILE, "category", "position", "question", "question_en", "required");
    draft.unique(rows, row -> row.get("category") + " " + row.get("position"));
    Map<String, TreeMap<Integer, ScriptLine>> lines = new HashMap<>();
    draft.each(
        rows,
        row -> {
          String category = row.get("category");
          if (!categories.contains(category)) {
            throw new Unfit("没有类别 " + category, "there is no category " + category);
          }
          lines
              .computeIfAbsent(category, c -> new TreeMap<>())
              .put(
                  row.number("position", 1, MOST_LINES),
                  new ScriptLine(row.name("question"), row.flag("required")));
        });
    Map<String, List<ScriptLine>> scripts = new HashMap<>();
    lines.forEach((category, ordered) -> scripts.put(category, List.copyOf(ordered.values())));
    return scripts;
  }
}
