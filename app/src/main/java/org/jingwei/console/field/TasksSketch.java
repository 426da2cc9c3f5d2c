// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Landmark;
import org.jingwei.grid.OwnLandmarks;
import org.jingwei.grid.Sketch;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** A plain sketch of the areas that somebody goes about in, with the names of what lies there. */
@Component
final class TasksSketch {

  /** More villages than this are chosen from the entry's list. */
  private static final int MOST_VILLAGES = 60;

  private static final int KEPT = 64;

  /**
   * The sketch as the phone draws it.
   *
   * @param west degrees, WGS-84, of the corner from which all is measured
   * @param names by code, of the divisions that the shapes lie in
   * @param villages to choose from without seeing; empty where there are too many
   */
  record Drawn(
      double west,
      double south,
      double metresEast,
      double metresNorth,
      int wide,
      int high,
      List<Sketch.Shape> shapes,
      Map<String, String> names,
      List<Village> villages,
      List<Sketch.Spot> spots) {}

  /** A village, with the names that the county gave to places in it. */
  record Village(String code, String name, List<String> landmarks) {}

  private final Grid grid;
  private final OwnLandmarks landmarks;
  private final Names names;

  /** Drawing takes longer than answering; few people have different areas. */
  private final Map<String, Sketch> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Sketch> eldest) {
              return size() > KEPT;
            }
          });

  TasksSketch(Grid grid, OwnLandmarks landmarks, Names names) {
    this.grid = grid;
    this.landmarks = landmarks;
    this.names = names;
  }

  /** Changes when {@link #draw} would answer otherwise. */
  String version(Actor actor, Say say) {
    return key(actor) + "-" + say.language();
  }

  private String key(Actor actor) {
    return grid.mapVersion(actor.county()) + "-" + Integer.toHexString(codes(actor).hashCode());
  }

  private static SortedSet<String> codes(Actor actor) {
    return Stream.concat(
            actor.placesFor(Permission.TAKE_REPORT).stream(),
            actor.placesFor(Permission.CHECK).stream())
        .map(TasksSketch::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String code(Area area) {
    String cell = area.cell();
    return cell == null ? area.division().value() : cell;
  }

  Drawn draw(Actor actor, Say say) {
    Set<String> codes = codes(actor);
    Sketch sketch = kept.computeIfAbsent(key(actor), key -> grid.sketch(actor.county(), codes));
    var corner = sketch.corner();
    List<DivisionCode> shown =
        sketch.shapes().stream().map(Sketch.Shape::division).distinct().toList();
    Map<String, String> named = new TreeMap<>();
    shown.forEach(code -> named.put(code.value(), names.division(code, say)));
    return new Drawn(
        corner == null ? 0 : corner.longitude(),
        corner == null ? 0 : corner.latitude(),
        sketch.metresEast(),
        sketch.metresNorth(),
        sketch.wide(),
        sketch.high(),
        sketch.shapes(),
        named,
        villages(actor.county(), shown, say),
        sketch.spots());
  }

  private List<Village> villages(CountyCode county, List<DivisionCode> shown, Say say) {
    List<DivisionCode> villages = shown.stream().filter(DivisionCode::isVillage).toList();
    if (villages.size() > MOST_VILLAGES) {
      return List.of();
    }
    Map<DivisionCode, List<String>> own =
        landmarks.list(county).stream()
            .collect(
                Collectors.groupingBy(
                    Landmark::division, Collectors.mapping(Landmark::name, Collectors.toList())));
    return villages.stream()
        .map(code ->
            new Village(code.value(), names.division(code, say), own.getOrDefault(code, List.of())))
        .toList();
  }
}
