// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Finds the cell border nearest to a point outside. Measures in a plane where a degree of longitude
 * is shortened as it is in the middle of the county; the distance told is the great circle's.
 */
final class NearestCell {

  /** Two borders are equally near within this share of the distance; then the smaller code wins. */
  private static final double SAME = 1 + 1e-9;

  private final List<CellShape> shapes;
  private final double shortening;
  private final GeometryFactory plane = new GeometryFactory();
  private final STRtree tree = new STRtree();

  /** The nearest point of the nearest cell. */
  record Border(GridCell cell, Wgs84 point) {}

  private record Outline(int cell, Geometry shape) {}

  NearestCell(List<CellShape> shapes, Envelope extent) {
    this.shapes = shapes;
    shortening = Math.cos(Math.toRadians((extent.getMinY() + extent.getMaxY()) / 2));
    AffineTransformation flatten = AffineTransformation.scaleInstance(shortening, 1);
    for (int i = 0; i < shapes.size(); i++) {
      Geometry flat = flatten.transform(shapes.get(i).outline());
      tree.insert(flat.getEnvelopeInternal(), new Outline(i, flat));
    }
    tree.build();
  }

  Border of(Wgs84 point) {
    Coordinate at = new Coordinate(point.longitude() * shortening, point.latitude());
    Geometry spot = plane.createPoint(at);
    Envelope reach = spot.getEnvelopeInternal();
    Outline found =
        (Outline)
            tree.nearestNeighbour(
                reach,
                new Outline(-1, spot),
                (a, b) -> ((Outline) a.getItem()).shape.distance(((Outline) b.getItem()).shape));
    double distance = found.shape.distance(spot) * SAME;
    reach.expandBy(distance);
    for (Object near : tree.query(reach)) {
      Outline other = (Outline) near;
      if (other.cell < found.cell && other.shape.distance(spot) <= distance) {
        found = other;
      }
    }
    Coordinate border = DistanceOp.nearestPoints(found.shape, spot)[0];
    return new Border(shapes.get(found.cell).cell(), new Wgs84(border.x / shortening, border.y));
  }
}
