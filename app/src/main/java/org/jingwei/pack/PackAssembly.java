// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.Duty;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.directory.Unit;
import org.jingwei.exchange.OutsideSystem;
import org.jingwei.forecast.Hazard;
import org.jingwei.forwarding.Endpoint;
import org.jingwei.grid.CellShape;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.grid.Landmark;
import org.jingwei.notification.MessageText;
import org.jingwei.report.Category;
import org.jingwei.report.Cue;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
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
    return draft
        .findText("pack.json")
        .flatMap(text -> findTree("pack.json", text))
        .flatMap(tree -> new HeadReader(draft, tree).read())
        .flatMap(this::assemble);
  }

  private Optional<Pack> assemble(PackHead head) {
    DivisionReader places = new DivisionReader(draft, head.county());
    List<Division> divisions = places.own();
    List<Division> neighbours = places.neighbours();
    List<Landmark> landmarks = new LandmarkReader(draft, head.datum(), divisions).read();
    List<Unit> units = new UnitReader(draft, divisions).read();
    List<Category> categories = new CategoryReader(draft).read();
    List<Cue> cues = new CueReader(draft).read();
    List<Duty> duties = new DutyReader(draft, divisions, units, categories).read();
    List<TimeLimit> limits = new LimitReader(draft, categories).read();
    List<MessageText> messages = new MessageReader(draft, categories).read();
    List<RetentionRule> retention = new RetentionReader(draft).read();
    List<OutsideSystem> systems = new SystemReader(draft, categories).read();
    List<Endpoint> endpoints = new EndpointReader(draft, categories).read();
    List<Hazard> hazards = new SeasonReader(draft, divisions, categories).read();
    List<CellShape> cells = cells(head, divisions);
    Optional<WorkCalendar> calendar = new CalendarReader(draft, head).read();
    if (!draft.problems().isEmpty() || calendar.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pack(
            head.county(),
            head.name(),
            head.version(),
            new DivisionsAndCells(divisions, neighbours, cells, landmarks, head.schematic()),
            units,
            categories,
            cues,
            duties,
            limits,
            calendar.get(),
            head.settings(),
            messages,
            retention,
            systems,
            endpoints,
            hazards));
  }

  private List<CellShape> cells(PackHead head, List<Division> divisions) {
    Optional<String> text = draft.findOptional(CellReader.FILE);
    Optional<JsonNode> tree = text.flatMap(t -> findTree(CellReader.FILE, t));
    if (tree.isEmpty()) {
      return List.of();
    }
    String named = tree.get().path("datum").asString(head.datum().label());
    Optional<Datum> datum = Datum.find(named);
    if (datum.isEmpty()) {
      draft.wrong(
          CellReader.FILE,
          0,
          new Words("不认识的坐标系 " + named, "unknown datum " + named),
          new Words("请写 WGS-84、GCJ-02 或 BD-09", "write WGS-84, GCJ-02 or BD-09"));
      return List.of();
    }
    Set<String> villages =
        divisions.stream()
            .filter(division -> division.code().isVillage())
            .map(division -> division.code().value())
            .collect(Collectors.toSet());
    List<PlacedCell> cells =
        new CellReader(draft, datum.get(), villages, text.get()).read(tree.get());
    CellFit fit = new CellFit(draft);
    fit.checkOverlaps(cells);
    draft
        .findOptional("outline.geojson")
        .flatMap(outline -> findTree("outline.geojson", outline))
        .ifPresent(outline -> fit.checkInside(cells, outline, head.datum()));
    return cells.stream().map(PlacedCell::shape).toList();
  }

  private Optional<JsonNode> findTree(String file, String text) {
    try {
      return Optional.of(json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (JacksonException broken) {
      draft.wrong(
          file,
          broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
          new Words("不是有效的 JSON", "not valid JSON"),
          new Words("请改正这一行附近的括号和逗号", "correct the brackets and commas near this line"));
      return Optional.empty();
    }
  }
}
