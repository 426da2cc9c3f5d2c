// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds case files by words: the index of {@link Pairs} finds, the words themselves decide. */
final class SearchQueries {

  private final JdbcTemplate jdbc;

  SearchQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<CaseFile> search(
      CountyCode county,
      List<String> asked,
      List<Area> places,
      String unit,
      String hiddenFrom,
      @Nullable String after,
      int limit) {
    List<String> words = asked.stream().map(Pairs::plain).filter(w -> !w.isEmpty()).toList();
    Long[] pairs =
        words.stream().flatMap(w -> Stream.of(Pairs.of(w))).distinct().toArray(Long[]::new);
    if (pairs.length == 0 || places.isEmpty() && unit.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    int size = Math.clamp(limit, 1, Slice.MOST);
    List<Object> values = new ArrayList<>(Arrays.asList(county.value(), county.value(), pairs));
    StringBuilder sql = new StringBuilder("select " + CaseColumns.of("c"));
    sql.append(
        """
         from casework.case_text t join casework.case_file c on c.county = t.county and c.id = t.id
        where t.county = ? and c.county = ? and t.pairs @> ?\
        """);
    for (String word : words) {
      sql.append(" and position(? in t.words) > 0");
      values.add(word);
    }
    sight(county, places, unit, sql, values);
    Narrowing.unrecused(hiddenFrom, sql, values);
    if (after != null && !after.isEmpty()) {
      sql.append(" and t.id < ?");
      values.add(EndedQueries.position(after));
    }
    sql.append(" order by t.id desc limit ").append(size + 1);
    return EndedQueries.slice(
        jdbc.query(sql.toString(), CaseColumns::read, values.toArray()), size);
  }

  private static void sight(
      CountyCode county, List<Area> places, String unit, StringBuilder sql, List<Object> values) {
    if (places.stream().anyMatch(Area::isCounty)) {
      return;
    }
    StringBuilder there = new StringBuilder();
    List<Object> codes = new ArrayList<>();
    Narrowing.places(places, there, codes);
    String either = places.isEmpty() ? "false" : there.substring(" and ".length());
    values.addAll(codes);
    if (!unit.isEmpty()) {
      either +=
          """
           or c.lead_unit = ? or exists (select 1 from casework.work_order o
            where o.county = ? and o.case_id = c.id and o.unit = ? and o.state <> 'WITHDRAWN')\
          """;
      values.addAll(List.of(unit, county.value(), unit));
    }
    sql.append(" and (").append(either).append(")");
  }
}
