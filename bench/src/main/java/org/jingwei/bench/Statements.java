// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What PostgreSQL itself counts: how often each statement was planned and run, and how long. */
final class Statements {

  private static final String SETTINGS =
      """
      shared_preload_libraries = 'pg_stat_statements'
      pg_stat_statements.track_planning = on
      pg_stat_statements.track_utility = on
      """;

  private static final String MOST =
      """
      select calls, rows, plans, total_plan_time, total_exec_time, wal_bytes,
             left(regexp_replace(query, '\\s+', ' ', 'g'), 110)
        from pg_stat_statements order by total_plan_time + total_exec_time desc limit 40
      """;

  private Statements() {}

  /** Before the start of a server on this data folder. */
  static void count(Path data) throws IOException {
    Path folder = data.resolve("postgres");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("local.conf"), SETTINGS);
  }

  /** From now on; what came before is forgotten. */
  static void begin(Connection superuser) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  /** The costliest, with milliseconds a call, on the standard error. */
  static void print(Connection superuser) throws SQLException {
    System.err.println("   calls     rows    plans  plan ms  exec ms  wal B  statement");
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(MOST)) {
      while (row.next()) {
        long calls = Math.max(1, row.getLong(1));
        System.err.printf(
            "%8d %8d %8d %8.3f %8.3f %6d  %s%n",
            calls,
            row.getLong(2),
            row.getLong(3),
            row.getDouble(4) / calls,
            row.getDouble(5) / calls,
            row.getLong(6) / calls,
            row.getString(7));
      }
    }
  }
}
