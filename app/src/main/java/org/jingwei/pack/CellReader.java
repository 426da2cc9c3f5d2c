// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingwei.grid.CellShape;
import org.jingwei.grid.Datum;
import org.jingwei.grid.GridCell;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads {@code cells.geojson} in any datum; the cells that come out are in WGS-84. */
final class CellReader {

  private static final String FILE = "cells.geojson";
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final PackDraft draft;
  private final Datum datum;
  private final Set<String> villages;

  CellReader(PackDraft draft, Datum datum, Set<String> villages) {
    this.draft = draft;
    this.datum = datum;
    this.villages = villages;
  }

  List<CellShape> read(JsonNode collection) {
    List<CellShape> cells = new ArrayList<>();
    Set<String> covered = new HashSet<>();
    int number = 0;
    for (JsonNode feature : collection.path("features")) {
      number++;
      JsonNode properties = feature.path("properties");
      String village = properties.path("village").asString("");
      try {
        if (!villages.contains(village)) {
          throw new IllegalArgumentException("there is no village " + village);
        }
        GridCell cell =
            new GridCell(
                properties.path("code").asString(""),
                properties.path("name").asString(""),
                new DivisionCode(village));
        cells.add(new CellShape(cell, shape(feature.path("geometry"))));
        covered.add(village);
      } catch (IllegalArgumentException unfit) {
        wrong(
            number,
            "第 " + number + " 个网格：" + unfit.getMessage(),
            "feature " + number + ": " + unfit.getMessage());
      }
    }
    villages.stream()
        .filter(v -> !covered.contains(v))
        .sorted()
        .forEach(v -> wrong(0, "村（社区）没有网格：" + v, "the village has no cell: " + v));
    return cells;
  }

  private void wrong(int line, String zh, String en) {
    draft.wrong(FILE, line, zh, en, "请改正或补上这个网格", "correct or add the cell");
  }

  private Geometry shape(JsonNode geometry) {
    Geometry shape =
        switch (geometry.path("type").asString("")) {
          case "Polygon" -> polygon(geometry.path("coordinates"));
          case "MultiPolygon" ->
              SHAPES.createMultiPolygon(
                  geometry
                      .path("coordinates")
                      .valueStream()
                      .map(this::polygon)
                      .toArray(Polygon[]::new));
          default -> throw new IllegalArgumentException("neither Polygon nor MultiPolygon");
        };
    if (!shape.isValid()) {
      throw new IllegalArgumentException("the outline crosses itself");
    }
    return shape;
  }

  private Polygon polygon(JsonNode rings) {
    List<LinearRing> all = rings.valueStream().map(this::ring).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no outline");
    }
    return SHAPES.createPolygon(
        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(JsonNode points) {
    return SHAPES.createLinearRing(
        points.valueStream().map(this::corner).toArray(Coordinate[]::new));
  }

  private Coordinate corner(JsonNode point) {
    if (datum.toWgs84(point.path(0).asDouble(), point.path(1).asDouble())
        instanceof Outcome.Done<Wgs84>(Wgs84 at)) {
      return new Coordinate(at.longitude(), at.latitude());
    }
    throw new IllegalArgumentException("impossible coordinate " + point);
  }
}
