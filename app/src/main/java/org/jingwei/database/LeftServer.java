// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server on a cluster, ours or left behind by a killed process; also the processes of a server
 * that was itself killed, or a pid file whose number now belongs to a stranger.
 *
 * <p>Called only while the data folder's lock is held, so nobody else alive claims that server. A
 * process belongs to it when its working folder is the cluster.
 */
record LeftServer(Cluster cluster) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Ends open connections and waits for the last page to be written. */
  void stop() {
    if (!processes().isEmpty()) {
      cluster
          .user()
          .run(
              cluster.program("pg_ctl"),
              "stop",
              "--pgdata=" + cluster.data(),
              "--mode=fast",
              "--timeout=60");
      killTheRest();
    }
    try {
      Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void killTheRest() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (var left = processes(); !left.isEmpty(); left = processes()) {
      left.forEach(ProcessHandle::destroyForcibly);
      if (System.nanoTime() > end) {
        throw new CannotStartException(
            "a PostgreSQL left by an earlier start does not stop: process " + left.getFirst().pid(),
            "stop that process and start again");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
  }

  private boolean worksInCluster(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster.data())
          && isPostgres(proc.resolve("comm"));
    } catch (IOException | SecurityException | UncheckedIOException e) {
      // Another user's process, or one that has just ended.
      return false;
    }
  }

  /** Somebody's shell may stand in the folder, too. */
  private static boolean isPostgres(Path comm) throws IOException {
    try (Stream<String> lines = Files.lines(comm)) {
      return lines.anyMatch("postgres"::equals);
    }
  }
}
