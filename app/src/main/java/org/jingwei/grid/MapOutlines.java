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
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The outlines of a county's towns, villages and cells, written as GeoJSON once. Immutable. */
final class MapOutlines {

  static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";

  private final Map<MapLevel, List<Feature>> features = new EnumMap<>(MapLevel.class);
  private final Map<String, Wgs84> middles = new HashMap<>();

  private final Map<String, Geometry> towns = new TreeMap<>();

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
              "",
              cell.village().value(),
              parts.schematic(),
              shape.outline()));
    }
    Map<DivisionCode, List<Geometry>> ofTowns = new TreeMap<>();
    List<Feature> villageFeatures =
        dissolve(MapLevel.VILLAGES, divisions, villages, parts.schematic(), ofTowns);
    features.put(MapLevel.CELLS, cells);
    features.put(MapLevel.VILLAGES, villageFeatures);
    features.put(
        MapLevel.TOWNS,
        dissolve(MapLevel.TOWNS, divisions, ofTowns, parts.schematic(), new TreeMap<>()));
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

  /**
   * Towns for a drawing, by code; worked out anew each time.
   *
   * @param tolerance how far a line may be moved, degrees
   */
  List<TownOutline> listTowns(double tolerance) {
    List<String> codes = List.copyOf(towns.keySet());
    Geometry[] drawn =
        CoverageSimplifier.simplify(towns.values().toArray(Geometry[]::new), tolerance);
    List<TownOutline> outlines = new ArrayList<>();
    for (int i = 0; i < drawn.length; i++) {
      List<List<Wgs84>> rings = new ArrayList<>();
      for (Object line : LinearComponentExtracter.getLines(drawn[i])) {
        rings.add(ring((LineString) line));
      }
      DivisionCode town = new DivisionCode(codes.get(i));
      outlines.add(new TownOutline(town, findMiddle(codes.get(i)).orElseThrow(), rings));
    }
    return outlines;
  }

  private static List<Wgs84> ring(LineString line) {
    List<Wgs84> ring = new ArrayList<>();
    for (int i = 0; i < line.getNumPoints() - 1; i++) {
      ring.add(new Wgs84(line.getCoordinateN(i).x, line.getCoordinateN(i).y));
    }
    return ring;
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
      String english = division == null ? "" : division.words().en();
      found.add(feature(level, code.value(), name, english, parent.value(), schematic, outline));
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
      String english,
      String parent,
      boolean schematic,
      Geometry outline) {
    Point middle = outline.getInteriorPoint();
    if (level == MapLevel.TOWNS) {
      towns.put(code, outline);
    }
    middles.put(code, new Wgs84(middle.getX(), middle.getY()));
    StringBuilder json = new StringBuilder("{\"type\":\"Feature\",\"id\":");
    OutlineJson.text(json, code);
    json.append(",\"properties\":{\"level\":");
    OutlineJson.text(json, level.name().toLowerCase(Locale.ROOT));
    json.append(",\"code\":");
    OutlineJson.text(json, code);
    json.append(",\"name\":");
    OutlineJson.text(json, name);
    if (!english.isEmpty()) {
      json.append(",\"nameEn\":");
      OutlineJson.text(json, english);
    }
    json.append(",\"parent\":");
    OutlineJson.text(json, parent);
    json.append(",\"schematic\":").append(schematic).append("},\"geometry\":");
    OutlineJson.outline(json, outline);
    return new Feature(outline.getEnvelopeInternal(), json.append('}').toString());
  }
}
