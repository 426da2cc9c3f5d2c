// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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

  /**
   * Modules below come first, so that a migration may read what they made; others follow by name.
   */
  private static final List<String> ORDER =
      List.of(
          "shared",
          "ledger",
          "vault",
          "directory",
          "grid",
          "deadline",
          "report",
          "casework",
          "notification",
          "insight");

  private static final Pattern FOLDER = Pattern.compile("db/([a-z][a-z0-9_]*)/[^/]+\\.sql$");

  /** Any fixed number: two processes that start together migrate one after the other. */
  private static final long LOCK = 421_127_000_001L;

  private final DataSource owner;

  /**
   * @param owner connections of {@code jingwei_owner} or another role that may create schemas
   */
  Migrations(DataSource owner) {
    this.owner = owner;
  }

  /** Runs what has not been run; the modules, in their order. */
  List<String> run() {
    List<String> modules = modules();
    try (var connection = owner.getConnection()) {
      var single = new SingleConnectionDataSource(connection, true);
      JdbcClient jdbc = JdbcClient.create(single);
      jdbc.sql("select pg_advisory_lock(?)").param(LOCK).query().singleRow();
      List.of("pg_trgm", "btree_gist", "pgcrypto")
          .forEach(name -> jdbc.sql("create extension if not exists " + name).update());
      modules.forEach(module -> migrate(jdbc, module));
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("the database cannot be reached for its migrations", e);
    }
    return modules;
  }

  private void migrate(JdbcClient jdbc, String module) {
    for (String statement :
        """
        create schema if not exists MODULE;
        grant usage on schema MODULE to jingwei_app;
        alter default privileges in schema MODULE
          grant select, insert, update, delete on tables to jingwei_app;
        alter default privileges in schema MODULE
          grant usage, select on sequences to jingwei_app
        """
            .replace("MODULE", module)
            .split(";")) {
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

  /** The modules that have migrations, those below first. */
  static List<String> modules() {
    Set<String> found = new TreeSet<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/*.sql")) {
        Matcher matcher = FOLDER.matcher(file.getURL().toString());
        if (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> ordered = new ArrayList<>(ORDER);
    ordered.retainAll(found);
    found.removeAll(ordered);
    ordered.addAll(found);
    return ordered;
  }
}
