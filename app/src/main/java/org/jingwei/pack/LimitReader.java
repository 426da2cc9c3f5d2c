// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.Urgency;
import org.jingwei.report.Category;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** Reads {@code limits.csv}: every limit with its source, and one for every stage. */
final class LimitReader {

  private static final String FILE = "limits.csv";
  private static final List<String> STAGES = new ArrayList<>();
  private static final List<String> UNITS = new ArrayList<>();
  private static final int MOST = 10_000;

  static {
    List.of(Stage.values()).forEach(stage -> STAGES.add(stage.code()));
    List.of(LimitUnit.values()).forEach(unit -> UNITS.add(unit.code()));
  }

  private final PackDraft draft;
  private final Set<String> codes = new HashSet<>(Set.of(TimeLimit.ANY, TimeLimit.PETITION));

  LimitReader(PackDraft draft, List<Category> categories) {
    this.draft = draft;
    categories.forEach(category -> codes.add(category.code()));
  }

  List<TimeLimit> read() {
    List<Row> rows = draft.table(FILE, "category", "urgency", "stage", "amount", "unit", "source");
    draft.unique(
        rows,
        row -> "%s %s %s".formatted(row.get("category"), row.get("urgency"), row.get("stage")));
    List<TimeLimit> limits = draft.read(rows, this::limit);
    if (limits.size() == rows.size()) {
      Deadlines.listWithoutDefault(limits).forEach(this::uncovered);
    }
    return limits;
  }

  private void uncovered(String stageAndUrgency) {
    draft.wrong(
        FILE,
        0,
        new Words(
            "没有适用于全部类别（*）的时限：" + stageAndUrgency,
            "no limit for all categories (*): " + stageAndUrgency),
        new Words("加上类别为 * 的一行", "add a row with the category *"));
  }

  private TimeLimit limit(Row row) {
    String category = row.get("category");
    if (!codes.contains(category)) {
      throw new Unfit("没有类别 " + category, "there is no category " + category);
    }
    String urgency = row.oneOf("urgency", List.of("normal", "urgent", "*"));
    @Nullable Urgency of = urgency.equals("*") ? null : Urgency.of(urgency);
    return new TimeLimit(
        category,
        of,
        Stage.of(row.oneOf("stage", STAGES)),
        row.number("amount", 1, MOST),
        LimitUnit.of(row.oneOf("unit", UNITS)),
        row.name("source"));
  }
}
