// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Remembers the statements that a list asks, so that their plans can be looked at. */
final class SpyingJdbc extends JdbcTemplate {

  private record Asked(String sql, Object[] values) {}

  private final List<Asked> asked = new ArrayList<>();

  SpyingJdbc(DataSource source) {
    super(source);
  }

  @Override
  public <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
    asked.add(new Asked(sql, values));
    return super.query(sql, mapper, values);
  }

  @Override
  public void query(String sql, RowCallbackHandler handler, Object... values) {
    asked.add(new Asked(sql, values));
    super.query(sql, handler, values);
  }

  @Override
  public <T> T queryForObject(String sql, Class<T> type, Object... values) {
    asked.add(new Asked(sql, values));
    return super.queryForObject(sql, type, values);
  }

  /** The plans of everything asked since the last time. */
  List<String> plans() {
    List<String> plans = new ArrayList<>();
    for (Asked one : asked) {
      plans.add(
          String.join(
              "\n",
              super.query("explain " + one.sql(), (row, n) -> row.getString(1), one.values())));
    }
    asked.clear();
    return plans;
  }
}
