// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second JVM that starts a server, writes rows, says so, and then waits to be killed. */
final class StartedProgram {

  static final int ROWS = 50;

  private StartedProgram() {}

  public static void main(String[] args) throws Exception {
    PostgresServer server =
        PostgresServer.start(
            DataFolder.open(Path.of(args[0])), Path.of(args[1]), ServerSettings.durable());
    insertRows(server);
    System.out.println(
        Files.readAllLines(Path.of(args[0], "postgres/cluster/postmaster.pid")).getFirst());
    Thread.currentThread().join();
  }

  static void insertRows(PostgresServer server) {
    JdbcClient jdbc = JdbcClient.create(server.superuser());
    jdbc.sql("drop table if exists told").update();
    jdbc.sql("create table told (id integer primary key)").update();
    for (int id = 0; id < ROWS; id++) {
      jdbc.sql("insert into told values (?)").param(id).update();
    }
  }

  static Process start(Path folder, Path programs) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StartedProgram.class.getName(),
            folder.toString(),
            programs.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The process number of its server, told after every row was acknowledged. */
  static long serverOf(Process program) throws IOException {
    try (var lines = program.inputReader(StandardCharsets.UTF_8)) {
      return Long.parseLong(String.valueOf(lines.readLine()));
    }
  }
}
