// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.matter.UnitSearch.Found;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Finds units by a part of their name, in memory. */
@Component
final class UnitFinder {

  private static final int MOST = 10;

  private final Directory directory;
  private final Names names;

  UnitFinder(Directory directory, Names names) {
    this.directory = directory;
    this.names = names;
  }

  /**
   * @param chosen stay in the list whatever is searched for
   */
  UnitSearch search(
      Say say,
      CountyCode county,
      String id,
      String name,
      boolean many,
      String words,
      List<String> chosen) {
    List<Found> found = new ArrayList<>();
    chosen.forEach(code -> directory.findUnit(county, code).ifPresent(u -> found.add(of(say, u))));
    if (!words.isBlank()) {
      directory.listUnits(county).stream()
          .filter(u -> !chosen.contains(u.code()) && fits(u, words))
          .sorted(Comparator.comparing(Unit::level).thenComparing(u -> u.name().zh().length()))
          .limit(MOST)
          .forEach(u -> found.add(of(say, u)));
    }
    return new UnitSearch(id, name, many, words, found, chosen);
  }

  /** The one open unit that is called so, for those who typed a whole name. */
  Optional<String> named(CountyCode county, String words) {
    List<Unit> exact =
        directory.listUnits(county).stream()
            .filter(u ->
                u.code().equals(words.strip())
                    || u.name().zh().equals(words.strip())
                    || u.name().en().equalsIgnoreCase(words.strip()))
            .toList();
    return exact.size() == 1 ? Optional.of(exact.getFirst().code()) : Optional.empty();
  }

  private Found of(Say say, Unit unit) {
    String above = names.unit(unit.county(), unit.parent(), say);
    return new Found(unit.code(), say.of(unit.name()), above);
  }

  private static boolean fits(Unit unit, String words) {
    String sought = words.strip().toLowerCase(Locale.ROOT);
    return unit.name().zh().contains(sought)
        || unit.name().en().toLowerCase(Locale.ROOT).contains(sought)
        || unit.code().contains(sought);
  }
}
