// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Made-up counties: a box cut into random cells, forty cells a town. */
final class Partitions {

  static final CountyCode COUNTY = new CountyCode(421127);
  static final Envelope BOX = new Envelope(115.6, 116.2, 29.7, 30.3);

  private Partitions() {}

  static DivisionsAndCells voronoi(int cells, long seed) {
    return voronoi(COUNTY, BOX, cells, seed);
  }

  static DivisionsAndCells voronoi(CountyCode county, Envelope box, int cells, long seed) {
    Random random = new Random(seed);
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      sites.add(
          new Coordinate(
              box.getMinX() + random.nextDouble() * box.getWidth(),
              box.getMinY() + random.nextDouble() * box.getHeight()));
    }
    GeometryFactory factory = new GeometryFactory();
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(box);
    Geometry diagram = builder.getDiagram(factory);
    Geometry frame = factory.toGeometry(box);
    List<Geometry> outlines = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      outlines.add(diagram.getGeometryN(i).intersection(frame));
    }
    return county(county, outlines);
  }

  static DivisionsAndCells county(CountyCode county, List<Geometry> outlines) {
    List<Division> divisions = new ArrayList<>();
    List<CellShape> cells = new ArrayList<>();
    divisions.add(division(county.toString(), "测试县", DivisionKind.COUNTY));
    for (int i = 0; i < outlines.size(); i++) {
      String town = "%s%03d".formatted(county, 100 + i / 40);
      if (i % 40 == 0) {
        divisions.add(division(town, "第" + i / 40 + "镇", DivisionKind.TOWN));
      }
      String village = "%s%03d".formatted(town, 200 + i % 40);
      divisions.add(division(village, "第" + i + "村村民委员会", DivisionKind.VILLAGE));
      GridCell cell = new GridCell(village + "01", "第" + i + "村第一网格", new DivisionCode(village));
      cells.add(new CellShape(cell, outlines.get(i)));
    }
    return new DivisionsAndCells(divisions, List.of(), cells, true);
  }

  static Division division(String code, String name, DivisionKind kind) {
    return new Division(new DivisionCode(code), name, kind, List.of());
  }
}
