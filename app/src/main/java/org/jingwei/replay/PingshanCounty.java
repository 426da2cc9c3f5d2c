// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jingwei.casework.Duty;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.report.Category;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;

/**
 * Pingshan as its file lets one see it: streets, communities, the tree of types, the units. What a
 * unit took is not looked at: the duty catalogue says only what names say, that a community's own
 * office is asked first and its street's service centre next.
 */
final class PingshanCounty {

  /** The pseudo-name of what was left out. */
  private static final String NONE = "-";

  private static final String CENTRE = "centre";
  private static final String SOURCE = "名称所示，回放用";

  private final CountyCode code;
  private final Set<String> ids = new HashSet<>();
  private LocalDate last = LocalDate.MIN;
  private final SortedMap<String, SortedSet<String>> communities = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, SortedSet<String>>> types = new TreeMap<>();
  private final SortedSet<String> unitNames = new TreeSet<>();
  private final Map<String, DivisionCode> places = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> leaves = new HashMap<>();

  private PingshanCounty(CountyCode code) {
    this.code = code;
  }

  static PingshanCounty of(Path file, CountyCode code) {
    PingshanCounty county = new PingshanCounty(code);
    new Rows(file).forEach(row -> county.see(PingshanCase.of(row), row));
    return county;
  }

  int cases() {
    return ids.size();
  }

  private void see(PingshanCase one, Rows.Row row) {
    if (one.day().isBefore(last)) {
      throw row.bad("the cases are not in the order of their days", "sort them by create_date");
    }
    last = one.day();
    if (!ids.add(one.id())) {
      throw row.bad("case " + one.id() + " stands twice", "leave one of them out");
    }
    if (!one.street().equals(NONE)) {
      var below = communities.computeIfAbsent(one.street(), s -> new TreeSet<>());
      if (!one.community().equals(NONE)) {
        below.add(one.community());
      }
    }
    types
        .computeIfAbsent(one.type(), t -> new TreeMap<>())
        .computeIfAbsent(one.mainType(), m -> new TreeSet<>())
        .add(one.subType());
    unitNames.add(one.unit());
  }

  County county() {
    List<Division> divisions = divisions();
    List<Category> categories = categories();
    List<Unit> all = units();
    var grid = new DivisionsAndCells(divisions, List.of(), List.of(), false);
    return new County(code, grid, all, categories, duties(), Limits.workingDays());
  }

  String centre() {
    return code + "-" + CENTRE;
  }

  String unit(PingshanCase one) {
    return units.getOrDefault(one.unit(), "");
  }

  String category(PingshanCase one) {
    return leaves.getOrDefault(path(one.type(), one.mainType(), one.subType()), "");
  }

  /** Where the words of the file should lead to. */
  DivisionCode place(PingshanCase one) {
    DivisionCode street = places.getOrDefault(one.street(), DivisionCode.of(code));
    return places.getOrDefault(one.community(), street);
  }

  /** As somebody would say where it is. */
  String address(PingshanCase one) {
    String words = (one.street() + one.community()).replace(NONE, "");
    return words.isEmpty() ? "坪山区" : words;
  }

  private List<Division> divisions() {
    List<Division> divisions = new ArrayList<>();
    var county = DivisionCode.of(code);
    divisions.add(new Division(county, "坪山区", DivisionKind.COUNTY, List.of("坪山")));
    int street = 0;
    for (var entry : communities.entrySet()) {
      var town = new DivisionCode("%s%03d".formatted(code, ++street));
      divisions.add(new Division(town, entry.getKey(), DivisionKind.TOWN, List.of()));
      places.put(entry.getKey(), town);
      int community = 0;
      for (String name : entry.getValue()) {
        var village = new DivisionCode("%s%03d".formatted(town.value(), ++community));
        divisions.add(new Division(village, name, DivisionKind.COMMUNITY, List.of()));
        places.put(name, village);
      }
    }
    return divisions;
  }

  private List<Category> categories() {
    List<Category> tree = new ArrayList<>();
    int type = 0;
    for (var top : types.entrySet()) {
      String first = "t%02d".formatted(++type);
      tree.add(category(first, null, top.getKey()));
      int main = 0;
      for (var middle : top.getValue().entrySet()) {
        String second = "%s-%02d".formatted(first, ++main);
        tree.add(category(second, first, middle.getKey()));
        int sub = 0;
        for (String name : middle.getValue()) {
          String third = "%s-%02d".formatted(second, ++sub);
          tree.add(category(third, second, name));
          leaves.put(path(top.getKey(), middle.getKey(), name), third);
        }
      }
    }
    return tree;
  }

  static Category category(
      String code, @org.jspecify.annotations.Nullable String parent, String name) {
    Words none = new Words("", "");
    return new Category(
        code, parent, new Words(name, ""), false, List.of(), List.of(), none, List.of());
  }

  private static String path(String type, String main, String sub) {
    return type + "\u001f" + main + "\u001f" + sub;
  }

  private List<Unit> units() {
    List<Unit> all = new ArrayList<>();
    DivisionCode county = DivisionCode.of(code);
    all.add(new Unit(centre(), new Words("坪山区综治中心", ""), CENTRE, Unit.Level.COUNTY, county, null));
    int number = 0;
    for (String name : unitNames) {
      String unit = "%s-u%03d".formatted(code, ++number);
      units.put(name, unit);
      all.add(unit(unit, name, county));
    }
    return all;
  }

  /** A unit belongs to the community or street whose name it bears, else to the county. */
  private Unit unit(String unit, String name, DivisionCode county) {
    for (var street : communities.entrySet()) {
      for (String community : street.getValue()) {
        if (name.startsWith(community)) {
          DivisionCode village = places.getOrDefault(community, county);
          return of(unit, name, name.equals(community) ? "community" : unit, village);
        }
      }
      String stem = street.getKey().replace("街道", "");
      if (name.contains(stem + "街道") || name.contains(stem + "办事处")) {
        String kind = name.startsWith("市政服务中心") ? "street-service" : unit;
        return of(unit, name, kind, places.getOrDefault(street.getKey(), county));
      }
    }
    return of(unit, name, unit, county);
  }

  private static Unit of(String unit, String name, String kind, DivisionCode place) {
    Unit.Level level =
        place.isVillage()
            ? Unit.Level.VILLAGE
            : place.isTown() ? Unit.Level.TOWN : Unit.Level.COUNTY;
    return new Unit(unit, new Words(name, ""), kind, level, place, null);
  }

  private static List<Duty> duties() {
    return List.of(
        new Duty(Duty.ANY, "", 10, "village", "community", null, SOURCE),
        new Duty(Duty.ANY, "", 20, "town", "street-service", null, SOURCE),
        new Duty(Duty.ANY, "", 30, "county", CENTRE, null, SOURCE));
  }
}
