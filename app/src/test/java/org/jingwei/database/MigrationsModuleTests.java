// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsModuleTests {

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient app = JdbcClient.create(database.app());

  @Test
  void runASecondTimeWithoutChangingAnything() {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("delete from public.migrated").update();
    int before = migrationsOf(owner);
    new Migrations(database.owner()).run();
    assertThat(migrationsOf(owner)).isEqualTo(before).isPositive();
  }

  private static int migrationsOf(JdbcClient owner) {
    return owner.sql("select count(*) from scheduler.schema_history").query(Integer.class).single();
  }

  @Test
  void letTheWorkingRoleWriteRows() {
    app.sql(
            """
            insert into scheduler.scheduled_tasks
              (task_name, task_instance, execution_time, picked, version)
            values ('remind', 'one', now(), false, 1)
            """)
        .update();
    assertThat(app.sql("delete from scheduler.scheduled_tasks").update()).isOne();
  }

  @Test
  void refuseTheWorkingRoleATableOfItsOwn() {
    assertThatThrownBy(() -> app.sql("create table scheduler.mine (id bigint)").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> app.sql("create table public.mine (id bigint)").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void keepTheWorkingRoleOutOfTheHistory() {
    assertThatThrownBy(() -> app.sql("delete from scheduler.schema_history").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void giveTrigramsOfChineseText() {
    assertThat(app.sql("select similarity('路灯坏了', '路灯不亮了')").query(Double.class).single())
        .isPositive();
  }
}
