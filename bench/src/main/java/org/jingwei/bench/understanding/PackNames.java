// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.grid.Landmark;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.NullMarked;

/** The names of a pack. Its values hold no commas. */
@NullMarked
record PackNames(List<Division> own, List<Division> neighbours, List<Landmark> landmarks) {

  static PackNames read(Path folder, CountyCode county) throws IOException {
    List<Division> own = divisions(folder.resolve("divisions.csv"));
    List<Landmark> landmarks = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("landmarks.csv"))) {
      landmarks.add(
          new Landmark(
              row.getOrDefault("name", ""),
              list(row.getOrDefault("aliases", "")),
              row.getOrDefault("kind", ""),
              new DivisionCode(row.getOrDefault("division", "")),
              null));
    }
    return new PackNames(own, divisions(folder.resolve("neighbours.csv")), landmarks);
  }

  DivisionsAndCells parts() {
    return new DivisionsAndCells(own, neighbours, List.of(), landmarks, false);
  }

  private static List<Division> divisions(Path file) throws IOException {
    List<Division> divisions = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      divisions.add(
          new Division(
              new DivisionCode(row.getOrDefault("code", "")),
              new Words(row.getOrDefault("name", ""), row.getOrDefault("name_en", "")),
              DivisionKind.find(row.getOrDefault("kind", "")).orElseThrow(),
              list(row.getOrDefault("short_names", ""))));
    }
    return divisions;
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(";"));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] columns = lines.getFirst().split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.length && i < values.length; i++) {
        row.put(columns[i], values[i].strip());
      }
      rows.add(row);
    }
    return rows;
  }
}
