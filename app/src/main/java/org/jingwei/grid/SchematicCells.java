// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Divides a county outline into cells where no true borders are open: each town is what lies
 * nearest to its seat, each village a part of its town of like size. The cells cover the outline
 * without gap or overlap and neighbours share their corners; apart from that they are an invention,
 * and a pack that holds them says {@code "schematicCells": true}. The same input gives the same
 * cells.
 */
final class SchematicCells {

  /** Corners are kept to six decimals of a degree, a tenth of a metre. */
  private static final PrecisionModel SIX_DECIMALS = new PrecisionModel(1e6);

  private final Geometry outline;
  private final LocalPlane plane;
  private final List<SchematicTown> towns;

  private SchematicCells(Geometry outline, LocalPlane plane, List<SchematicTown> towns) {
    this.outline = outline;
    this.plane = plane;
    this.towns = towns;
  }

  /**
   * @param outline polygon or multipolygon in WGS-84 degrees
   * @param seeds one for each town that has villages
   * @param villages all villages and communities; each has one cell or more in the answer
   */
  static List<CellShape> partition(
      Geometry outline, List<TownSeed> seeds, List<Division> villages) {
    var plane = LocalPlane.around(outline.getEnvelopeInternal());
    Geometry area = plane.toMetres(outline);
    List<Coordinate> seats = seeds.stream().map(seed -> metres(seed, plane)).toList();
    List<Geometry> shares = Voronoi.parts(area, seats);
    var towns = new ArrayList<SchematicTown>();
    for (int i = 0; i < seeds.size(); i++) {
      TownSeed seed = seeds.get(i);
      var own = villages.stream().filter(v -> seed.town().contains(v.code())).toList();
      towns.add(SchematicTown.of(seed, seats.get(i), shares.get(i), own));
    }
    return new SchematicCells(outline, plane, towns).shapes();
  }

  private static Coordinate metres(TownSeed seed, LocalPlane plane) {
    return plane.toMetres(new Coordinate(seed.seat().longitude(), seed.seat().latitude()));
  }

  // All borders are noded and rounded together, and only then cut into faces: two cells cannot
  // round a common border differently.
  private List<CellShape> shapes() {
    var faces = new TreeMap<GridCell, List<Geometry>>(Comparator.comparing(GridCell::code));
    for (Object face : facesOf(UnaryUnionNG.union(borders(), SIX_DECIMALS))) {
      Geometry polygon = (Polygon) face;
      Coordinate inside = plane.toMetres(polygon.getInteriorPoint().getCoordinate());
      faces.computeIfAbsent(cellAt(inside), cell -> new ArrayList<>()).add(polygon);
    }
    return faces.entrySet().stream()
        .map(entry -> new CellShape(entry.getKey(), whole(entry.getValue())))
        .toList();
  }

  private Geometry borders() {
    var lines = new ArrayList<Geometry>();
    lines.add(outline.getBoundary());
    for (SchematicTown town : towns) {
      for (Geometry part : Voronoi.parts(town.area(), town.sites())) {
        lines.add(plane.toDegrees(part.getBoundary()));
      }
    }
    return outline.getFactory().buildGeometry(lines);
  }

  private List<?> facesOf(Geometry noded) {
    var polygonizer = new Polygonizer();
    polygonizer.add(noded);
    return polygonizer.getPolygons().stream()
        .filter(face -> outline.covers(((Polygon) face).getInteriorPoint()))
        .toList();
  }

  private Geometry whole(List<Geometry> faces) {
    Geometry all = outline.getFactory().buildGeometry(faces);
    return faces.size() == 1 ? faces.getFirst() : CoverageUnion.union(all);
  }

  private GridCell cellAt(Coordinate metres) {
    return towns.stream()
        .min(Comparator.comparingDouble(town -> town.seat().distance(metres)))
        .orElseThrow()
        .cellAt(metres);
  }
}
