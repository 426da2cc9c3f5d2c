// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The generator fits the tables that the product writes now. */
class FillModuleTests {

  private static final int CASES = 2_000;

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.owner());

  @BeforeEach
  void fill() throws Exception {
    System.setProperty("bench.pack", "../packs/huangmei");
    jdbc.update("insert into vault.master_key (key_id) values ('bench')");
    jdbc.update(
        """
        insert into directory.unit (county, code, name_zh, name_en, kind, level, division)
        values (421127, 'roads', '路', 'Roads', 'bureau', 'county', '421127')
        """);
    try (var connection = database.owner().getConnection()) {
      Fill.into(connection, CASES);
    }
  }

  private int count(String from) {
    return jdbc.queryForObject("select count(*) from " + from, Integer.class);
  }

  @Test
  void fillsEveryTableThatACaseFileLeavesRowsIn() {
    assertThat(count("casework.case_file")).isEqualTo(CASES);
    assertThat(count("report.report")).isEqualTo(CASES);
    assertThat(count("vault.person")).isEqualTo(CASES / 2);
    assertThat(count("casework.event")).isGreaterThan(6 * CASES);
    assertThat(count("ledger.entry")).isEqualTo(count("casework.event"));
    for (String table :
        List.of(
            "casework.work_order",
            "casework.same_text",
            "casework.move_key",
            "report.intake_key",
            "deadline.clock")) {
      assertThat(count(table)).as(table).isPositive();
    }
  }

  @Test
  void leavesAFewMattersWaitingAtEachDesk() {
    assertThat(count("casework.case_file where state not in ('CLOSED', 'DECLINED', 'MERGED')"))
        .isEqualTo(CASES * 3 / 100);
    assertThat(jdbc.queryForList("select distinct state from casework.case_file", String.class))
        .contains("REPORTED", "ACCEPTED", "DISPATCHED", "HANDLING", "RESOLVED", "CHECKED");
  }

  @Test
  void putsBackEveryIndexOfEveryPartition() {
    assertThat(indexes(database)).isEqualTo(indexes(TestDatabase.fresh()));
  }

  private static List<String> indexes(TestDatabase of) {
    return new JdbcTemplate(of.owner())
        .queryForList(
            """
            select schemaname || '.' || tablename || ' ' || regexp_replace(indexdef, '^.* USING', '')
              from pg_indexes where schemaname in ('report', 'casework', 'deadline', 'ledger', 'vault')
             order by 1
            """,
            String.class);
  }
}
