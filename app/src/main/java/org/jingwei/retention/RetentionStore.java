// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counties' own rules, and what went. */
final class RetentionStore {

  private final JdbcTemplate jdbc;

  RetentionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, RetentionRule> rules(CountyCode county) {
    Map<String, RetentionRule> rules = new HashMap<>();
    jdbc.query(
        "select kind, days, source, source_en from retention.rule where county = ?",
        row -> {
          Words source = new Words(row.getString(3), row.getString(4));
          String kind = row.getString(1);
          rules.put(kind, new RetentionRule(kind, row.getInt(2), source));
        },
        county.value());
    return rules;
  }

  void replaceRules(CountyCode county, List<RetentionRule> rules) {
    jdbc.update("delete from retention.rule where county = ?", county.value());
    for (RetentionRule rule : rules) {
      jdbc.update(
          "insert into retention.rule (county, kind, days, source, source_en) values (?, ?, ?, ?, ?)",
          county.value(),
          rule.kind(),
          rule.days(),
          rule.source().zh(),
          rule.source().en());
    }
  }

  void add(CountyCode county, LocalDate day, String kind, int amount) {
    jdbc.update(
        """
        insert into retention.gone (county, day, kind, amount) values (?, ?, ?, ?)
        on conflict (county, day, kind) do update set amount = gone.amount + excluded.amount
        """,
        county.value(),
        day,
        kind,
        amount);
  }

  List<Gone> listGone(CountyCode county, LocalDate since) {
    return jdbc.query(
        """
        select day, kind, amount from retention.gone
         where county = ? and day >= ? order by day desc, kind limit 200
        """,
        (row, n) -> new Gone(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)),
        county.value(),
        since);
  }
}
