// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstStatisticsModuleTests {

  /** Every key that begins with the county: its table, its name, and the question by the key. */
  private static final String KEYS =
      """
      select k.conrelid::regclass::text as of, k.conname as name,
             string_agg(format('%I = $%s', a.attname, c.place), ' and ' order by c.place) as asked
      from pg_constraint k
        join pg_class t on t.oid = k.conrelid and t.relkind = 'r'
        cross join unnest(k.conkey) with ordinality c (attribute, place)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.attribute
      where k.contype = 'p'
        and k.conkey[1] = (select attnum from pg_attribute
                           where attrelid = k.conrelid and attname = 'county')
      group by k.conrelid, k.conname having count(*) > 1
      """;

  private record Key(String of, String name, String asked) {}

  private final DataSource fresh = TestDatabase.fresh().owner();
  private final JdbcClient owner = JdbcClient.create(fresh);

  @Test
  void letEveryEmptyTableBeAskedByItsKey() {
    List<Key> keys = owner.sql(KEYS).query(Key.class).list();
    assertThat(keys).hasSizeGreaterThan(40);
    var others = new TreeMap<String, String>();
    for (Key key : keys) {
      String plan = plan(key);
      // Another index over just these columns is as good.
      boolean byAllOfIt = plan.startsWith("Index") && !plan.contains("Filter");
      if (!plan.contains(key.name()) && !byAllOfIt) {
        others.put(key.of(), plan);
      }
    }
    assertThat(others).isEmpty();
  }

  private String plan(Key key) {
    String nothing = "null" + ", null".repeat(key.asked().split(" and ", -1).length - 1);
    try (Connection connection = fresh.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare q as select * from " + key.of() + " where " + key.asked());
      var plan = new StringJoiner("\n");
      try (ResultSet line = statement.executeQuery("explain execute q (" + nothing + ")")) {
        while (line.next()) {
          plan.add(line.getString(1));
        }
      }
      statement.execute("deallocate q");
      return plan.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leaveAloneWhatPostgresHasCounted() {
    owner
        .sql(
            "insert into casework.feed_position (county, reader, tx, id) values (1, 'a', '0', 0),"
                + " (2, 'a', '0', 0), (3, 'a', '0', 0)")
        .update();
    owner.sql("analyze casework.feed_position").update();
    FirstStatistics.tell(owner, List.of("casework"));
    assertThat(
            owner
                .sql(
                    "select n_distinct from pg_stats where schemaname = 'casework'"
                        + " and tablename = 'feed_position' and attname = 'county'")
                .query(Double.class)
                .single())
        .isEqualTo(-1);
  }
}
