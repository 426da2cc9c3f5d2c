// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresServerModuleTests {

  private static final Path PROGRAMS = Path.of("target", "test-databases").toAbsolutePath();

  /** One cluster for both tests that start it: making one is the slow part. */
  @TempDir static Path folder;

  @Test
  void keepsAcknowledgedRowsWhenTheProgramIsKilledAndStopsTheServerItLeft() throws Exception {
    Process program = StartedProgram.start(folder, PROGRAMS);
    long server = StartedProgram.serverOf(program);

    program.destroyForcibly().waitFor();

    assertThat(ProcessHandle.of(server)).get().matches(ProcessHandle::isAlive);
    try (DataFolder data = DataFolder.open(folder);
        PostgresServer again = PostgresServer.start(data, PROGRAMS, ServerSettings.durable())) {
      assertThat(rows(again)).isEqualTo(StartedProgram.ROWS);
      assertThat(postmaster()).isNotEqualTo(server);
    }
  }

  @Test
  void startsPostgresAgainWhenItIsKilledAndKeepsAcknowledgedRows() throws Exception {
    try (DataFolder data = DataFolder.open(folder);
        PostgresServer server = PostgresServer.start(data, PROGRAMS, ServerSettings.durable())) {
      StartedProgram.insertRows(server);
      ProcessHandle killed = ProcessHandle.of(postmaster()).orElseThrow();

      killed.destroyForcibly();
      killed.onExit().get(10, TimeUnit.SECONDS);

      assertThat(rowsOnceItIsBack(server)).isEqualTo(StartedProgram.ROWS);
      assertThat(postmaster()).isNotEqualTo(killed.pid());
    }
  }

  @Test
  void refusesADataFolderInUseAndNamesWhoUsesIt(@TempDir Path folder) {
    try (DataFolder _ = DataFolder.open(folder)) {
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void refusesADataFolderThatCannotBeMade(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void keepsPasswordsFromEveryoneElse(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("passwords");
    Passwords first = Passwords.keptIn(file);
    assertThat(Passwords.keptIn(file)).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(first.toString()).doesNotContain(first.app());
  }

  private long postmaster() throws Exception {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid")).getFirst());
  }

  private static int rows(PostgresServer server) {
    return JdbcClient.create(server.superuser())
        .sql("select count(*) from told")
        .query(Integer.class)
        .single();
  }

  private static int rowsOnceItIsBack(PostgresServer server) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return rows(server);
      } catch (DataAccessException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }
}
