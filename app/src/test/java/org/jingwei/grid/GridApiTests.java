// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.Unfulfilled;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GridApiTests {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final DivisionsAndCells PARTS = Partitions.voronoi(90, 1);

  private final Grid grid = Grid.inMemory(Map.of(Partitions.COUNTY, PARTS));
  private final MockMvcTester http =
      MockMvcTester.of(new PlacesApi(grid, 421127), new MapApi(grid, 421127));

  @Test
  void listsTownsOfTheHomeCountyByDefault() {
    assertThat(http.get().uri("/api/v1/divisions"))
        .bodyJson()
        .extractingPath("$[*].code")
        .asArray()
        .containsExactly("421127100", "421127101", "421127102");
  }

  @Test
  void tellsCandidatesWithReasonsInBothLanguages() {
    assertThat(http.get().uri("/api/v1/places?text={text}", "第0镇第3村"))
        .bodyJson()
        .extractingPath("$[0].why.zh")
        .isEqualTo("文中写明“第0镇”的“第3村”");
  }

  @Test
  void locatesInTheCoordinatesThatWereSaid() {
    Gcj02 shifted = Gcj02.of(new Wgs84(115.9, 30));
    String uri = "/api/v1/locate?lon={lon}&lat={lat}&datum=gcj02";
    var answer =
        assertThat(http.get().uri(uri, shifted.longitude(), shifted.latitude())).bodyJson();
    answer.extractingPath("$.answer").isEqualTo("inside");
    answer.extractingPath("$.schematic").isEqualTo(true);
    var inside = (Location.Inside) grid.locate(Partitions.COUNTY, new Wgs84(115.9, 30));
    answer.extractingPath("$.cell.code").isEqualTo(inside.cell().code());
  }

  @Test
  void saysHowFarOutsideAPointIs() {
    var answer = assertThat(http.get().uri("/api/v1/locate?lon=116.3&lat=30")).bodyJson();
    answer.extractingPath("$.answer").isEqualTo("outside");
    answer.extractingPath("$.bearing.en").isEqualTo("east");
  }

  @Test
  void refusesWithACodeThatNamesTheRule() {
    refuses("/api/v1/locate?lon=30&lat=115.9", "impossible-coordinate");
    refuses("/api/v1/locate?lon=115.9&lat=30&datum=X", "unknown-datum");
    refuses("/api/v1/divisions?parent=42", "bad-division-code");
    refuses("/api/v1/divisions?parent=999999", "no-such-division");
    refuses("/api/v1/places?county=7&text=a", "bad-division-code");
    refuses("/map/cells.json?level=planets", "unknown-map-level");
    refuses("/map/cells.json?bbox=1,2,3", "bad-viewport");
    refuses("/map/cells.json?bbox=3,2,1,4", "bad-viewport");
    refuses("/map/cells.json?bbox=a,b,c,d", "bad-viewport");
  }

  @Test
  void givesCellsOnceAndThenSaysNotModified() {
    MvcTestResult first = http.get().uri("/map/cells.json?level=cells").exchange();
    assertThat(first).hasStatusOk().hasContentType(MediaType.valueOf("application/geo+json"));
    String tag = first.getResponse().getHeader("ETag");
    assertThat(tag).isEqualTo('"' + grid.mapVersion(Partitions.COUNTY) + '"');
    assertThat(http.get().uri("/map/cells.json?level=cells").header("If-None-Match", tag))
        .hasStatus(304);
    grid.replace(Partitions.COUNTY, PARTS);
    assertThat(http.get().uri("/map/cells.json?level=cells").header("If-None-Match", tag))
        .hasStatusOk();
  }

  @Test
  void dissolvesCellsIntoVillagesAndTownsWithoutGaps() {
    assertThat(read(MapLevel.CELLS).getNumGeometries()).isEqualTo(90);
    assertThat(read(MapLevel.VILLAGES).getNumGeometries()).isEqualTo(90);
    Geometry towns = read(MapLevel.TOWNS);
    assertThat(towns.getNumGeometries()).isEqualTo(3);
    assertThat(towns.getArea()).isCloseTo(0.36, org.assertj.core.api.Assertions.within(1e-5));
    assertThat(towns.union().getArea())
        .isCloseTo(0.36, org.assertj.core.api.Assertions.within(1e-5));
  }

  @Test
  void givesOnlyWhatMeetsTheViewportAndMarksItSchematic() {
    String some =
        grid.cellsGeoJson(Partitions.COUNTY, new Bounds(115.6, 29.7, 115.7, 29.8), MapLevel.CELLS)
            .geoJson();
    assertThat(some).contains("\"schematic\":true").contains("\"parent\":\"421127");
    assertThat(some.split("\"Feature\"", -1).length - 1).isBetween(1, 30);
    String none =
        grid.cellsGeoJson(Partitions.COUNTY, new Bounds(10, 10, 11, 11), MapLevel.CELLS).geoJson();
    assertThat(none).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
  }

  private Geometry read(MapLevel level) {
    var everywhere = new Bounds(-180, -90, 180, 90);
    String json = grid.cellsGeoJson(Partitions.COUNTY, everywhere, level).geoJson();
    List<Geometry> outlines = new ArrayList<>();
    for (JsonNode feature : JsonMapper.shared().readTree(json).get("features")) {
      JsonNode coordinates = feature.at("/geometry/coordinates");
      boolean one = feature.at("/geometry/type").asString().equals("Polygon");
      List<Polygon> parts = new ArrayList<>();
      for (JsonNode part : one ? List.of(coordinates) : coordinates) {
        parts.add(polygon(part));
      }
      outlines.add(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
    }
    return FACTORY.createGeometryCollection(outlines.toArray(Geometry[]::new));
  }

  private static Polygon polygon(JsonNode json) {
    List<LinearRing> rings = new ArrayList<>();
    for (JsonNode ring : json) {
      List<Coordinate> points = new ArrayList<>();
      ring.forEach(at -> points.add(new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
      rings.add(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
    }
    var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(rings.getFirst(), holes);
  }

  private void refuses(String uri, String code) {
    assertThatThrownBy(() -> http.get().uri(uri).exchange().getResponse())
        .as(uri)
        .hasMessageContaining(Unfulfilled.class.getName() + ": " + code);
  }
}
