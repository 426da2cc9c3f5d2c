// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.shared.DivisionCode;

/** Reads {@code units.csv}: every unit at the level of its division, under one that is there. */
final class UnitReader {

  private static final List<String> LEVELS = List.of("county", "town", "village");

  private final PackDraft draft;
  private final Set<String> divisions;
  private final Map<String, String> parents = new HashMap<>();

  UnitReader(PackDraft draft, List<Division> divisions) {
    this.draft = draft;
    this.divisions = divisions.stream().map(d -> d.code().value()).collect(Collectors.toSet());
  }

  List<Unit> read() {
    List<Row> rows =
        draft.table("units.csv", "code", "name", "name_en", "kind", "level", "division", "parent");
    draft.unique(rows, row -> row.get("code"));
    draft.unique(rows, row -> row.get("division") + " " + row.get("kind"));
    rows.forEach(row -> parents.put(row.get("code"), row.get("parent")));
    draft.each(rows, this::checkParent);
    return draft.read(rows, this::unit);
  }

  private void checkParent(Row row) {
    String parent = row.get("parent");
    draft.require(
        row,
        parent.isEmpty() || parents.containsKey(parent),
        "没有上级单位 " + parent,
        "there is no unit " + parent);
    Set<String> above = new HashSet<>();
    String at = row.get("code");
    while (!at.isEmpty() && above.add(at)) {
      at = parents.getOrDefault(at, "");
    }
    draft.require(row, at.isEmpty(), "上下级绕成了圈", "its superiors lead back to itself");
  }

  private Unit unit(Row row) {
    String division = row.get("division");
    if (!divisions.contains(division)) {
      throw new Unfit("没有区划 " + division, "there is no division " + division);
    }
    String level = row.oneOf("level", LEVELS);
    if (LEVELS.indexOf(level) != division.length() / 3 - 2) {
      throw new Unfit(
          "级别 " + level + " 与区划 " + division + " 不符",
          "the level " + level + " is not that of the division " + division);
    }
    return new Unit(
        row.code("code"),
        row.name("name"),
        row.code("kind"),
        Unit.Level.of(level),
        new DivisionCode(division),
        row.orNull("parent"));
  }
}
