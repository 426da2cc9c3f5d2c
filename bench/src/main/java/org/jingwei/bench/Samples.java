// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as a county gets them, spread over the model county's cells; the same in every run. */
final class Samples {

  /** One report, and what the county's pack makes of it. */
  record Sample(
      String cell,
      String village,
      double longitude,
      double latitude,
      String category,
      String text,
      String name,
      String phone) {

    /** The same without who told it. */
    Sample anonymous() {
      return new Sample(cell, village, longitude, latitude, category, text, "", "");
    }

    String json() {
      String person =
          phone.isEmpty() ? "" : ",\"name\":\"%s\",\"phone\":\"%s\"".formatted(name, phone);
      return String.format(
          Locale.ROOT,
          "\"text\":\"%s\",\"category\":\"%s\",\"longitude\":%.6f,\"latitude\":%.6f%s}",
          text,
          category,
          longitude,
          latitude,
          person);
    }
  }

  private record Cell(String code, String village, PreparedGeometry outline) {}

  private static final List<String> MATTERS =
      List.of(
          "lighting-out|路灯坏了三天没人修，晚上一片漆黑，老人出门看不见路",
          "roads-damage|路面烂了好几个大坑，下雨天看不见水下的坑，骑车摔了好几个人",
          "drains-blocked|下水道堵了，污水往外冒，臭得不能开窗，请派人来疏通",
          "drains-septic|化粪池满了没人抽，一楼住户受不了，请尽快处理",
          "roads-pavement|人行道地砖松了一大片，下雨一踩一裤腿泥水，请维修",
          "roads-rural|通组路的水泥路全压烂了，校车都不愿意进来，请求修复",
          "roads-works|埋管子把门口的路挖开一个多月了不回填，出行很不方便",
          "drains-rural|塆前的塘又黑又臭，夏天窗户都不敢开，请求治理");

  /** In degrees: how far within its cell a place is, which the outlines' rounding must not move. */
  private static final double ABOUT_TEN_METRES = 0.0001;

  private static final String[] FAMILY = {"张", "王", "李", "陈", "吴", "梅", "胡", "石"};

  private final List<Cell> cells = new ArrayList<>();
  private final Random random;

  Samples(long seed) throws IOException {
    random = new Random(seed);
    JsonNode pack =
        new JsonMapper()
            .readTree(Files.readString(Path.of(System.getProperty("bench.pack"), "cells.geojson")));
    for (JsonNode feature : pack.get("features")) {
      cells.add(cell(feature));
    }
  }

  private static Cell cell(JsonNode feature) {
    JsonNode rings = feature.get("geometry").get("coordinates");
    while (!rings.get(0).get(0).isNumber()) {
      rings = rings.get(0);
    }
    List<Coordinate> corners = new ArrayList<>();
    for (JsonNode corner : rings) {
      corners.add(new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble()));
    }
    Geometry outline = new GeometryFactory().createPolygon(corners.toArray(Coordinate[]::new));
    Geometry inner = outline.buffer(-ABOUT_TEN_METRES);
    outline = inner.isEmpty() ? outline : inner;
    JsonNode of = feature.get("properties");
    return new Cell(
        of.get("code").asString(),
        of.get("village").asString(),
        PreparedGeometryFactory.prepare(outline));
  }

  private Point inside(Cell cell) {
    Geometry outline = cell.outline().getGeometry();
    Envelope box = outline.getEnvelopeInternal();
    while (true) {
      double x = box.getMinX() + random.nextDouble() * box.getWidth();
      double y = box.getMinY() + random.nextDouble() * box.getHeight();
      Point point = outline.getFactory().createPoint(new Coordinate(x, y));
      if (cell.outline().contains(point)) {
        return point;
      }
    }
  }

  /** A report whose reporter left a number, and is called back when it is resolved. */
  Sample nextWithPhone() {
    Sample sample = next();
    while (sample.phone().isEmpty()) {
      sample = next();
    }
    return sample;
  }

  synchronized Sample next() {
    Cell cell = cells.get(random.nextInt(cells.size()));
    String[] matter = MATTERS.get(random.nextInt(MATTERS.size())).split("\\|");
    Point place = inside(cell);
    boolean known = random.nextInt(4) > 0;
    return new Sample(
        cell.code(),
        cell.village(),
        place.getX(),
        place.getY(),
        matter[0],
        (1 + random.nextInt(30)) + "号门前" + matter[1],
        known ? FAMILY[random.nextInt(FAMILY.length)] + "先生" : "",
        known ? "138" + (10_000_000 + random.nextInt(89_999_999)) : "");
  }

  List<Sample> list(int count) {
    List<Sample> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(next());
    }
    return list;
  }
}
