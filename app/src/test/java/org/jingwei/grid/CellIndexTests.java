// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CellIndexTests {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Random random = new Random(49);

  @Test
  void answersAsTheGeometryLibraryDoesOnRandomPartitions() {
    for (int round = 0; round < 6; round++) {
      List<CellShape> shapes = Partitions.voronoi(20 + round * 60, round).cells();
      CellIndex index = new CellIndex(shapes);
      for (int i = 0; i < 1_500; i++) {
        Wgs84 point = pointIn(Partitions.BOX, 0.01);
        assertThat(index.find(point)).as("%s", point).isEqualTo(bruteForce(shapes, point));
      }
    }
  }

  @Test
  void givesAPointOnASharedBorderToTheSmallestCode() {
    List<CellShape> shapes = Partitions.voronoi(150, 7).cells();
    CellIndex index = new CellIndex(shapes);
    for (CellShape shape : shapes) {
      for (Coordinate corner : shape.outline().getCoordinates()) {
        Wgs84 point = new Wgs84(corner.x, corner.y);
        assertThat(index.find(point)).as("%s", point).isEqualTo(bruteForce(shapes, point));
      }
    }
  }

  @Test
  void givesPointsOnTheLinesOfTheRasterItselfToTheSmallestCode() throws ParseException {
    List<CellShape> shapes =
        shapes(
            "POLYGON((115 30, 116 30, 116 31, 115 31, 115 30))",
            "POLYGON((116 30, 117 30, 117 31, 116 31, 116 30))",
            "POLYGON((115 31, 117 31, 117 32, 115 32, 115 31))");
    CellIndex index = new CellIndex(shapes);
    for (int i = 0; i <= 1000; i++) {
      assertThat(index.find(new Wgs84(116, 30 + i / 1000.0))).map(GridCell::code).contains(code(0));
      assertThat(index.find(new Wgs84(115 + i / 500.0, 31)))
          .map(GridCell::code)
          .contains(code(i <= 500 ? 0 : 1));
      assertThat(index.find(new Wgs84(115 + i / 500.0, 32))).map(GridCell::code).contains(code(2));
      assertThat(index.find(new Wgs84(117, 31 + i / 1000.0))).isPresent();
    }
  }

  @Test
  void knowsHolesAndCellsOfSeveralParts() throws ParseException {
    List<CellShape> shapes =
        shapes(
            "POLYGON((115 30, 116 30, 116 31, 115 31, 115 30),"
                + "(115.4 30.4, 115.6 30.4, 115.6 30.6, 115.4 30.6, 115.4 30.4))",
            "MULTIPOLYGON(((115.4 30.4, 115.6 30.4, 115.6 30.6, 115.4 30.6, 115.4 30.4)),"
                + "((116.5 30, 117 30, 117 31, 116.5 31, 116.5 30)))");
    CellIndex index = new CellIndex(shapes);
    assertThat(index.find(new Wgs84(115.5, 30.5))).map(GridCell::code).contains(code(1));
    assertThat(index.find(new Wgs84(116.7, 30.5))).map(GridCell::code).contains(code(1));
    assertThat(index.find(new Wgs84(115.1, 30.1))).map(GridCell::code).contains(code(0));
    assertThat(index.find(new Wgs84(116.2, 30.5))).isEmpty();
    for (int i = 0; i < 3_000; i++) {
      Wgs84 point = pointIn(new Envelope(115, 117, 30, 31), 0.1);
      assertThat(index.find(point)).isEqualTo(bruteForce(shapes, point));
    }
  }

  @Test
  void findsTheNearestCellOfAPointOutside() {
    List<CellShape> shapes = Partitions.voronoi(120, 11).cells();
    CellIndex index = new CellIndex(shapes);
    for (int i = 0; i < 300; i++) {
      Wgs84 point = pointIn(Partitions.BOX, 0.5);
      if (index.find(point).isEmpty()) {
        NearestCell.Border border = index.nearestBorder(point);
        assertThat(border.point().metresTo(point))
            .as("%s", point)
            .isLessThanOrEqualTo(leastMetres(shapes, point) * 1.003 + 0.01);
        assertThat(shapeOf(shapes, border.cell()).outline().distance(at(border.point())))
            .isLessThan(1e-9);
      }
    }
  }

  @Test
  void givesTheSmallestCodeWhereTwoAreEquallyNear() throws ParseException {
    CellIndex index =
        new CellIndex(
            shapes(
                "POLYGON((115 30, 116 30, 116 31, 115 31, 115 30))",
                "POLYGON((115 31, 116 31, 116 32, 115 32, 115 31))"));
    assertThat(index.nearestBorder(new Wgs84(116.2, 31)).cell().code()).isEqualTo(code(0));
  }

  @Test
  void answersManyThreadsAlike() {
    List<CellShape> shapes = Partitions.voronoi(200, 5).cells();
    CellIndex index = new CellIndex(shapes);
    List<Wgs84> points =
        IntStream.range(0, 4_000).mapToObj(i -> pointIn(Partitions.BOX, 0.01)).toList();
    var expected = points.stream().map(point -> bruteForce(shapes, point)).toList();
    assertThat(points.parallelStream().map(index::find).toList()).isEqualTo(expected);
  }

  private Wgs84 pointIn(Envelope box, double margin) {
    return new Wgs84(
        box.getMinX() - margin + random.nextDouble() * (box.getWidth() + 2 * margin),
        box.getMinY() - margin + random.nextDouble() * (box.getHeight() + 2 * margin));
  }

  private static Optional<GridCell> bruteForce(List<CellShape> shapes, Wgs84 point) {
    Geometry at = at(point);
    return shapes.stream()
        .filter(shape -> shape.outline().covers(at))
        .map(CellShape::cell)
        .min(Comparator.comparing(GridCell::code));
  }

  private static double leastMetres(List<CellShape> shapes, Wgs84 point) {
    double least = Double.MAX_VALUE;
    for (CellShape shape : shapes) {
      for (Coordinate corner : shape.outline().getCoordinates()) {
        least = Math.min(least, new Wgs84(corner.x, corner.y).metresTo(point));
      }
    }
    return least;
  }

  private static CellShape shapeOf(List<CellShape> shapes, GridCell cell) {
    return shapes.stream().filter(shape -> shape.cell().equals(cell)).findFirst().orElseThrow();
  }

  private static Geometry at(Wgs84 point) {
    return FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude()));
  }

  private static List<CellShape> shapes(String... wkt) throws ParseException {
    List<Geometry> outlines = new java.util.ArrayList<>();
    for (String text : wkt) {
      outlines.add(new WKTReader().read(text));
    }
    return Partitions.county(Partitions.COUNTY, outlines).cells();
  }

  private static String code(int cell) {
    return "421127100%03d01".formatted(200 + cell);
  }
}
