// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a killed process may have left behind: a running server, processes of a server that was
 * itself killed, or a pid file whose number now belongs to a stranger.
 *
 * <p>Called only while the data folder's lock is held, so nobody alive claims that server. A
 * process belongs to it when its working folder is the cluster.
 */
record LeftServer(Path cluster, Path home, ServiceUser user) {

  void stop() {
    if (processes().isEmpty()) {
      forgetPidFile();
      return;
    }
    user.run(
        home.resolve("bin/pg_ctl").toString(),
        "stop",
        "-D",
        cluster.toString(),
        "-m",
        "fast",
        "-w",
        "-t",
        "60");
    processes().forEach(this::kill);
    forgetPidFile();
  }

  private void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
  }

  private boolean worksInCluster(ProcessHandle process) {
    try {
      Path cwd = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
      return cwd.equals(cluster) && isPostgres(process);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  /** Somebody's shell may stand in the folder, too. */
  private static boolean isPostgres(ProcessHandle process) throws IOException {
    Path name = Path.of("/proc", Long.toString(process.pid()), "comm");
    try (Stream<String> lines = Files.lines(name)) {
      return lines.anyMatch("postgres"::equals);
    }
  }

  private void forgetPidFile() {
    try {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
