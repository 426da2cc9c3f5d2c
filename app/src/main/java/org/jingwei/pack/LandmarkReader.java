// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Division;
import org.jingwei.grid.Landmark;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads {@code landmarks.csv}: roads, temples, markets by which people say where something is. */
final class LandmarkReader {

  private static final List<String> KINDS =
      List.of("road", "landmark", "estate", "market", "school", "bridge", "water", "station");

  private final PackDraft draft;
  private final Datum datum;
  private final Set<String> divisions;

  /**
   * @param datum of points whose row names none
   */
  LandmarkReader(PackDraft draft, Datum datum, List<Division> divisions) {
    this.draft = draft;
    this.datum = datum;
    this.divisions =
        divisions.stream().map(division -> division.code().value()).collect(Collectors.toSet());
  }

  List<Landmark> read() {
    List<Row> rows =
        draft.tableIfThere(
            "landmarks.csv",
            "name",
            "aliases",
            "kind",
            "division",
            "longitude",
            "latitude",
            "datum");
    draft.unique(rows, row -> row.get("name") + " " + row.get("division"));
    return draft.read(rows, this::landmark);
  }

  private Landmark landmark(Row row) {
    String division = row.get("division");
    if (!divisions.contains(division)) {
      throw new Unfit("没有区划 " + division, "there is no division " + division);
    }
    List<String> aliases = row.list("aliases");
    String name = row.get("name");
    if (name.length() < Landmark.SHORTEST_NAME
        || aliases.stream().anyMatch(alias -> alias.length() < Landmark.SHORTEST_NAME)) {
      throw new Unfit(
          "名称和别名至少两个字：" + name, "a name and an alias have two characters or more: " + name);
    }
    return new Landmark(
        name, aliases, row.oneOf("kind", KINDS), new DivisionCode(division), point(row));
  }

  private @Nullable Wgs84 point(Row row) {
    if (row.get("longitude").isEmpty() && row.get("latitude").isEmpty()) {
      return null;
    }
    String named = row.get("datum").isEmpty() ? datum.label() : row.get("datum");
    Datum system =
        Datum.find(named)
            .orElseThrow(() -> new Unfit("不认识的坐标系 " + named, "unknown datum " + named));
    return switch (system.toWgs84(degrees(row, "longitude"), degrees(row, "latitude"))) {
      case Outcome.Done<Wgs84>(var point) -> point;
      case Outcome.Refused<Wgs84> refused ->
          throw new Unfit("地球上没有这个坐标", "there is no such point on earth");
    };
  }

  private static double degrees(Row row, String column) {
    try {
      return Double.parseDouble(row.get(column));
    } catch (NumberFormatException notDegrees) {
      throw new Unfit(
          column + " 须是度数：" + row.get(column), column + " is no degrees: " + row.get(column));
    }
  }
}
