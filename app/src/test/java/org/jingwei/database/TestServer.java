// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one server of a test JVM. Its folder below target/ is kept from run to run, and so is the
 * migrated template while no migration changes.
 */
final class TestServer {

  /** Databases named so are dropped at the next start. */
  static final String SCRATCH = "scratch_";

  private static final int FOLDERS = 16;

  private final PostgresServer server;
  private final String template;

  private TestServer(PostgresServer server, String template) {
    this.server = server;
    this.template = template;
  }

  static TestServer get() {
    return Holder.SERVER;
  }

  /** Several JVMs may test in one worktree at once: each takes a folder that is free. */
  private static TestServer start() {
    Path target = Path.of("target", "test-databases").toAbsolutePath();
    CannotStartException last = null;
    for (int number = 0; number < FOLDERS; number++) {
      try {
        return start(DataFolder.open(target.resolve("server-" + number)), target);
      } catch (CannotStartException e) {
        last = e;
      }
    }
    throw new IllegalStateException("no test server starts", last);
  }

  private static TestServer start(DataFolder data, Path programs) {
    PostgresServer server =
        PostgresServer.start(data, programs, ServerSettings.quickAndForgetful());
    // After the programs of this JVM: one whose database is gone waits half a minute for it.
    SpringApplication.getShutdownHandlers().add(server::close);
    String template = "template_" + MigrationFiles.onClassPath().fingerprint();
    dropOthers(JdbcClient.create(server.superuser()), template);
    migrate(server, template);
    return new TestServer(server, template);
  }

  private static void dropOthers(JdbcClient jdbc, String template) {
    jdbc.sql(
            """
            select datname from pg_database
             where datname like 'scratch%' or (datname like 'template\\__%' and datname <> ?
               and datname not in ('template0', 'template1'))
            """)
        .param(template)
        .query(String.class)
        .list()
        .forEach(name -> jdbc.sql("drop database %s with (force)".formatted(name)).update());
  }

  /** Renamed only when complete, so that a killed run leaves no half-migrated template. */
  private static void migrate(PostgresServer server, String template) {
    JdbcClient jdbc = JdbcClient.create(server.superuser());
    if (!jdbc.sql("select 1 from pg_database where datname = ?")
        .param(template)
        .query()
        .listOfRows()
        .isEmpty()) {
      return;
    }
    DatabaseRoles.prepare(server.superuser(), server.passwords(), "scratch");
    new Migrations(server.owner("scratch")).run();
    jdbc.sql("alter database scratch rename to " + template).update();
  }

  DataSource superuser() {
    return server.superuser();
  }

  String url(String database) {
    return server.url(database);
  }

  String template() {
    return template;
  }

  Passwords passwords() {
    return server.passwords();
  }

  private static final class Holder {
    private static final TestServer SERVER = start();
  }
}
