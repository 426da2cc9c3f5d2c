// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** What a {@link CaseFilter} becomes in SQL, the same for every list, count, map and search. */
final class Narrowing {

  /** One fragment of SQL and the values for its question marks. */
  record Part(String sql, List<Object> values) {}

  private Narrowing() {}

  /** All that a filter asks for, of one of its states. */
  static Part where(CountyCode county, CaseFilter f, CaseState state) {
    // The state is one of our own constants and stands in the text so that partial indexes apply.
    StringBuilder sql = new StringBuilder("county = ? and state = '" + state.name() + "'");
    List<Object> values = new ArrayList<>(List.of(county.value()));
    places(f.places(), sql, values);
    narrowed(f, sql, values);
    return new Part(sql.toString(), values);
  }

  /** All that a filter asks for besides states and places. */
  static void narrowed(CaseFilter f, StringBuilder sql, List<Object> values) {
    if (f.unit() != null) {
      sql.append(" and lead_unit = ?");
      values.add(f.unit());
    }
    if (f.category() != null) {
      sql.append(" and category = ?");
      values.add(f.category());
    }
    if (f.urgency() != null) {
      sql.append(" and urgency = ?");
      values.add(f.urgency().name());
    }
    sql.append(f.overdue() ? " and overdue" : "").append(f.supervised() ? " and supervised" : "");
    unrecused(f.hiddenFrom(), sql, values);
  }

  /** Leaves out what complains of the reader's own unit. */
  static void unrecused(String unit, StringBuilder sql, List<Object> values) {
    if (!unit.isEmpty()) {
      sql.append(" and ? <> all (recused)");
      values.add(unit);
    }
  }

  /** That it lies in one of these places; the whole county is no condition. */
  static void places(List<Area> places, StringBuilder sql, List<Object> values) {
    if (places.isEmpty() || places.stream().anyMatch(Area::isCounty)) {
      return;
    }
    List<String> either = new ArrayList<>();
    for (Area place : places) {
      DivisionCode division = place.division();
      values.add(division.town().orElseThrow().value());
      if (division.isTown()) {
        either.add("town = ?");
        continue;
      }
      values.add(division.value());
      if (place.cell() == null) {
        either.add("(town = ? and division = ?)");
        continue;
      }
      values.add(place.cell());
      either.add("(town = ? and division = ? and cell = ?)");
    }
    sql.append(" and (").append(String.join(" or ", either)).append(")");
  }
}
