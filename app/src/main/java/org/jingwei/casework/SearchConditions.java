// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jingwei.casework.Narrowing.Part;
import org.jingwei.shared.CountyCode;

/** What a search asks for, as conditions on words (t) and on the case file (c). */
final class SearchConditions {

  private SearchConditions() {}

  /** That the words occur, and those that must not do not. */
  static Part text(Sought sought) {
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();
    for (List<String> any : plain(sought.words())) {
      sql.append(
          any.stream()
              .map(word -> "position(? in t.words) > 0")
              .collect(Collectors.joining(" or ", " and (", ")")));
      values.addAll(any);
    }
    for (String word : sought.without()) {
      sql.append(" and position(? in t.words) = 0");
      values.add(Pairs.plain(word));
    }
    return new Part(sql.toString(), values);
  }

  /** The same by the index of pairs; empty where no word has a pair. */
  static Optional<Part> pairs(Sought sought) {
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();
    for (List<String> any : plain(sought.words())) {
      List<Long[]> each = any.stream().map(Pairs::of).toList();
      if (each.stream().allMatch(pairs -> pairs.length > 0)) {
        sql.append(
            each.stream()
                .map(pairs -> "t.pairs @> ?")
                .collect(Collectors.joining(" or ", " and (", ")")));
        values.addAll(each);
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new Part(sql.toString(), values));
  }

  private static List<List<String>> plain(List<List<String>> words) {
    return words.stream()
        .map(any -> any.stream().map(Pairs::plain).filter(w -> !w.isEmpty()).distinct().toList())
        .filter(any -> !any.isEmpty())
        .toList();
  }

  /** What the reader may see of what is narrowed to. */
  static Part matter(CountyCode county, Sought sought, Sight sight) {
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();
    if (!sought.places().isEmpty()) {
      Narrowing.places(sought.places(), sql, values);
    }
    any("c.category", sought.categories(), sql, values);
    any("c.lead_unit", sought.units(), sql, values);
    any("c.state", sought.states().stream().map(Enum::name).toList(), sql, values);
    if (sought.from() != null) {
      sql.append(" and c.received_at >= ?");
      values.add(CaseColumns.time(sought.from()));
    }
    if (sought.to() != null) {
      sql.append(" and c.received_at < ?");
      values.add(CaseColumns.time(sought.to()));
    }
    sql.append(sought.overdue() ? " and c.overdue" : "");
    sql.append(sought.confidential() ? "" : " and not c.confidential");
    sight(county, sight, sql, values);
    Narrowing.unrecused(sight.hiddenFrom(), sql, values);
    return new Part(sql.toString(), values);
  }

  private static void any(
      String column, Collection<String> of, StringBuilder sql, List<Object> values) {
    if (!of.isEmpty()) {
      sql.append(" and ").append(column).append(" = any (?)");
      values.add(of.toArray(String[]::new));
    }
  }

  private static void sight(
      CountyCode county, Sight sight, StringBuilder sql, List<Object> values) {
    if (sight.isWholeCounty()) {
      return;
    }
    StringBuilder there = new StringBuilder();
    Narrowing.places(sight.places(), there, values);
    String either = sight.places().isEmpty() ? "false" : there.substring(" and ".length());
    if (!sight.unit().isEmpty()) {
      either +=
          """
           or c.lead_unit = ? or exists (select 1 from casework.work_order o
            where o.county = ? and o.case_id = c.id and o.unit = ? and o.state <> 'WITHDRAWN')\
          """;
      values.addAll(List.of(sight.unit(), county.value(), sight.unit()));
    }
    sql.append(" and (").append(either).append(")");
  }
}
