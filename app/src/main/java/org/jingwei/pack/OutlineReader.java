// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.Outcome;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Turns a GeoJSON geometry in any datum into a polygon in WGS-84. */
final class OutlineReader {

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final Datum datum;

  OutlineReader(Datum datum) {
    this.datum = datum;
  }

  Geometry read(JsonNode geometry) {
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
          default ->
              throw new Unfit("图形须是 Polygon 或 MultiPolygon", "neither Polygon nor MultiPolygon");
        };
    if (!shape.isValid()) {
      throw new Unfit("边界自相交", "the outline crosses itself");
    }
    return shape;
  }

  private Polygon polygon(JsonNode rings) {
    LinearRing[] all = rings.valueStream().map(this::ring).toArray(LinearRing[]::new);
    if (all.length == 0) {
      throw new Unfit("没有边界", "there is no outline");
    }
    LinearRing[] holes = java.util.Arrays.copyOfRange(all, 1, all.length);
    return SHAPES.createPolygon(all[0], holes);
  }

  private LinearRing ring(JsonNode points) {
    Coordinate[] corners = points.valueStream().map(this::corner).toArray(Coordinate[]::new);
    if (corners.length < 4 || !corners[0].equals2D(corners[corners.length - 1])) {
      throw new Unfit(
          "边界须首尾相同，至少四个点", "an outline has four corners or more and ends where it begins");
    }
    return SHAPES.createLinearRing(corners);
  }

  private Coordinate corner(JsonNode point) {
    if (point.path(0).isNumber()
        && point.path(1).isNumber()
        && datum.toWgs84(point.path(0).asDouble(), point.path(1).asDouble())
            instanceof Outcome.Done<Wgs84>(Wgs84 at)) {
      return new Coordinate(at.longitude(), at.latitude());
    }
    throw new Unfit("不可能的坐标 " + point, "an impossible coordinate: " + point);
  }
}
