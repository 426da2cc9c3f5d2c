// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The outlines of a county's towns, villages and cells, written as GeoJSON once. Immutable. */
final class MapOutlines {

  static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";

  private final Map<MapLevel, List<Feature>> features = new EnumMap<>(MapLevel.class);
  private final Map<String, Wgs84> middles = new HashMap<>();

  private record Feature(Envelope extent, String json) {}

  MapOutlines(Map<DivisionCode, Division> divisions, DivisionsAndCells parts) {
    List<Feature> cells = new ArrayList<>();
    Map<DivisionCode, List<Geometry>> villages = new TreeMap<>();
    for (CellShape shape : sorted(parts.cells())) {
      GridCell cell = shape.cell();
      villages.computeIfAbsent(cell.village(), v -> new ArrayList<>()).add(shape.outline());
      cells.add(
          feature(
              MapLevel.CELLS,
              cell.code(),
              cell.name(),
              cell.village().value(),
              parts.schematic(),
              shape.outline()));
    }
    Map<DivisionCode, List<Geometry>> towns = new TreeMap<>();
    List<Feature> villageFeatures =
        dissolve(MapLevel.VILLAGES, divisions, villages, parts.schematic(), towns);
    features.put(MapLevel.CELLS, cells);
    features.put(MapLevel.VILLAGES, villageFeatures);
    features.put(
        MapLevel.TOWNS,
        dissolve(MapLevel.TOWNS, divisions, towns, parts.schematic(), new TreeMap<>()));
  }

  String within(Envelope viewport, MapLevel level) {
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    String comma = "";
    for (Feature feature : features.getOrDefault(level, List.of())) {
      if (feature.extent.intersects(viewport)) {
        json.append(comma).append(feature.json);
        comma = ",";
      }
    }
    return json.append("]}").toString();
  }

  /** A point well inside the outline of a town, village or cell. */
  Optional<Wgs84> findMiddle(String code) {
    return Optional.ofNullable(middles.get(code));
  }

  private static List<CellShape> sorted(List<CellShape> cells) {
    return cells.stream().sorted(Comparator.comparing(shape -> shape.cell().code())).toList();
  }

  /** One feature for each division; its outline is also handed to the parent. */
  private List<Feature> dissolve(
      MapLevel level,
      Map<DivisionCode, Division> divisions,
      Map<DivisionCode, List<Geometry>> parts,
      boolean schematic,
      Map<DivisionCode, List<Geometry>> parents) {
    List<Feature> found = new ArrayList<>();
    parts.forEach((code, outlines) -> {
      Geometry outline = union(outlines);
      DivisionCode parent = code.parent().orElseThrow();
      parents.computeIfAbsent(parent, p -> new ArrayList<>()).add(outline);
      Division division = divisions.get(code);
      String name = division == null ? code.value() : division.name();
      found.add(feature(level, code.value(), name, parent.value(), schematic, outline));
    });
    return found;
  }

  /** On the lattice that coordinates are written on, so that slivers of rounding vanish. */
  private static Geometry union(List<Geometry> outlines) {
    return UnaryUnionNG.union(outlines, new PrecisionModel(OutlineJson.PER_DEGREE));
  }

  private Feature feature(
      MapLevel level,
      String code,
      String name,
      String parent,
      boolean schematic,
      Geometry outline) {
    Point middle = outline.getInteriorPoint();
    middles.put(code, new Wgs84(middle.getX(), middle.getY()));
    StringBuilder json = new StringBuilder("{\"type\":\"Feature\",\"id\":");
    OutlineJson.text(json, code);
    json.append(",\"properties\":{\"level\":");
    OutlineJson.text(json, level.name().toLowerCase(Locale.ROOT));
    json.append(",\"code\":");
    OutlineJson.text(json, code);
    json.append(",\"name\":");
    OutlineJson.text(json, name);
    json.append(",\"parent\":");
    OutlineJson.text(json, parent);
    json.append(",\"schematic\":").append(schematic).append("},\"geometry\":");
    OutlineJson.outline(json, outline);
    return new Feature(outline.getEnvelopeInternal(), json.append('}').toString());
  }
}
