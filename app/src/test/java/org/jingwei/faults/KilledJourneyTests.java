// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills with signal 9 while people report, and counts what they were told. */
class KilledJourneyTests {

  @TempDir static Path folder;

  @Test
  @Timeout(600)
  void keepsWhatWasAcknowledgedOnceWhateverIsKilled() throws Exception {
    Path data = folder.resolve("data");
    RunningProgram program = RunningProgram.start(data);
    try (Intake intake = new Intake(program.port())) {
      intake.awaitMore(50);

      program.postgres().destroyForcibly();
      intake.awaitMore(50);

      backendOf(program.postgres()).destroyForcibly();
      intake.awaitMore(50);

      program.kill();
      program = RunningProgram.start(data);
      intake.goOnAt(program.port());
      intake.awaitMore(50);

      program.postgres().destroyForcibly();
      program.kill();
      program = RunningProgram.start(data);
      intake.goOnAt(program.port());
      intake.awaitMore(50);
      intake.stop();

      assertThat(intake.complaints()).isEmpty();
      Kept.isEachOnceAndOnTheLedger(intake, program);
      assertThat(intake.retried()).isPositive();
      System.out.println(intake);
    } finally {
      program.close();
    }
  }

  private static ProcessHandle backendOf(ProcessHandle postgres) {
    return postgres.children().filter(child -> isBackend(child.pid())).findFirst().orElseThrow();
  }

  private static boolean isBackend(long pid) {
    try {
      return Files.readString(Path.of("/proc", pid + "", "cmdline")).contains("jingwei_app");
    } catch (IOException ended) {
      return false;
    }
  }
}
