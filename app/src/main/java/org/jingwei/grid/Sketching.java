// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Draws areas for a small screen: outlines thinned out together, so that neighbours still meet. */
final class Sketching {

  /** More outlines than this are too small for a finger: then those of the next level. */
  private static final int MOST_SHAPES = 60;

  /** What a screen cannot show: a part of the longer side. */
  private static final double FINENESS = 1.0 / 300;

  private final List<CellShape> cells;
  private final List<Landmark> landmarks;

  Sketching(List<CellShape> cells, List<Landmark> landmarks) {
    this.cells = cells;
    this.landmarks = landmarks;
  }

  /** One area with its outline; the code is a cell's or the division's own. */
  private record Area(String code, DivisionCode division, Geometry outline) {}

  Sketch draw(Set<String> codes) {
    List<Area> areas =
        cells.stream()
            .filter(shape -> isIn(codes, shape.cell()))
            .map(s -> new Area(s.cell().code(), s.cell().village(), s.outline()))
            .toList();
    if (areas.isEmpty()) {
      return Sketch.NOTHING;
    }
    if (areas.size() > MOST_SHAPES) {
      areas = joined(areas, Function.identity());
    }
    if (areas.size() > MOST_SHAPES) {
      areas = joined(areas, code -> code.town().orElseThrow());
    }
    return drawn(areas, codes);
  }

  private static boolean isIn(Set<String> codes, GridCell cell) {
    return codes.contains(cell.code()) || isIn(codes, cell.village());
  }

  private static boolean isIn(Set<String> codes, DivisionCode division) {
    return Stream.iterate(division, java.util.Objects::nonNull, one -> one.parent().orElse(null))
        .anyMatch(one -> codes.contains(one.value()));
  }

  private static List<Area> joined(
      List<Area> areas, Function<DivisionCode, DivisionCode> division) {
    Map<DivisionCode, List<Geometry>> parts = new LinkedHashMap<>();
    for (Area area : areas) {
      parts
          .computeIfAbsent(division.apply(area.division()), code -> new ArrayList<>())
          .add(area.outline());
    }
    PrecisionModel lattice = new PrecisionModel(OutlineJson.PER_DEGREE);
    return parts.entrySet().stream()
        .map(one ->
            new Area(
                one.getKey().value(), one.getKey(), UnaryUnionNG.union(one.getValue(), lattice)))
        .toList();
  }

  private Sketch drawn(List<Area> areas, Set<String> codes) {
    Envelope extent = new Envelope();
    areas.forEach(area -> extent.expandToInclude(area.outline().getEnvelopeInternal()));
    Geometry[] thinned =
        CoverageSimplifier.simplify(
            areas.stream().map(Area::outline).toArray(Geometry[]::new),
            Math.max(extent.getWidth(), extent.getHeight()) * FINENESS);
    Paper paper = Paper.of(extent);
    List<Sketch.Shape> shapes = new ArrayList<>();
    for (int i = 0; i < thinned.length; i++) {
      Area area = areas.get(i);
      Point inside = area.outline().getInteriorPoint();
      shapes.add(
          new Sketch.Shape(
              area.code(),
              area.division(),
              paper.east(inside.getX()),
              paper.north(inside.getY()),
              rings(thinned[i], paper)));
    }
    return new Sketch(
        new Wgs84(extent.getMinX(), extent.getMinY()),
        paper.metresEast,
        paper.metresNorth,
        paper.east(extent.getMaxX()),
        paper.north(extent.getMaxY()),
        shapes,
        spots(codes, paper));
  }

  private List<Sketch.Spot> spots(Set<String> codes, Paper paper) {
    return landmarks.stream()
        .filter(one -> isIn(codes, one.division()))
        .flatMap(one -> {
          Wgs84 at = one.point();
          return at == null
              ? Stream.empty()
              : Stream.of(
                  new Sketch.Spot(
                      one.name(), paper.east(at.longitude()), paper.north(at.latitude())));
        })
        .limit(MOST_SHAPES)
        .toList();
  }

  private static List<List<Integer>> rings(Geometry outline, Paper paper) {
    List<List<Integer>> rings = new ArrayList<>();
    for (int i = 0; i < outline.getNumGeometries(); i++) {
      if (outline.getGeometryN(i) instanceof Polygon polygon) {
        rings.add(ring(polygon.getExteriorRing(), paper));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(ring(polygon.getInteriorRingN(hole), paper));
        }
      }
    }
    return rings;
  }

  private static List<Integer> ring(LinearRing ring, Paper paper) {
    return Stream.of(ring.getCoordinates())
        .flatMap(at -> Stream.of(paper.east(at.x), paper.north(at.y)))
        .collect(Collectors.toList());
  }

  /** Flat, as a county is small: a degree is as many metres everywhere on it. */
  private record Paper(double west, double south, double metresEast, double metresNorth) {

    static Paper of(Envelope extent) {
      Coordinate middle = extent.centre();
      double degree = Math.toRadians(1) * Wgs84.EARTH_RADIUS;
      double narrow = Math.cos(Math.toRadians(middle.y));
      return new Paper(extent.getMinX(), extent.getMinY(), degree * narrow, degree);
    }

    int east(double longitude) {
      return (int) Math.round((longitude - west) * metresEast);
    }

    int north(double latitude) {
      return (int) Math.round((latitude - south) * metresNorth);
    }
  }
}
