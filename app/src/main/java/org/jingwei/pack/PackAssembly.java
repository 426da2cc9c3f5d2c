// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.Duty;
import org.jingwei.deadline.CalendarDay;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.directory.Unit;
import org.jingwei.grid.CellShape;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.report.Category;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a pack together from its files; gives it only when nothing at all is wrong. */
final class PackAssembly {

  private final PackDraft draft;
  private final JsonMapper json;

  PackAssembly(PackDraft draft, JsonMapper json) {
    this.draft = draft;
    this.json = json;
  }

  Optional<Pack> assemble() {
    @Nullable JsonNode head = tree("pack.json");
    if (head == null) {
      return Optional.empty();
    }
    PackReader reader = new PackReader(draft);
    List<Division> neighbours = draft.rows("neighbours.csv", this::neighbour);
    List<Division> divisions = reader.divisions("divisions.csv");
    List<Unit> units = reader.units();
    List<Category> categories = reader.categories();
    List<Duty> duties = reader.duties();
    List<TimeLimit> limits = reader.limits();
    List<CalendarDay> days = reader.calendar();
    List<CellShape> cells = cells(head, divisions);
    @Nullable WorkCalendar calendar = calendar(head, days);
    if (!draft.problems.isEmpty() || calendar == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Pack(
            new CountyCode(Integer.parseInt(head.path("county").asString())),
            new Words(
                head.path("name").path("zh").asString(), head.path("name").path("en").asString("")),
            head.path("version").asString(),
            new DivisionsAndCells(
                divisions, neighbours, cells, head.path("schematicCells").asBoolean(false)),
            units,
            categories,
            duties,
            limits,
            calendar,
            PackReader.settings(head)));
  }

  private Division neighbour(Csv.Row row) {
    return new Division(
        new org.jingwei.shared.DivisionCode(row.get("code")),
        row.get("name"),
        org.jingwei.grid.DivisionKind.find(row.get("kind"))
            .orElseThrow(() -> new IllegalArgumentException("kind " + row.get("kind"))),
        List.of());
  }

  private List<CellShape> cells(JsonNode head, List<Division> divisions) {
    @Nullable JsonNode collection = tree("cells.geojson");
    if (collection == null) {
      return List.of();
    }
    String named = collection.path("datum").asString(head.path("datum").asString("WGS-84"));
    Optional<Datum> datum = Datum.find(named);
    if (datum.isEmpty()) {
      draft.wrong(
          "cells.geojson",
          0,
          "不认识的坐标系 " + named,
          "unknown datum " + named,
          "请写 WGS-84、GCJ-02 或 BD-09",
          "write WGS-84, GCJ-02 or BD-09");
      return List.of();
    }
    Set<String> villages =
        divisions.stream()
            .map(d -> d.code())
            .filter(c -> c.isVillage())
            .map(c -> c.value())
            .collect(Collectors.toSet());
    return new CellReader(draft, datum.get(), villages).read(collection);
  }

  private @Nullable WorkCalendar calendar(JsonNode head, List<CalendarDay> days) {
    int first = head.path("calendarYears").path(0).asInt(0);
    int last = head.path("calendarYears").path(1).asInt(0);
    return switch (WorkCalendar.of(
        PackReader.zone(head), PackReader.hours(head), first, last, days)) {
      case Outcome.Done<WorkCalendar>(WorkCalendar calendar) -> calendar;
      case Outcome.Refused<WorkCalendar>(var refusals) -> {
        refusals.forEach(r ->
            draft.wrong(
                "calendar.csv",
                0,
                "日历有误：" + r.code() + " " + r.args(),
                "calendar: " + r.code() + " " + r.args(),
                "请补全该年份的法定节假日与调休",
                "complete the statutory days of that year"));
        yield null;
      }
    };
  }

  private @Nullable JsonNode tree(String file) {
    String text = draft.text(file);
    try {
      return text == null ? null : json.readTree(text);
    } catch (JacksonException broken) {
      draft.wrong(
          file,
          broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
          "不是有效的 JSON",
          "not valid JSON",
          "请改正这一行附近的括号和逗号",
          "correct the brackets and commas near this line");
      return null;
    }
  }
}
