// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A pack's cells.geojson, one cell a line so that two versions can be compared. */
final class CellsGeoJson {

  private CellsGeoJson() {}

  static String of(List<CellShape> cells) {
    return cells.stream()
        .map(CellsGeoJson::feature)
        .collect(
            Collectors.joining(
                ",\n",
                "{\"type\":\"FeatureCollection\",\"datum\":\"WGS-84\",\"schematic\":true,"
                    + "\"features\":[\n",
                "\n]}\n"));
  }

  private static String feature(CellShape shape) {
    GridCell cell = shape.cell();
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","village":"%s"},"geometry":%s}\
    """
        .formatted(
            plain(cell.code()), plain(cell.name()), cell.village(), geometry(shape.outline()));
  }

  private static String geometry(Geometry outline) {
    if (outline instanceof Polygon polygon) {
      return "{\"type\":\"Polygon\",\"coordinates\":" + rings(polygon) + "}";
    }
    String parts =
        IntStream.range(0, outline.getNumGeometries())
            .mapToObj(i -> rings((Polygon) outline.getGeometryN(i)))
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"type\":\"MultiPolygon\",\"coordinates\":" + parts + "}";
  }

  // GeoJSON wants the outer ring counter-clockwise and the holes clockwise; JTS is the other way.
  private static String rings(Polygon polygon) {
    Polygon turned = (Polygon) polygon.norm().reverse();
    return Stream.concat(
            Stream.of(turned.getExteriorRing()),
            IntStream.range(0, turned.getNumInteriorRing()).mapToObj(turned::getInteriorRingN))
        .map(CellsGeoJson::ring)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String ring(LinearRing ring) {
    return Stream.of(ring.getCoordinates())
        .map(CellsGeoJson::corner)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String corner(Coordinate at) {
    return String.format(Locale.ROOT, "[%.6f,%.6f]", at.x, at.y);
  }

  private static String plain(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
