// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutsideDatabaseModuleTests {

  @Test
  void worksInTheNarrowRoleThoughTheOwnerConnects() {
    TestDatabase database = TestDatabase.fresh();
    JdbcClient.create(TestServer.get().superuser())
        .sql("grant jingwei_app to jingwei_owner")
        .update();
    try (Database outside = Database.outside(database.ownerSettings())) {
      JdbcClient app = JdbcClient.create(outside.app());
      assertThat(app.sql("select current_user").query(String.class).single())
          .isEqualTo("jingwei_app");
      assertThatThrownBy(() -> app.sql("drop table scheduler.scheduled_tasks").update())
          .hasStackTraceContaining("must be owner");
    }
  }

  @Test
  void saysInOneLineThatADatabaseDoesNotAnswer() {
    DatabaseSettings nowhere =
        new DatabaseSettings("postgresql://li:secret@127.0.0.1:1/none", null, null, null, null, 2);
    assertThatThrownBy(() -> Database.outside(nowhere))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("127.0.0.1:1/none")
        .hasMessageNotContaining("secret");
  }
}
