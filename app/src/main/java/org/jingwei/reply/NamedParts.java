// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.NamedWords;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.text.Gap;

/** The names of places and units in a text, as the county's own pack has them. */
final class NamedParts {

  private static final int SHORTEST_UNIT = 4;

  private final Grid grid;
  private final Directory directory;
  private final Emptying emptying;

  NamedParts(Grid grid, Directory directory, Emptying emptying) {
    this.grid = grid;
    this.directory = directory;
    this.emptying = emptying;
  }

  List<Span> in(CountyCode county, String text) {
    List<Span> found = new ArrayList<>();
    for (String name : unitNames(county)) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        found.add(new Span(Gap.UNIT, at, at + name.length()));
      }
    }
    for (NamedWords words : grid.listNamed(county, text)) {
      // Two bare characters, or a name with a mistake, may as well be a word of the language.
      boolean word =
          words.vague() && emptying.isOrdinary(text.substring(words.start(), words.end()), true);
      if (!word) {
        found.add(new Span(Gap.PLACE, words.start(), words.end()));
      }
    }
    return found;
  }

  /** Whole names and those without the county's, the longest first. */
  private List<String> unitNames(CountyCode county) {
    String whole = grid.findDivision(DivisionCode.of(county)).map(Division::name).orElse("");
    return directory.listUnits(county).stream()
        .flatMap(unit -> namesOf(unit, whole))
        .filter(name -> name.length() >= SHORTEST_UNIT)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Stream<String> namesOf(Unit unit, String county) {
    String zh = unit.name().zh();
    String without = zh.startsWith(county) ? zh.substring(county.length()) : zh;
    return Stream.of(zh, without, unit.name().en());
  }
}
