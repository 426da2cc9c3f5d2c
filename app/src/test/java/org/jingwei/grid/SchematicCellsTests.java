// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The partition of Huangmei that its pack holds. */
class SchematicCellsTests {

  private static final Path PACK = Path.of("..", "packs", "huangmei");

  private static SchematicInput input;
  private static List<CellShape> cells;

  @BeforeAll
  static void divideHuangmei() throws Exception {
    input =
        SchematicInput.read(
            PACK.resolve("outline.geojson"),
            Datum.WGS84,
            PACK.resolve("divisions.csv"),
            PACK.resolve("seeds.csv"));
    cells = SchematicCells.partition(input.outline(), input.seeds(), input.villages());
  }

  @Test
  void givesEveryVillageACellAndEachCommunityOfTheCountySeatThree() {
    Map<DivisionCode, Integer> counts = new HashMap<>();
    cells.forEach(shape -> counts.merge(shape.cell().village(), 1, Integer::sum));
    assertThat(input.villages()).hasSize(489).allMatch(v -> counts.containsKey(v.code()));
    assertThat(counts).hasSize(489).containsEntry(new DivisionCode("421127100001"), 3);
    assertThat(cells).extracting(shape -> shape.cell().code()).doesNotHaveDuplicates();
  }

  @Test
  void coversTheOutlineWithoutGapOrOverlap() {
    double sum = cells.stream().mapToDouble(shape -> shape.outline().getArea()).sum();
    // Rounded corners on the outline itself move it by at most half a millionth of a degree.
    assertThat(sum / input.outline().getArea()).isCloseTo(1, within(1e-6));
    var invalid =
        CoverageValidator.validate(cells.stream().map(CellShape::outline).toArray(Geometry[]::new));
    assertThat(CoverageValidator.hasInvalidResult(invalid)).isFalse();
  }

  @Test
  void putsEveryPointInsideTheOutlineIntoExactlyOneCell() {
    List<PreparedGeometry> prepared =
        cells.stream().map(shape -> PreparedGeometryFactory.prepare(shape.outline())).toList();
    var random = new Random(421127);
    Envelope box = input.outline().getEnvelopeInternal();
    PreparedGeometry outline = PreparedGeometryFactory.prepare(input.outline().buffer(-1e-5));
    for (int tried = 0; tried < 2_000; tried++) {
      Point point =
          input
              .outline()
              .getFactory()
              .createPoint(
                  new Coordinate(
                      box.getMinX() + random.nextDouble() * box.getWidth(),
                      box.getMinY() + random.nextDouble() * box.getHeight()));
      if (outline.contains(point)) {
        assertThat(prepared.stream().filter(cell -> cell.contains(point)).count()).isEqualTo(1);
      }
    }
  }

  @Test
  void givesValidPolygonsOnSixDecimals() {
    for (CellShape shape : cells) {
      assertThat(shape.outline().isValid()).as(shape.cell().name()).isTrue();
      for (Coordinate corner : shape.outline().getCoordinates()) {
        assertThat(corner.x * 1e6).isCloseTo(Math.rint(corner.x * 1e6), within(1e-4));
        assertThat(corner.y * 1e6).isCloseTo(Math.rint(corner.y * 1e6), within(1e-4));
      }
    }
  }

  @Test
  void keepsEveryCellInTheTownOfItsVillage() {
    Map<DivisionCode, List<Geometry>> towns = new HashMap<>();
    for (CellShape shape : cells) {
      var town = shape.cell().village().town().orElseThrow();
      towns.computeIfAbsent(town, code -> new ArrayList<>()).add(shape.outline());
    }
    for (TownSeed seed : input.seeds()) {
      var seat =
          input
              .outline()
              .getFactory()
              .createPoint(new Coordinate(seed.seat().longitude(), seed.seat().latitude()));
      var around = new HashSet<DivisionCode>();
      towns.forEach((town, shapes) -> {
        if (shapes.stream().anyMatch(shape -> shape.intersects(seat))) {
          around.add(town);
        }
      });
      assertThat(around).containsExactly(seed.town());
    }
  }

  @Test
  void makesThePacksCellsAgainToTheLetter(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("cells.geojson");
    assertThat(
            run(
                "--outline",
                PACK.resolve("outline.geojson").toString(),
                "--out",
                out.toString(),
                "--divisions",
                PACK.resolve("divisions.csv").toString()))
        .startsWith("0 ");
    assertThat(out).hasSameTextualContentAs(PACK.resolve("cells.geojson"));
  }

  @Test
  void namesTheFileThatIsWrong(@TempDir Path folder) throws Exception {
    Path seeds = Files.writeString(folder.resolve("seeds.csv"), "town,longitude\n");
    assertThat(
            run(
                "--outline",
                PACK.resolve("outline.geojson").toString(),
                "--out",
                "unused",
                "--divisions",
                PACK.resolve("divisions.csv").toString(),
                "--seeds",
                seeds.toString()))
        .startsWith("1 ")
        .contains("seeds.csv: the first line must name the columns");
    assertThat(run("--outline")).startsWith("2 schematic-cells --outline FILE");
  }

  private static String run(String... arguments) {
    var out = new StringWriter();
    int code = SchematicCellsCommand.run(List.of(arguments), new PrintWriter(out));
    return code + " " + out;
  }
}
