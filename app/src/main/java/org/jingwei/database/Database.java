// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The migrated database and the pool of the working role; closing it stops what it started. */
final class Database implements AutoCloseable {

  private static final Map<String, String> DRIVER =
      Map.of(
          "ApplicationName", "jingwei",
          "logServerErrorDetail", "false", // it would put the values of rows into the log
          "prepareThreshold", "3",
          "reWriteBatchedInserts", "true",
          "tcpKeepAlive", "true",
          "connectTimeout", "10",
          "socketTimeout", "120");

  // No statement of the product is meant to read a whole table, and each is planned once for its
  // connection, perhaps while a table is still small: without this such a plan stays for good.
  private static final String BY_INDEX = "set enable_seqscan = off";

  private final HikariDataSource app;
  private final Runnable stop;

  private Database(HikariDataSource app, Runnable stop) {
    this.app = app;
    this.stop = stop;
  }

  /** The one in the data folder; its server is started, and stopped by {@link #close()}. */
  static Database embedded(Path folder, int poolSize) {
    DataFolder data = DataFolder.open(folder);
    @Nullable PostgresServer server = null;
    try {
      server = PostgresServer.start(data, ServerSettings.durable());
      DatabaseRoles.prepare(server.superuser(), server.passwords(), DatabaseRoles.DATABASE);
      DataSource owner = server.owner(DatabaseRoles.DATABASE);
      new Migrations(owner).run();
      ProcessNumber.forgetAll(owner);
      HikariConfig config = pool(server.url(DatabaseRoles.DATABASE), poolSize);
      config.setUsername(DatabaseRoles.APP);
      config.setPassword(server.passwords().app());
      PostgresServer started = server;
      return new Database(new HikariDataSource(config), () -> stop(started, data));
    } catch (RuntimeException e) {
      stop(server, data);
      throw e;
    }
  }

  /** The one that another process has started in the data folder, which stays its own. */
  static Database beside(Path folder, int poolSize) {
    Path postgres = folder.resolve("postgres");
    Passwords passwords = Passwords.keptIn(postgres.resolve("passwords"));
    HikariConfig config =
        pool(PostgresServer.urlOfRunning(postgres, DatabaseRoles.DATABASE), poolSize);
    config.setUsername(DatabaseRoles.APP);
    config.setPassword(passwords.app());
    return new Database(new HikariDataSource(config), () -> {});
  }

  private static void stop(@Nullable PostgresServer server, DataFolder data) {
    if (server != null) {
      server.close();
    }
    data.close();
  }

  /** One that the county runs itself. */
  static Database outside(DatabaseSettings settings) {
    OutsideDatabase outside = OutsideDatabase.of(settings);
    outside.check();
    DatabaseRoles.prepareWorkingRole(outside.owner());
    new Migrations(outside.owner()).run();
    HikariConfig config = pool(outside.address().url(), settings.poolSize());
    if (settings.appUsername() == null) {
      config.setUsername(outside.address().username());
      config.setPassword(outside.address().password());
      config.setConnectionInitSql(BY_INDEX + "; set role " + DatabaseRoles.APP);
    } else {
      config.setUsername(settings.appUsername());
      config.setPassword(settings.appPassword());
    }
    return new Database(new HikariDataSource(config), () -> {});
  }

  private static HikariConfig pool(String url, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("jingwei");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(4, size));
    config.setConnectionTimeout(10_000);
    config.setConnectionInitSql(BY_INDEX);
    DRIVER.forEach(config::addDataSourceProperty);
    return config;
  }

  HikariDataSource app() {
    return app;
  }

  @Override
  public void close() {
    app.close();
    stop.run();
  }
}
