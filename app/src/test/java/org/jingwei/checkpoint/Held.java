// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jingwei.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets work go on at the same moment: all of it waits before it writes, and then writes at once.
 */
final class Held {

  private Held() {}

  /**
   * Starts the work while nobody may write to a table, waits until every piece waits for a lock,
   * and then lets go.
   */
  static void inTheMiddle(TestDatabase database, String table, List<Runnable> work)
      throws SQLException, InterruptedException {
    List<Thread> threads = new ArrayList<>();
    try (Connection holding = database.superuser().getConnection();
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table " + table + " in share mode");
      work.forEach(piece -> threads.add(Thread.ofVirtual().start(piece)));
      JdbcClient superuser = JdbcClient.create(database.superuser());
      while (waiting(superuser) < work.size()) {
        LockSupport.parkNanos(5_000_000);
      }
      holding.rollback();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static long waiting(JdbcClient superuser) {
    return superuser
        .sql(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
            """)
        .query((row, number) -> row.getLong(1))
        .single();
  }
}
