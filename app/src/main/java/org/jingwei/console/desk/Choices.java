// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.ActiveFilter;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Grid;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** What the filter bar offers, and what of it is on. */
@Component
final class Choices {

  private final Grid grid;
  private final Reports reports;
  private final Directory directory;
  private final Names names;

  Choices(Grid grid, Reports reports, Directory directory, Names names) {
    this.grid = grid;
    this.reports = reports;
    this.directory = directory;
    this.names = names;
  }

  /** The bar of a list by state, for a reader who sees these places. */
  FilterBar bar(CountyCode county, String path, Sieve sieve, List<Area> sight, Say say) {
    return new FilterBar(
        path,
        "state",
        sieve.group().code(),
        sieve,
        towns(county, sight, say),
        categories(county, say),
        units(county, say),
        active(county, path + "?state=" + sieve.group().code(), sieve, say));
  }

  /** The bar of one of a unit's lists. */
  FilterBar ofUnit(CountyCode county, String path, String list, Sieve sieve, Say say) {
    return new FilterBar(
        path,
        "list",
        list,
        sieve,
        towns(county, List.of(Area.of(county)), say),
        categories(county, say),
        List.of(),
        active(county, path + "?list=" + list, sieve, say));
  }

  /** The bar of what waits for a decision. */
  FilterBar ofDecisions(
      CountyCode county, String path, String kind, Sieve sieve, List<Area> sight, Say say) {
    return new FilterBar(
        path,
        "kind",
        kind,
        sieve,
        towns(county, sight, say),
        categories(county, say),
        units(county, say),
        active(county, path + "?kind=" + kind, sieve, say));
  }

  private List<Option> towns(CountyCode county, List<Area> sight, Say say) {
    return grid.listChildren(DivisionCode.of(county)).stream()
        .filter(town ->
            sight.stream()
                .anyMatch(s -> s.contains(town.code()) || town.code().contains(s.division())))
        .map(town -> new Option(town.code().value(), say.of(town.words())))
        .toList();
  }

  private List<FilterBar.Group> categories(CountyCode county, Say say) {
    CategoryTree tree = reports.categories(county);
    return tree.listTop().stream()
        .map(top ->
            new FilterBar.Group(
                say.of(top.name()),
                tree.listBelow(top.code()).stream().map(c -> option(c, say)).toList()))
        .toList();
  }

  private static Option option(Category category, Say say) {
    return new Option(category.code(), say.of(category.name()));
  }

  private List<Option> units(CountyCode county, Say say) {
    return directory.listUnits(county).stream()
        .filter(unit -> unit.level() != Unit.Level.VILLAGE)
        .map(unit -> new Option(unit.code(), say.of(unit.name())))
        .toList();
  }

  private List<ActiveFilter> active(CountyCode county, String base, Sieve sieve, Say say) {
    List<ActiveFilter> on = new ArrayList<>();
    for (Map.Entry<String, String> one : sieve.narrowing().entrySet()) {
      String label =
          switch (one.getKey()) {
            case "town" -> names.division(new DivisionCode(one.getValue()), say);
            case "category" -> names.category(county, one.getValue(), say);
            case "unit" -> names.unit(county, one.getValue(), say);
            case "urgency" -> say.it("desk.mark.urgent");
            default -> say.it("desk.mark." + one.getKey());
          };
      on.add(new ActiveFilter(label, base + sieve.without(one.getKey())));
    }
    return on;
  }
}
