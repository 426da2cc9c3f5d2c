// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;

/** What was asked in a matter, and by which words its place is known. */
final class Askings {

  /** A matter that many told of is told in the words of the first few. */
  private static final int MOST_REPORTS = 5;

  private static final List<String> OFFICES = List.of("村民委员会", "居民委员会", "村委会", "居委会", "委员会");
  private static final List<String> LEVELS = List.of("社区", "街道", "村", "镇", "乡");
  private static final int SHORTEST = 2;

  private final Grid grid;
  private final Reports reports;

  Askings(Grid grid, Reports reports) {
    this.grid = grid;
    this.reports = reports;
  }

  Asking of(CaseFile file, List<Report> told) {
    String words =
        told.stream().limit(MOST_REPORTS).map(Report::text).collect(Collectors.joining("\n"));
    boolean hidden = file.confidential() || told.stream().anyMatch(Report::confidential);
    return new Asking(
        words, hidden ? List.of() : places(file, words), hidden, subjects(file, words));
  }

  private List<String> places(CaseFile file, String words) {
    Set<String> places = new LinkedHashSet<>();
    Optional<Division> division = grid.findDivision(file.division());
    while (division.isPresent() && !division.get().code().isCounty()) {
      places.add(called(division.get()));
      places.add(bare(called(division.get())));
      places.add(division.get().words().en());
      places.addAll(division.get().shortNames());
      division = division.get().parent().flatMap(grid::findDivision);
    }
    for (PlaceCandidate named : grid.listPlaces(file.county(), words)) {
      places.add(named.matched());
    }
    if (file.address() != null) {
      places.addAll(Particulars.placeWords(file.address()));
    }
    places.removeIf(place -> place.length() < SHORTEST);
    return List.copyOf(places);
  }

  /** What people call a place: 沙岭社区, not 沙岭社区居民委员会. */
  static String called(Division division) {
    return without(division.name(), OFFICES);
  }

  private static String bare(String name) {
    return without(name, LEVELS);
  }

  private static String without(String name, List<String> ends) {
    for (String end : ends) {
      if (name.endsWith(end) && name.length() - end.length() >= SHORTEST) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  /** Words of the category and of its group that were told. */
  private List<String> subjects(CaseFile file, String words) {
    CategoryTree tree = reports.categories(file.county());
    List<String> subjects = new ArrayList<>();
    tree.find(file.category()).stream()
        .map(Category::keywords)
        .flatMap(List::stream)
        .filter(word -> word.length() >= SHORTEST && words.contains(word))
        .forEach(subjects::add);
    return subjects;
  }

  /** Whether a text names a place that the matter lies in, or one in it. */
  boolean names(CaseFile file, String text) {
    DivisionCode own = file.division();
    return grid.listPlaces(file.county(), text).stream()
        .map(PlaceCandidate::division)
        .map(Division::code)
        .filter(code -> !code.isCounty())
        .anyMatch(code -> code.equals(own) || code.contains(own) || own.contains(code));
  }
}
