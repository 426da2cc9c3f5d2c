// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL database with every module's tables and no rows, new for whoever asks; the
 * server starts once per test JVM.
 *
 * <pre>{@code
 * class GridModuleTests {
 *   private final TestDatabase database = TestDatabase.fresh();
 *   private final JdbcClient jdbc = JdbcClient.create(database.app());
 *   // private final Grid grid = new Grid(jdbc, ...);   no Spring needed
 * }
 * }</pre>
 *
 * <p>A test class that needs Spring points its context at a new database:
 *
 * <pre>{@code
 * @SpringBootTest
 * class ReportJourneyTests {
 *   @DynamicPropertySource
 *   static void database(DynamicPropertyRegistry registry) {
 *     TestDatabase.fresh().register(registry);
 *   }
 * }
 * }</pre>
 *
 * <p>JUnit makes one test instance per method, so a field as above gives each method its own
 * database (about 50 ms); a static field shares one.
 */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;
  private final String url;
  private final Passwords passwords;
  private final HikariDataSource owner;
  private final HikariDataSource app;
  private final HikariDataSource superuser;

  private TestDatabase(String name, String url, Passwords passwords) {
    this.name = name;
    this.url = url;
    this.passwords = passwords;
    this.owner = pool(DatabaseRoles.OWNER, passwords.owner());
    this.app = pool(DatabaseRoles.APP, passwords.app());
    this.superuser = pool(Cluster.SUPERUSER, passwords.superuser());
  }

  /** A new database, migrated and empty. */
  public static TestDatabase fresh() {
    return copyOf(TestServer.get().template());
  }

  /** A copy of this one as it is now, as a backup that is put back later. */
  public TestDatabase backUp() {
    for (HikariDataSource pool : List.of(owner, app, superuser)) {
      if (pool.getHikariPoolMXBean() != null) {
        pool.getHikariPoolMXBean().softEvictConnections();
      }
    }
    JdbcClient.create(TestServer.get().superuser())
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
        .param(name)
        .query()
        .listOfRows();
    return copyOf(name);
  }

  private static TestDatabase copyOf(String template) {
    TestServer server = TestServer.get();
    String name = TestServer.SCRATCH + NUMBER.incrementAndGet();
    JdbcClient.create(server.superuser())
        .sql(
            "create database %s owner %s template %s"
                .formatted(name, DatabaseRoles.OWNER, template))
        .update();
    return new TestDatabase(name, server.url(name), server.passwords());
  }

  /** Connections of the role that the product works with. */
  public DataSource app() {
    return app;
  }

  /** Connections of the role that owns the schemas, for setting up what the product may not. */
  public DataSource owner() {
    return owner;
  }

  /** Connections of the one who may do everything, for doing what nobody should. */
  public DataSource superuser() {
    return superuser;
  }

  /** Connections to the test server's own database as its superuser, who may see everything. */
  public static DataSource wholeServer() {
    return TestServer.get().superuser();
  }

  /** Makes a Spring context use this database instead of starting a server. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("jingwei.db.url", () -> url);
    registry.add("jingwei.db.username", () -> DatabaseRoles.OWNER);
    registry.add("jingwei.db.password", passwords::owner);
    registry.add("jingwei.db.app-username", () -> DatabaseRoles.APP);
    registry.add("jingwei.db.app-password", passwords::app);
  }

  /** The same as arguments of a program in a process of its own. */
  public String[] arguments() {
    return new String[] {
      "--jingwei.db.url=" + url,
      "--jingwei.db.username=" + DatabaseRoles.OWNER,
      "--jingwei.db.password=" + passwords.owner(),
      "--jingwei.db.app-username=" + DatabaseRoles.APP,
      "--jingwei.db.app-password=" + passwords.app()
    };
  }

  /** As an operator gives them who has one user for everything. */
  DatabaseSettings ownerSettings() {
    return new DatabaseSettings(url, DatabaseRoles.OWNER, passwords.owner(), null, null, 4);
  }

  /** Opens nothing until asked, and gives idle connections back soon. */
  private HikariDataSource pool(String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(16);
    config.setIdleTimeout(10_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
