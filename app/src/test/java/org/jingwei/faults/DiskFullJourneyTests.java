// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Fills the disk of a running program, and gives the space back. */
@EnabledIfSystemProperty(
    named = "jingwei.faults",
    matches = "true",
    disabledReason = "fills a disk for a minute; ask for it with -DargLine=-Djingwei.faults=true")
class DiskFullJourneyTests {

  @TempDir static Path folder;

  private static boolean mounted;

  @BeforeAll
  static void makeASmallDisk() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", folder.toString());
    assumeTrue(mounted, "SKIPPED: only root may mount the small disk that this test fills");
  }

  @AfterAll
  static void takeItAway() throws Exception {
    if (mounted) {
      run("umount", "-l", folder.toString());
    }
  }

  @Test
  @Timeout(600)
  void answersClearlyWhileTheDiskIsFullAndLosesNothing() throws Exception {
    Path filler = folder.resolve("filler");
    try (RunningProgram program = RunningProgram.start(folder.resolve("data"));
        Intake intake = new Intake(program.port())) {
      intake.awaitMore(20);
      fill(filler);
      intake.awaitTurnedAway(5);
      Files.delete(filler);
      intake.awaitMore(20);

      fill(filler);
      program.postgres().destroyForcibly();
      intake.awaitTurnedAway(5);
      Files.delete(filler);
      intake.awaitMore(20);
      intake.stop();

      assertThat(intake.complaints()).isEmpty();
      Kept.isEachOnceAndOnTheLedger(intake, program);
      assertThat(intake.retried()).isPositive();
      System.out.println(intake);
    }
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[1 << 16];
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
