// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives below a data folder and listens on loopback only. Should it die
 * while this process lives, it is started again on the same port.
 */
final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final Cluster cluster;
  private final Passwords passwords;
  private final ServerSettings settings;
  private final int port;
  private volatile boolean closing;

  private PostgresServer(Cluster cluster, Passwords passwords, ServerSettings settings, int port) {
    this.cluster = cluster;
    this.passwords = passwords;
    this.settings = settings;
    this.port = port;
  }

  /** Starts the server of a data folder that this process holds, making its cluster if missing. */
  static PostgresServer start(DataFolder data, ServerSettings settings) {
    return start(data, data.path().resolve("postgres"), settings);
  }

  /**
   * @param programs where PostgreSQL's programs are unpacked; several clusters may share them
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
    Cluster cluster = new Cluster(folder, home, ServiceUser.ofThisMachine());
    cluster.prepare(passwords);
    return start(cluster, passwords, settings);
  }

  /** A free port may be taken by another before PostgreSQL binds it; then another is tried. */
  private static PostgresServer start(
      Cluster cluster, Passwords passwords, ServerSettings settings) {
    for (int attempt = 1; ; attempt++) {
      PostgresServer server = new PostgresServer(cluster, passwords, settings, freePort());
      @Nullable Process process = server.launch();
      if (process != null) {
        server.restartWhenItEnds(process);
        return server;
      }
      if (attempt == ATTEMPTS) {
        throw new CannotStartException(
            "PostgreSQL does not start: " + server.complaint(),
            "read the end of %s and of the newest file in %s"
                .formatted(cluster.log(), cluster.data().resolve("log")));
      }
    }
  }

  /** The running server once it takes connections; null when it ended instead. */
  private @Nullable Process launch() {
    Path file = cluster.data().resolve("postgresql.conf");
    Passwords.writePrivately(file, settings.fileFor(port, cluster.folder()));
    cluster.user().own(file);
    try {
      Process process =
          new ProcessBuilder(
                  cluster.user().daemon(cluster.program("postgres"), "-D", cluster.data() + ""))
              .redirectErrorStream(true)
              .redirectOutput(cluster.log().toFile())
              .start();
      return isReady(process) ? process : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
    }
  }

  private boolean isReady(Process process) throws InterruptedException {
    Path pidFile = cluster.data().resolve("postmaster.pid");
    long end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
    while (!closing && System.nanoTime() < end && !process.waitFor(10, TimeUnit.MILLISECONDS)) {
      try {
        if (Files.exists(pidFile) && Files.readString(pidFile).stripTrailing().endsWith("ready")) {
          return true;
        }
      } catch (IOException e) {
        LOG.debug("the pid file is just being replaced", e);
      }
    }
    return false;
  }

  private void restartWhenItEnds(Process process) {
    var _ = process.onExit().thenAccept(ended -> Thread.startVirtualThread(this::restart));
  }

  private void restart() {
    Duration pause = Duration.ofMillis(100);
    while (!closing) {
      LOG.error("PostgreSQL has ended unexpectedly ({}); it is started again", complaint());
      @Nullable Process process = relaunch();
      if (process != null) {
        restartWhenItEnds(process);
        return;
      }
      LockSupport.parkNanos(pause.toNanos());
      pause = Duration.ofMillis(Math.min(2 * pause.toMillis(), LONGEST_PAUSE_MILLIS));
    }
  }

  private synchronized @Nullable Process relaunch() {
    if (closing) {
      return null;
    }
    try {
      new LeftServer(cluster).stop();
      return launch();
    } catch (CannotStartException | UncheckedIOException e) {
      LOG.error("PostgreSQL cannot be started again yet", e);
      return null;
    }
  }

  private String complaint() {
    try {
      return Cluster.lastLine(Files.readString(cluster.log()));
    } catch (IOException e) {
      return "no message";
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a server that another process runs in this folder. */
  static String urlOfRunning(Path folder, String database) {
    try {
      String port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
      return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, database);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new CannotStartException(
          "the PostgreSQL of the running program does not answer", "try again in a minute");
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
  DataSource superuser() {
    return connections("postgres", Cluster.SUPERUSER, passwords.superuser());
  }

  /** Unpooled connections of the owner of the schemas. */
  DataSource owner(String database) {
    return connections(database, DatabaseRoles.OWNER, passwords.owner());
  }

  private DataSource connections(String database, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Stops the server, ending open connections; what was committed stays. */
  @Override
  public void close() {
    closing = true; // before the lock, for a server that is just being started again
    synchronized (this) {
      new LeftServer(cluster).stop();
    }
  }
}
