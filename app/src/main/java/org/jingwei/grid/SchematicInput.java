// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three files that a schematic partition is made from; a bad one is told by file and place. */
record SchematicInput(Geometry outline, List<TownSeed> seeds, List<Division> villages) {

  /** What is wrong with an input file, in words for the one who wrote it. */
  static final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    BadInput(Path file, String what) {
      super(file + ": " + what);
    }
  }

  static SchematicInput read(Path outline, Datum datum, Path divisions, Path seeds)
      throws IOException, BadInput {
    var input =
        new SchematicInput(readOutline(outline, datum), readSeeds(seeds), readVillages(divisions));
    for (Division village : input.villages) {
      if (input.seeds.stream().noneMatch(seed -> seed.town().contains(village.code()))) {
        throw new BadInput(seeds, "no seat for the town of " + village.code());
      }
    }
    for (TownSeed seed : input.seeds) {
      if (input.villages.stream().noneMatch(village -> seed.town().contains(village.code()))) {
        throw new BadInput(divisions, "no village in the town " + seed.town());
      }
    }
    return input;
  }

  private static List<Division> readVillages(Path file) throws IOException, BadInput {
    var villages = new ArrayList<Division>();
    for (List<String> row : rows(file, "code", "name", "kind")) {
      String name = row.get(1);
      DivisionKind kind =
          DivisionKind.find(row.get(2))
              .orElseThrow(() -> new BadInput(file, name + " has an unknown kind"));
      if (kind == DivisionKind.VILLAGE || kind == DivisionKind.COMMUNITY) {
        villages.add(new Division(new DivisionCode(row.getFirst()), name, kind, List.of()));
      }
    }
    return villages;
  }

  private static List<TownSeed> readSeeds(Path file) throws IOException, BadInput {
    var seeds = new ArrayList<TownSeed>();
    for (List<String> row : rows(file, "town", "longitude", "latitude", "community_cells")) {
      double longitude = Double.parseDouble(row.get(1));
      double latitude = Double.parseDouble(row.get(2));
      seeds.add(
          new TownSeed(
              new DivisionCode(row.getFirst()),
              new Wgs84(longitude, latitude),
              Integer.parseInt(row.get(3))));
    }
    return seeds;
  }

  /**
   * The values of the needed columns, in the order asked for. None of them ever holds a comma or a
   * quote; columns behind them may.
   */
  private static List<List<String>> rows(Path file, String... needed) throws IOException, BadInput {
    List<String> lines = Files.readAllLines(file);
    List<String> head = lines.isEmpty() ? List.of() : List.of(lines.getFirst().split(",", -1));
    if (!head.containsAll(List.of(needed))) {
      throw new BadInput(file, "the first line must name the columns " + List.of(needed));
    }
    var rows = new ArrayList<List<String>>();
    for (int i = 1; i < lines.size(); i++) {
      String[] values = lines.get(i).split(",", -1);
      var row = new ArrayList<String>();
      for (String column : needed) {
        int at = head.indexOf(column);
        if (at >= values.length || values[at].isBlank() || values[at].startsWith("\"")) {
          throw new BadInput(file, "line " + (i + 1) + " has no plain value for " + column);
        }
        row.add(values[at]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Geometry readOutline(Path file, Datum datum) throws IOException, BadInput {
    JsonNode geometry = new JsonMapper().readTree(Files.readString(file));
    while (geometry.has("features") || geometry.has("geometry")) {
      geometry =
          geometry.has("features") ? geometry.path("features").path(0) : geometry.path("geometry");
    }
    var factory = new GeometryFactory();
    var polygons = new ArrayList<Polygon>();
    JsonNode coordinates = geometry.path("coordinates");
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygons.add(polygon(file, coordinates, datum, factory));
      case "MultiPolygon" -> {
        for (JsonNode one : coordinates) {
          polygons.add(polygon(file, one, datum, factory));
        }
      }
      default -> throw new BadInput(file, "the first feature is no Polygon or MultiPolygon");
    }
    Geometry outline = factory.buildGeometry(polygons);
    if (!outline.isValid() || outline.isEmpty()) {
      throw new BadInput(file, "the outline crosses itself or is empty");
    }
    return outline;
  }

  private static Polygon polygon(Path file, JsonNode rings, Datum datum, GeometryFactory factory)
      throws BadInput {
    var all = new ArrayList<LinearRing>();
    for (JsonNode ring : rings) {
      var corners = new ArrayList<Coordinate>();
      for (JsonNode corner : ring) {
        corners.add(coordinate(file, corner, datum));
      }
      if (corners.size() < 4 || !corners.getFirst().equals(corners.getLast())) {
        throw new BadInput(file, "a ring is not closed");
      }
      all.add(factory.createLinearRing(corners.toArray(Coordinate[]::new)));
    }
    if (all.isEmpty()) {
      throw new BadInput(file, "a polygon has no ring");
    }
    var holes = all.subList(1, all.size()).toArray(LinearRing[]::new);
    return factory.createPolygon(all.getFirst(), holes);
  }

  private static Coordinate coordinate(Path file, JsonNode corner, Datum datum) throws BadInput {
    double x = corner.path(0).asDouble(Double.NaN);
    double y = corner.path(1).asDouble(Double.NaN);
    return switch (datum.toWgs84(x, y)) {
      case Outcome.Done<Wgs84>(Wgs84 point) -> new Coordinate(point.longitude(), point.latitude());
      case Outcome.Refused<Wgs84> refused ->
          throw new BadInput(file, "impossible coordinate " + corner);
    };
  }
}
