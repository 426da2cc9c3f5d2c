// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.casework.Narrowing.Part;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;

/**
 * The matters of few units or towns, by the indexes of their lists: where words are common and what
 * the reader sees, or asks for, is little, these are looked through for the words.
 */
final class SearchDriver {

  /** How many are looked through of each stretch of an index. */
  static final int EACH = 3_000;

  private static final int MOST_OWNERS = 6;
  private static final String OPEN = " and state not in ('CLOSED', 'DECLINED', 'MERGED')";
  private static final String ENDED = " and state in ('CLOSED', 'DECLINED', 'MERGED')";

  private SearchDriver() {}

  /** Ids of matters; empty where nothing is little. */
  static Optional<Part> of(CountyCode county, Sought sought, Sight sight, long before) {
    List<String> units = List.copyOf(sought.units());
    List<String> towns = towns(sought.places());
    if (units.isEmpty() && towns.isEmpty() && !sight.isWholeCounty()) {
      towns = towns(sight.places());
      units = sight.unit().isEmpty() ? List.of() : List.of(sight.unit());
    } else if (!units.isEmpty()) {
      towns = List.of();
    }
    int owners = units.size() + towns.size();
    if (owners == 0 || owners > MOST_OWNERS) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    units.forEach(unit -> ofUnit(county, unit, before, parts, values));
    towns.forEach(town -> of("town", county, town, before, parts, values));
    return Optional.of(new Part(String.join(" union ", parts), values));
  }

  private static List<String> towns(List<Area> places) {
    return places.stream()
        .flatMap(place -> Stream.ofNullable(place.division().town().orElse(null)))
        .map(Object::toString)
        .distinct()
        .toList();
  }

  private static void ofUnit(
      CountyCode county, String unit, long before, List<String> parts, List<Object> values) {
    of("lead_unit", county, unit, before, parts, values);
    parts.add(
        """
        (select case_id from casework.work_order where county = ? and unit = ?
           and state in ('SENT', 'ACKNOWLEDGED', 'OBJECTED') order by id desc limit %d)\
        """
            .formatted(EACH));
    values.addAll(List.of(county.value(), unit));
  }

  private static void of(
      String column,
      CountyCode county,
      String owner,
      long before,
      List<String> parts,
      List<Object> values) {
    String some = "(select id from casework.case_file where county = ? and " + column + " = ?";
    parts.add(some + OPEN + " limit " + EACH + ")");
    parts.add(some + ENDED + " and id < ? order by id desc limit " + EACH + ")");
    values.addAll(List.of(county.value(), owner, county.value(), owner, before));
  }
}
