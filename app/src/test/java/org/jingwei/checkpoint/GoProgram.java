// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that shares no line with ours: {@code ledgercheck}, on the libraries of Go's module
 * proxy. Where there is no Go, a test that asks it is skipped and says what to install.
 */
public final class GoProgram {

  private static final Path LIBRARIES = Path.of("/usr/share/gocode");
  private static final Path NOTE = LIBRARIES.resolve("src/golang.org/x/mod/sumdb/note/note.go");
  private static final Path PROGRAM = Path.of("target", "go", "ledgercheck").toAbsolutePath();

  private GoProgram() {}

  /**
   * What it says, and how it ended.
   *
   * @param said a line for each thing that holds, or one that starts with BAD
   */
  public record Verdict(boolean holds, String said) {}

  /**
   * Asks it to verify.
   *
   * @param question as {@code main.go} describes it
   */
  public static Verdict ask(Map<String, ?> question) {
    try {
      Process process = new ProcessBuilder(Built.PROGRAM.toString()).start();
      try (var in = process.getOutputStream()) {
        in.write(JsonMapper.shared().writeValueAsBytes(question));
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      assertThat(code).as(said).isIn(0, 1);
      return new Verdict(code == 0, said);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Built {
    private static final Path PROGRAM = build();
  }

  private static Path build() {
    try {
      Files.createDirectories(PROGRAM.getParent());
      var builder =
          new ProcessBuilder(go().toString(), "build", "-o", PROGRAM.toString(), "main.go");
      builder.directory(Path.of("src/test/resources/go/ledgercheck").toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "GO111MODULE", "off",
                  "GOFLAGS", "",
                  "CGO_ENABLED", "0",
                  "GOPATH", LIBRARIES.toString(),
                  "GOCACHE", PROGRAM.resolveSibling("cache").toString()));
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return PROGRAM;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Skips the test where there is no Go or no library. */
  public static void assumeThere() {
    assumeTrue(
        Files.exists(NOTE) && places().anyMatch(Files::isExecutable),
        "an independent program verifies the ledger only with Go: on Debian, apt-get install"
            + " golang-go golang-golang-x-mod-dev");
  }

  private static Path go() {
    return places().filter(Files::isExecutable).findFirst().orElseThrow();
  }

  private static Stream<Path> places() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Stream.of(path.split(":")), List.of("/usr/local/go/bin", "/usr/lib/go/bin").stream())
        .map(folder -> Path.of(folder, "go"));
  }
}
