// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of places, units and categories in the reader's language; all from memory. */
@Component
public final class Names {

  private static final Map<String, String> SHORTER =
      Map.of("社区居民委员会", "社区", "居民委员会", "社区", "村民委员会", "村");

  private static final Pattern NUMBERED = Pattern.compile("第(.+)网格$");

  private static final List<String> NUMBERS =
      List.of(
          "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六",
          "十七", "十八", "十九", "二十");

  private final Grid grid;
  private final Directory directory;
  private final Reports reports;

  Names(Grid grid, Directory directory, Reports reports) {
    this.grid = grid;
    this.directory = directory;
    this.reports = reports;
  }

  /** Town and village as people say them; the county's name where no more is known. */
  public String place(DivisionCode code, Say say) {
    return joined(lowest(code).stream().map(part -> division(part, say)).toList(), say);
  }

  /** A grid cell by itself; in English by its village and number, as it has no English name. */
  public String cell(GridCell cell, Say say) {
    if (say.isChinese()) {
      return cell.name();
    }
    Matcher numbered = NUMBERED.matcher(cell.name());
    String village = division(cell.village(), say);
    if (!numbered.find()) {
      return cell.name().endsWith("网格") ? say.it("cell.only", village) : cell.name();
    }
    int number = NUMBERS.indexOf(numbered.group(1)) + 1;
    return say.it("cell.numbered", village, number == 0 ? numbered.group(1) : number);
  }

  /** A grid cell and the town that it lies in. */
  public String cellPlace(GridCell cell, Say say) {
    List<String> parts = new ArrayList<>();
    cell.village().town().ifPresent(town -> parts.add(division(town, say)));
    parts.add(cell(cell, say));
    return joined(parts, say);
  }

  /** The place with its address, what both say only once: addresses often begin with the town. */
  public String at(DivisionCode code, String address, Say say) {
    String rest = address.strip();
    List<String> missing = new ArrayList<>();
    for (DivisionCode one : lowest(code)) {
      String part = named(one).map(Words::zh).map(Names::spoken).orElse(one.value());
      if (rest.startsWith(part)) {
        rest = rest.substring(part.length()).strip();
      } else if (rest.contains(part)) {
        continue;
      }
      missing.add(division(one, say));
    }
    String place = joined(missing, say);
    return rest.isEmpty() ? place : place + " · " + rest;
  }

  /** As each language writes an address: the largest first, or the smallest. */
  private static String joined(List<String> parts, Say say) {
    return say.isChinese() ? String.join(" ", parts) : String.join(", ", parts.reversed());
  }

  private static List<DivisionCode> lowest(DivisionCode code) {
    return code.isVillage()
        ? Stream.concat(code.town().stream(), Stream.of(code)).toList()
        : List.of(code);
  }

  /** The name of one division without the words for its committee. */
  public String division(DivisionCode code, Say say) {
    return named(code).map(say::of).map(Names::spoken).orElse(code.value());
  }

  private Optional<Words> named(DivisionCode code) {
    return grid.findDivision(code).map(Division::words);
  }

  private static String spoken(String name) {
    for (String ending : new String[] {"社区居民委员会", "居民委员会", "村民委员会"}) {
      if (name.endsWith(ending)) {
        String bare = name.substring(0, name.length() - ending.length());
        String kind = SHORTER.getOrDefault(ending, "");
        return bare.endsWith(kind) ? bare : bare + kind;
      }
    }
    return name;
  }

  public String unit(CountyCode county, @Nullable String code, Say say) {
    return Optional.ofNullable(code)
        .flatMap(one -> directory.findUnit(county, one))
        .map(Unit::name)
        .map(say::of)
        .orElse(code == null ? "" : code);
  }

  /** The category's name; words for none where nobody has classified the matter yet. */
  public String category(CountyCode county, String code, Say say) {
    return reports
        .categories(county)
        .find(code)
        .map(Category::name)
        .map(say::of)
        .orElse(code.isEmpty() ? say.it("category.unclassified") : code);
  }

  /** The category with those above it: 市政设施 › 路灯不亮. */
  public String categoryPath(CountyCode county, String code, Say say) {
    List<String> names = new ArrayList<>();
    for (String step : reports.categories(county).path(code)) {
      names.add(category(county, step, say));
    }
    Collections.reverse(names);
    return names.isEmpty() ? category(county, "", say) : String.join(" › ", names);
  }

  /** The divisions' full names from the county down to this one. */
  public List<String> path(DivisionCode code, Say say) {
    List<String> names = new ArrayList<>();
    for (DivisionCode at = code; at != null; at = at.parent().orElse(null)) {
      names.add(named(at).map(say::of).orElse(at.value()));
    }
    Collections.reverse(names);
    return names;
  }
}
