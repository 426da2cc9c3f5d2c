// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Areas drawn simply: few of them as cells, many as villages or towns. */
class SketchingTests {

  private static final GeometryFactory SHAPES = new GeometryFactory();

  /** Squares of a hundredth of a degree in a row, ten to a village, with needless corners. */
  private static List<CellShape> row(int cells) {
    List<CellShape> row = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      DivisionCode village = new DivisionCode("421127100%03d".formatted(i / 10 + 1));
      row.add(new CellShape(new GridCell("c" + i, "第" + i + "网格", village), square(i * 0.01)));
    }
    return row;
  }

  private static Polygon square(double west) {
    return SHAPES.createPolygon(
        new Coordinate[] {
          new Coordinate(115 + west, 30),
          new Coordinate(115 + west + 0.005, 30.000_001),
          new Coordinate(115 + west + 0.01, 30),
          new Coordinate(115 + west + 0.01, 30.01),
          new Coordinate(115 + west, 30.01),
          new Coordinate(115 + west, 30)
        });
  }

  private static Sketch draw(int cells, String... codes) {
    var market =
        new Landmark(
            "老市场",
            List.of(),
            "market",
            new DivisionCode("421127100001"),
            new Wgs84(115.005, 30.005));
    var temple =
        new Landmark("无处可寻的庙", List.of(), "temple", new DivisionCode("421127100001"), null);
    return new Sketching(row(cells), List.of(market, temple)).draw(Set.of(codes));
  }

  @Test
  void drawsTheOwnCellsAloneAndWithoutCornersThatNobodySees() {
    Sketch sketch = draw(20, "421127100001");
    assertThat(sketch.shapes()).hasSize(10);
    assertThat(sketch.shapes().getFirst().rings().getFirst()).hasSize(10);
    assertThat(draw(20, "c3", "c4").shapes())
        .extracting(Sketch.Shape::code)
        .containsExactly("c3", "c4");
  }

  @Test
  void measuresInMetresFromTheSouthWestCorner() {
    Sketch sketch = draw(20, "c0", "c1");
    assertThat(sketch.corner()).isEqualTo(new Wgs84(115, 30));
    assertThat(sketch.high()).isBetween(1_110, 1_114);
    assertThat(sketch.wide()).isBetween(1_924, 1_928);
    assertThat(sketch.shapes().get(1).east()).isBetween(1_440, 1_450);
  }

  @Test
  void namesOnlyTheLandmarksOfWhichItIsKnownWhereTheyAre() {
    assertThat(draw(20, "421127100001").spots())
        .extracting(Sketch.Spot::name)
        .containsExactly("老市场");
    assertThat(draw(20, "421127100002").spots()).isEmpty();
  }

  @Test
  void joinsCellsToVillagesWhereThereAreTooManyAndVillagesToTowns() {
    assertThat(draw(70, "421127").shapes()).hasSize(7);
    assertThat(draw(70, "421127").shapes().getFirst().code()).isEqualTo("421127100001");
    assertThat(draw(700, "421127100").shapes())
        .extracting(Sketch.Shape::code)
        .containsExactly("421127100");
  }

  @Test
  void nothingIsDrawnOfWhereNobodyIsAppointed() {
    assertThat(draw(20, "421127999").shapes()).isEmpty();
    assertThat(draw(20).corner()).isNull();
  }
}
