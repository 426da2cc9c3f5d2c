// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.finding.NameShelf;
import org.jingwei.finding.Named;
import org.jingwei.finding.ShortForms;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** The names of places, units and categories of each county, anew when one of them changes. */
@Component
final class Shelves {

  static final String PLACE = "place";
  static final String UNIT = "unit";
  static final String CATEGORY = "category";
  static final Set<String> ALL = Set.of(PLACE, UNIT, CATEGORY);

  private record Kept(String grid, List<Unit> units, CategoryTree tree, NameShelf shelf) {}

  private final Grid grid;
  private final Directory directory;
  private final Reports reports;
  private final ConcurrentHashMap<CountyCode, Kept> kept = new ConcurrentHashMap<>();

  Shelves(Grid grid, Directory directory, Reports reports) {
    this.grid = grid;
    this.directory = directory;
    this.reports = reports;
  }

  NameShelf of(CountyCode county) {
    String version = grid.mapVersion(county);
    List<Unit> units = directory.listUnits(county);
    CategoryTree tree = reports.categories(county);
    Kept known = kept.get(county);
    if (known != null
        && known.grid().equals(version)
        && known.units().equals(units)
        && known.tree() == tree) {
      return known.shelf();
    }
    NameShelf shelf = NameShelf.of(names(county, units, tree));
    kept.put(county, new Kept(version, units, tree, shelf));
    return shelf;
  }

  private List<Named> names(CountyCode county, List<Unit> units, CategoryTree tree) {
    List<Named> names = new ArrayList<>();
    String own = grid.findDivision(DivisionCode.of(county)).map(Division::name).orElse("");
    for (Division place : grid.listDivisions(county)) {
      names.add(new Named(PLACE, place.code().value(), place.words(), shorter(place, own)));
    }
    for (Unit unit : units) {
      names.add(new Named(UNIT, unit.code(), unit.name(), ShortForms.of(unit.name().zh(), own)));
    }
    for (Category top : tree.listTop()) {
      names.add(category(top));
      tree.listBelow(top.code()).forEach(below -> names.add(category(below)));
    }
    return names;
  }

  private static List<String> shorter(Division place, String county) {
    List<String> shorter = new ArrayList<>(place.shortNames());
    shorter.addAll(ShortForms.of(place.name(), county));
    String name = place.name();
    if (place.code().isTown()
        && name.length() > 2
        && "镇乡".indexOf(name.charAt(name.length() - 1)) >= 0) {
      shorter.add(name.substring(0, name.length() - 1));
    }
    return shorter;
  }

  private static Named category(Category category) {
    return new Named(CATEGORY, category.code(), category.name(), category.keywords());
  }
}
