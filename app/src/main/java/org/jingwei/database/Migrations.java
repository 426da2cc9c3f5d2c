// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings every module's schema up to date: one Flyway run per folder {@code db/MODULE} on the class
 * path, each with its own schema and its own history in it.
 *
 * <p>New tables are granted to {@code jingwei_app} for reading and writing; a module's migration
 * narrows that with {@code revoke} where rows must not change.
 */
final class Migrations {

  /** Any fixed number: two processes that start together migrate one after the other. */
  private static final long LOCK = 421_127_000_001L;

  private static final String SCHEMA =
      """
      create schema if not exists MODULE;
      grant usage on schema MODULE to jingwei_app;
      alter default privileges in schema MODULE
        grant select, insert, update, delete on tables to jingwei_app;
      alter default privileges in schema MODULE
        grant usage, select on sequences to jingwei_app
      """;

  private final DataSource owner;
  private final MigrationFiles files = MigrationFiles.onClassPath();

  /**
   * @param owner connections of {@code jingwei_owner} or another role that may create schemas
   */
  Migrations(DataSource owner) {
    this.owner = owner;
  }

  /** Runs what has not been run; asks one question of the database when no file has changed. */
  void run() {
    try (Connection connection = owner.getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql("select pg_advisory_lock(?)").param(LOCK).query().singleRow();
      if (!files.fingerprint().equals(lastFingerprint(jdbc))) {
        List.of("pg_trgm", "btree_gist", "pgcrypto")
            .forEach(name -> jdbc.sql("create extension if not exists " + name).update());
        files.modules().forEach(module -> migrate(jdbc, module));
        FirstStatistics.tell(jdbc, files.modules());
        remember(jdbc);
      }
      jdbc.sql("select pg_advisory_unlock(?)").param(LOCK).query().singleRow();
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached for its migrations", e);
    }
  }

  private void migrate(JdbcClient jdbc, String module) {
    for (String statement : SCHEMA.replace("MODULE", module).split(";", -1)) {
      jdbc.sql(statement).update();
    }
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/" + module)
        .schemas(module)
        .defaultSchema(module)
        .table("schema_history")
        .validateMigrationNaming(true)
        .load()
        .migrate();
    jdbc.sql("revoke all on %s.schema_history from jingwei_app".formatted(module)).update();
  }

  private static String lastFingerprint(JdbcClient jdbc) {
    jdbc.sql("create table if not exists public.migrated (fingerprint text not null)").update();
    return jdbc.sql("select coalesce(max(fingerprint), '') from public.migrated")
        .query(String.class)
        .single();
  }

  private void remember(JdbcClient jdbc) {
    jdbc.sql("delete from public.migrated").update();
    jdbc.sql("insert into public.migrated values (?)").param(files.fingerprint()).update();
  }
}
