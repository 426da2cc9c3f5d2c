// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jingwei.grid.CellShape;
import org.jingwei.grid.Datum;
import org.jingwei.grid.GridCell;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import tools.jackson.databind.JsonNode;

/** Reads {@code cells.geojson} in any datum; the cells that come out are in WGS-84. */
final class CellReader {

  static final String FILE = "cells.geojson";
  private static final Pattern FEATURE = Pattern.compile("\"Feature\"");

  private final PackDraft draft;
  private final OutlineReader outlines;
  private final Set<String> villages;
  private final List<Integer> lines;

  CellReader(PackDraft draft, Datum datum, Set<String> villages, String text) {
    this.draft = draft;
    this.outlines = new OutlineReader(datum);
    this.villages = villages;
    this.lines = lines(text);
  }

  /** Where each feature begins, so that a problem can name its line. */
  private static List<Integer> lines(String text) {
    List<Integer> lines = new ArrayList<>();
    var features = FEATURE.matcher(text);
    int line = 1;
    int at = 0;
    while (features.find()) {
      for (; at < features.start(); at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      lines.add(line);
    }
    return lines;
  }

  /** Every cell that could be read, each with the line of its feature. */
  List<PlacedCell> read(JsonNode collection) {
    List<PlacedCell> cells = new ArrayList<>();
    if (!collection.path("features").isArray()) {
      wrong(0, "不是 FeatureCollection", "it is no FeatureCollection");
      return cells;
    }
    Set<String> codes = new HashSet<>();
    Set<String> covered = new HashSet<>();
    int number = 0;
    for (JsonNode feature : collection.path("features")) {
      int line = number < lines.size() ? lines.get(number) : 0;
      number++;
      try {
        CellShape cell = cell(feature);
        covered.add(cell.cell().village().value());
        if (!codes.add(cell.cell().code())) {
          throw new Unfit(
              "网格编码重复 " + cell.cell().code(), "the cell " + cell.cell().code() + " stands twice");
        }
        cells.add(new PlacedCell(cell, line));
      } catch (Unfit unfit) {
        wrong(line, unfit.rule().zh(), unfit.rule().en());
      } catch (IllegalArgumentException unfit) {
        String why = String.valueOf(unfit.getMessage());
        wrong(line, "这个网格不对：" + why, why);
      }
    }
    villages.stream()
        .filter(village -> !covered.contains(village))
        .sorted()
        .forEach(
            village -> wrong(0, "村（社区）没有网格：" + village, "the village has no cell: " + village));
    return cells;
  }

  private CellShape cell(JsonNode feature) {
    JsonNode properties = feature.path("properties");
    String village = properties.path("village").asString("");
    if (!villages.contains(village)) {
      throw new Unfit("没有村（社区） " + village, "there is no village " + village);
    }
    GridCell cell =
        new GridCell(
            properties.path("code").asString(""),
            properties.path("name").asString(""),
            new DivisionCode(village));
    return new CellShape(cell, outlines.read(feature.path("geometry")));
  }

  private void wrong(int line, String zh, String en) {
    draft.wrong(FILE, line, new Words(zh, en), new Words("请改正或补上这个网格", "correct or add the cell"));
  }
}
