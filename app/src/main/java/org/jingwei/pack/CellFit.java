// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Optional;
import org.jingwei.grid.Datum;
import org.jingwei.shared.Words;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.databind.JsonNode;

/** Whether cells lie in the county's outline, where there is one, and beside each other. */
final class CellFit {

  /** Neighbours that were drawn apart overlap by a hair; more than this share is a mistake. */
  private static final double MOST_OVERLAP = 0.02;

  private static final double LEAST_INSIDE = 0.98;

  private final PackDraft draft;

  CellFit(PackDraft draft) {
    this.draft = draft;
  }

  void checkOverlaps(List<PlacedCell> cells) {
    STRtree tree = new STRtree();
    for (PlacedCell cell : cells) {
      tree.insert(cell.shape().outline().getEnvelopeInternal(), cell);
    }
    for (PlacedCell cell : cells) {
      for (Object found : tree.query(cell.shape().outline().getEnvelopeInternal())) {
        PlacedCell other = (PlacedCell) found;
        if (other.line() < cell.line() && overlap(cell, other)) {
          wrong(
              cell,
              "与网格 " + other.shape().cell().code() + " 重叠",
              "it overlaps the cell " + other.shape().cell().code());
        }
      }
    }
  }

  private static boolean overlap(PlacedCell cell, PlacedCell other) {
    Geometry one = cell.shape().outline();
    Geometry two = other.shape().outline();
    return one.overlaps(two) || one.contains(two) || two.contains(one)
        ? one.intersection(two).getArea() > MOST_OVERLAP * Math.min(one.getArea(), two.getArea())
        : false;
  }

  void checkInside(List<PlacedCell> cells, JsonNode outline, Datum datum) {
    Optional<Geometry> county = findCounty(outline, datum);
    if (county.isEmpty()) {
      return;
    }
    var prepared = PreparedGeometryFactory.prepare(county.get());
    for (PlacedCell cell : cells) {
      Geometry shape = cell.shape().outline();
      if (!prepared.covers(shape)
          && shape.intersection(county.get()).getArea() < LEAST_INSIDE * shape.getArea()) {
        wrong(
            cell, "网格不在县界之内；坐标系写对了吗？", "it lies outside the county's outline; is the datum right?");
      }
    }
  }

  private Optional<Geometry> findCounty(JsonNode outline, Datum datum) {
    String named = outline.path("datum").asString(datum.label());
    OutlineReader reader = new OutlineReader(Datum.find(named).orElse(datum));
    try {
      return outline
          .path("features")
          .valueStream()
          .map(feature -> reader.read(feature.path("geometry")))
          .reduce(Geometry::union);
    } catch (IllegalArgumentException unfit) {
      draft.wrong(
          "outline.geojson",
          0,
          new Words("县界读不懂", "the outline cannot be read: " + unfit.getMessage()),
          new Words("请改正，或删去这个可有可无的文件", "correct it, or leave the file out"));
      return Optional.empty();
    }
  }

  private void wrong(PlacedCell cell, String zh, String en) {
    String code = cell.shape().cell().code();
    draft.wrong(
        CellReader.FILE,
        cell.line(),
        new Words("网格 " + code + "：" + zh, "cell " + code + ": " + en),
        new Words("请改正这个网格", "correct the cell"));
  }
}
