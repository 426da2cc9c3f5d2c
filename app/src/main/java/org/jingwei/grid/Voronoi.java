// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Parts of an area nearest to given sites, and sites spread evenly over an area; in metres. */
final class Voronoi {

  private static final int ROUNDS = 12;
  // Where people live close together cells are smaller: sites fall densest within this distance.
  private static final double TOWN_RADIUS = 2_500;
  private static final double RURAL_SHARE = 0.2;

  private Voronoi() {}

  /** The part of the area nearest to each site, in the order of the sites. */
  static List<Geometry> parts(Geometry area, List<Coordinate> sites) {
    if (sites.size() == 1) {
      return List.of(area);
    }
    var builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    var frame = new Envelope(area.getEnvelopeInternal());
    frame.expandBy(frame.getDiameter());
    builder.setClipEnvelope(frame);
    Geometry diagram = builder.getDiagram(area.getFactory());
    var parts = new ArrayList<Geometry>(sites.size());
    for (Coordinate site : sites) {
      parts.add(area.intersection(around(site, diagram)));
    }
    return parts;
  }

  private static Geometry around(Coordinate site, Geometry diagram) {
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry part = diagram.getGeometryN(i);
      if (site.equals(part.getUserData())) {
        return part;
      }
    }
    throw new IllegalStateException("no part around " + site);
  }

  /** Sites inside the area, denser around the middle, each near the centroid of its part. */
  static List<Coordinate> spread(Geometry area, Coordinate middle, int count, Random random) {
    List<Coordinate> sites = sample(area, middle, count, random);
    for (int round = 0; round < ROUNDS; round++) {
      sites = parts(area, sites).stream().map(Voronoi::middleOf).toList();
    }
    return sites;
  }

  private static Coordinate middleOf(Geometry part) {
    var centroid = part.getCentroid();
    return part.contains(centroid)
        ? centroid.getCoordinate()
        : part.getInteriorPoint().getCoordinate();
  }

  private static List<Coordinate> sample(
      Geometry area, Coordinate middle, int count, Random random) {
    var inside = new IndexedPointInAreaLocator(area);
    Envelope box = area.getEnvelopeInternal();
    var sites = new ArrayList<Coordinate>(count);
    while (sites.size() < count) {
      var site =
          new Coordinate(
              box.getMinX() + random.nextDouble() * box.getWidth(),
              box.getMinY() + random.nextDouble() * box.getHeight());
      double wanted =
          RURAL_SHARE + (1 - RURAL_SHARE) * Math.exp(-site.distance(middle) / TOWN_RADIUS);
      if (random.nextDouble() < wanted && inside.locate(site) == Location.INTERIOR) {
        sites.add(site);
      }
    }
    return sites;
  }
}
