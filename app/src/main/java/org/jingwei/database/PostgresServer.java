// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that lives below a data folder and listens on loopback only.
 *
 * <p>Layout: {@code postgresql-VERSION} (programs), {@code cluster} (data), {@code passwords},
 * {@code server.log}, and optionally the operator's {@code local.conf}.
 */
final class PostgresServer implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 3;

  private final Path folder;
  private final Path home;
  private final Path cluster;
  private final ServiceUser user;
  private final Passwords passwords;
  private int port;

  private PostgresServer(Path folder, Path home, ServiceUser user, Passwords passwords) {
    this.folder = folder;
    this.home = home;
    this.cluster = folder.resolve("cluster");
    this.user = user;
    this.passwords = passwords;
  }

  /** Starts the server of a data folder that this process holds, making its cluster if missing. */
  static PostgresServer start(DataFolder data, ServerSettings settings) {
    return start(data, data.path().resolve("postgres"), settings);
  }

  /**
   * @param programs where the programs are unpacked; several clusters may share them
   */
  static PostgresServer start(DataFolder data, Path programs, ServerSettings settings) {
    Path folder = data.path().resolve("postgres");
    try {
      Files.createDirectories(folder);
      Files.createDirectories(programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path home = PostgresBinaries.unpackedBelow(programs);
    Passwords passwords = Passwords.keptIn(folder.resolve("passwords"));
    PostgresServer server = new PostgresServer(folder, home, ServiceUser.find(), passwords);
    server.prepareCluster();
    server.launch(settings);
    return server;
  }

  private void prepareCluster() {
    user.own(folder);
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      initialize();
    }
    checkVersion();
    new LeftServer(cluster, home, user).stop();
  }

  private void initialize() {
    Path unfinished = folder.resolve("cluster.unfinished");
    Path passwordFile = folder.resolve("superuser-password");
    PostgresBinaries.deleteTree(unfinished);
    Passwords.writePrivately(passwordFile, passwords.superuser());
    user.own(folder);
    Command.Result result = initdb(unfinished, passwordFile);
    try {
      Files.delete(passwordFile);
      if (!result.succeeded()) {
        throw new CannotStartException(
            "PostgreSQL could not make its cluster: " + lastLine(result.output()),
            "see whether the disk is full or the folder forbidden: " + folder);
      }
      Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With C.UTF-8 as character class, pg_trgm makes trigrams of Chinese text as well. */
  private Command.Result initdb(Path target, Path passwordFile) {
    return user.run(
        program("initdb"),
        "--pgdata=" + target,
        "--username=" + SUPERUSER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private void checkVersion() {
    String version;
    try {
      version = Files.readString(cluster.resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new CannotStartException(
          "%s was written by PostgreSQL %s and this is PostgreSQL %s"
              .formatted(cluster, version, PostgresBinaries.MAJOR),
          "restore a dump into a new data folder, or run the Jingwei that wrote it");
    }
  }

  /** A free port may be taken by another before PostgreSQL binds it; then another is tried. */
  private void launch(ServerSettings settings) {
    String log = folder.resolve("server.log").toString();
    Command.Result result = new Command.Result(1, "");
    for (int attempt = 0; attempt < ATTEMPTS && !result.succeeded(); attempt++) {
      port = freePort();
      Passwords.writePrivately(cluster.resolve("postgresql.conf"), settings.fileFor(port, folder));
      user.own(cluster);
      result =
          user.run(
              program("pg_ctl"), "start", "-D", cluster.toString(), "-l", log, "-w", "-t", "120");
    }
    if (!result.succeeded()) {
      throw new CannotStartException(
          "PostgreSQL does not start: " + lastLine(result.output()),
          "read the end of %s and of the newest file in %s".formatted(log, cluster.resolve("log")));
    }
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String lastLine(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "no message" : lines.getLast();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC address of a database of this server, without user or password. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  Passwords passwords() {
    return passwords;
  }

  /** Unpooled connections of the superuser, for making roles and databases. */
  DataSource superuser(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(SUPERUSER);
    source.setPassword(passwords.superuser());
    return source;
  }

  /** Stops the server, ending open connections; what was committed stays. */
  @Override
  public void close() {
    new LeftServer(cluster, home, user).stop();
  }
}
