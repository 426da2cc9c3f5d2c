// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.Duty;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.report.Category;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** Reads {@code duties.csv}: units that are there, and for every category one at the county. */
final class DutyReader {

  private static final String FILE = "duties.csv";
  private static final List<String> LEVELS = List.of("county", "town", "village");

  private final PackDraft draft;
  private final Set<String> divisions;
  private final Set<String> units;
  private final Set<String> kinds;
  private final List<Category> categories;
  private final Set<String> codes;

  DutyReader(
      PackDraft draft, List<Division> divisions, List<Unit> units, List<Category> categories) {
    this.draft = draft;
    this.divisions = divisions.stream().map(d -> d.code().value()).collect(Collectors.toSet());
    this.units = units.stream().map(Unit::code).collect(Collectors.toSet());
    this.kinds =
        units.stream().map(u -> u.level().code() + " " + u.kind()).collect(Collectors.toSet());
    this.categories = categories;
    this.codes = new HashSet<>(Set.of(Duty.ANY));
    categories.forEach(category -> codes.add(category.code()));
  }

  List<Duty> read() {
    List<Row> rows =
        draft.table(FILE, "category", "division", "rank", "level", "unit_kind", "unit", "source");
    draft.unique(
        rows,
        row ->
            "%s %s %s"
                .formatted(row.get("category"), row.get("division"), row.get("rank"))
                .strip());
    List<Duty> duties = draft.read(rows, this::duty);
    if (duties.size() == rows.size() && !rows.isEmpty()) {
      categories.stream()
          .filter(category -> category.parent() != null)
          .filter(category -> !endsAtCounty(category, duties))
          .forEach(this::unanswered);
    }
    return duties;
  }

  private Duty duty(Row row) {
    String category = row.get("category");
    String division = row.get("division");
    @Nullable String unit = row.orNull("unit");
    @Nullable String kind = row.orNull("unit_kind");
    if (!codes.contains(category)) {
      throw new Unfit("没有类别 " + category, "there is no category " + category);
    }
    if (!division.isEmpty() && !divisions.contains(division)) {
      throw new Unfit("没有区划 " + division, "there is no division " + division);
    }
    if ((unit == null) == (kind == null)) {
      throw new Unfit("单位与单位类型须填其一", "name either a unit or a kind of unit");
    }
    String level = row.oneOf("level", LEVELS);
    if (unit != null && !units.contains(unit)) {
      throw new Unfit("没有单位 " + unit, "there is no unit " + unit);
    }
    if (kind != null && !kinds.contains(level + " " + kind)) {
      throw new Unfit(
          level + " 一级没有这类单位 " + kind, "there is no unit of the kind " + kind + " at " + level);
    }
    return new Duty(
        category, division, row.number("rank", 0, 9_999), level, kind, unit, row.text("source"));
  }

  /** Whether whoever is asked last, wherever the matter lies, is there for the whole county. */
  private static boolean endsAtCounty(Category category, List<Duty> duties) {
    for (String code : new String[] {category.code(), category.parent(), Duty.ANY}) {
      var last =
          duties.stream()
              .filter(duty -> duty.category().equals(code))
              .max(Comparator.comparingInt(Duty::rank));
      if (last.isPresent()) {
        return last.get().division().length() <= 6
            && (last.get().level().equals("county") || last.get().unit() != null);
      }
    }
    return false;
  }

  private void unanswered(Category category) {
    draft.wrong(
        FILE,
        0,
        new Words(
            "类别 " + category.code() + " 没有县级单位兜底",
            "no unit of the whole county answers for the category " + category.code()),
        new Words("为它加上一行县级单位，顺位最后", "add a row of a county unit, with the highest rank"));
  }
}
