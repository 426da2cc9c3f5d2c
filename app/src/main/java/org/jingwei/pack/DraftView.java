// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The draft as it is now: what is live, what is edited, and everything that keeps it from being
 * published.
 *
 * @param revision grows with each edit
 * @param changes each row that is not as it is live
 * @param problems all of them, also those of no single row
 */
public record DraftView(
    Edition live, long revision, List<RowChange> changes, List<PackProblem> problems, Parts parts) {

  /** What only the module itself works with. */
  record Parts(
      PackContent base,
      Composed composed,
      Optional<Pack> pack,
      Map<PackTable, Map<String, Edit>> edits,
      Map<PackTable, Map<String, List<PackProblem>>> problems) {}

  static DraftView of(
      Edition live, long revision, PackContent base, List<Edit> edits, JsonMapper json) {
    Composed composed = Composed.of(base, edits);
    PackContent checked = composed.content();
    boolean placesStand =
        List.of("divisions.csv", "pack.json").stream()
            .allMatch(file -> java.util.Objects.equals(base.read(file), checked.read(file)));
    // Cells were checked when they were loaded; nothing that they rest on has changed.
    PackDraft draft = new PackDraft(placesStand ? checked.without("cells.geojson") : checked);
    Optional<Pack> pack = new PackAssembly(draft, json).assemble();
    Map<PackTable, Map<String, Edit>> byKey = new HashMap<>();
    edits.forEach(e -> byKey.computeIfAbsent(e.table(), t -> new HashMap<>()).put(e.key(), e));
    return new DraftView(
        live,
        revision,
        Composed.compare(base, composed.content()),
        draft.problems(),
        new Parts(base, composed, pack, byKey, byRow(checked, draft.problems())));
  }

  /** Which row stands on which line of the text that was checked. */
  private static Map<PackTable, Map<String, List<PackProblem>>> byRow(
      PackContent content, List<PackProblem> problems) {
    Map<PackTable, Map<String, List<PackProblem>>> found = new HashMap<>();
    Map<PackTable, Map<Integer, String>> lines = new HashMap<>();
    for (PackProblem problem : problems) {
      PackTable.findByFile(problem.file())
          .ifPresent(table -> {
            String key =
                table == PackTable.HEAD
                    ? ""
                    : lines.computeIfAbsent(table, t -> lines(content, t)).get(problem.line());
            if (key != null) {
              found
                  .computeIfAbsent(table, t -> new HashMap<>())
                  .computeIfAbsent(key, k -> new ArrayList<>())
                  .add(problem);
            }
          });
    }
    return found;
  }

  private static Map<Integer, String> lines(PackContent content, PackTable table) {
    Map<Integer, String> lines = new HashMap<>();
    @Nullable String text = content.read(table.file());
    if (text != null) {
      List<String> keys = List.copyOf(content.sheet(table).rows().keySet());
      List<Csv.Line> read = Csv.read(text).lines();
      for (int i = 0; i < keys.size(); i++) {
        lines.put(read.get(i + 1).number(), keys.get(i));
      }
    }
    return lines;
  }

  /** The rows of a table, those that end among them, in the order of the file. */
  public List<PackRow> listRows(PackTable table) {
    PackSheet before = parts.base().sheet(table);
    PackSheet after = parts.composed().content().sheet(table);
    Map<String, PackRow> rows = new LinkedHashMap<>();
    after.rows().forEach((key, cells) -> rows.put(key, row(table, key, cells, before)));
    before
        .rows()
        .forEach((key, cells) -> {
          if (!rows.containsKey(key)) {
            rows.put(key, row(table, key, cells, before, PackRow.State.ENDED));
          }
        });
    return List.copyOf(rows.values());
  }

  /** One row; empty where neither the draft nor what is live has it. */
  public Optional<PackRow> findRow(PackTable table, String key) {
    return listRows(table).stream().filter(row -> row.key().equals(key)).findFirst();
  }

  private PackRow row(PackTable table, String key, Map<String, String> cells, PackSheet before) {
    @Nullable Map<String, String> live = before.rows().get(key);
    PackRow.State state =
        live == null
            ? PackRow.State.NEW
            : Composed.same(live, cells) ? PackRow.State.SAME : PackRow.State.CHANGED;
    return row(table, key, cells, before, state);
  }

  private PackRow row(
      PackTable table,
      String key,
      Map<String, String> cells,
      PackSheet before,
      PackRow.State state) {
    @Nullable Edit edit = parts.edits().getOrDefault(table, Map.of()).get(key);
    boolean overtaken = edit != null && parts.composed().overtaken().contains(edit);
    return new PackRow(
        key,
        cells,
        overtaken ? PackRow.State.OVERTAKEN : state,
        edit == null ? 0 : edit.version(),
        parts.problems().getOrDefault(table, Map.of()).getOrDefault(key, List.of()));
  }

  /** How many rows of a table differ from what is live. */
  public long countChanges(PackTable table) {
    return changes.stream().filter(change -> change.table() == table).count();
  }

  /** Whether every edit is of a row that is live as it was when it was edited. */
  public boolean isOvertaken() {
    return !parts.composed().overtaken().isEmpty();
  }
}
