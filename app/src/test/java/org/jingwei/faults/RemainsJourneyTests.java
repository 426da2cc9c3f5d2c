// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What remains of a name and numbers in a program of its own: in its memory once it has answered,
 * in every file of its data folder, in a base backup.
 */
class RemainsJourneyTests {

  private static final String NAME = "欧阳金丝雀";
  private static final String PHONE = "13798760817";
  private static final String IN_TEXT = "15912340916";
  private static final String WRONG = "18671340923";
  private static final List<String> PLANTED = List.of(NAME, PHONE, IN_TEXT, WRONG);

  /** Told in the clear, so that the search is seen to find. */
  private static final String CONTROL = "鹧鸪巷口的路灯";

  private static final List<Charset> AS_KEPT =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void isNothingInMemoryInFilesOrInABackup() throws Exception {
    try (RunningProgram program = RunningProgram.start(folder.resolve("data"))) {
      report(program, NAME, PHONE, CONTROL + "坏了，打" + IN_TEXT, 201);
      report(program, NAME, WRONG, "", 422);
      overwrite(program);
      Path heap = folder.resolve("live.hprof");
      dump(program, heap);
      assertThat(foundIn(heap, List.of("org/jingwei/vault/Vault"))).isNotEmpty();
      assertThat(foundIn(heap, PLANTED)).isEmpty();

      Path backup = folder.resolve("backup");
      backUp(program, backup);
      assertThat(foundBelow(backup, List.of(CONTROL))).isNotEmpty();
      assertThat(foundBelow(backup, PLANTED)).isEmpty();
      assertThat(foundBelow(program.data(), List.of(CONTROL))).isNotEmpty();
      assertThat(foundBelow(program.data(), PLANTED)).isEmpty();
    }
  }

  private void report(RunningProgram program, String name, String phone, String text, int status)
      throws Exception {
    String json =
        "{\"text\":\"%s\",\"category\":\"lighting-out\",\"address\":\"沙岭社区\",\"name\":\"%s\",\"phone\":\"%s\"}"
            .formatted(text, name, phone);
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + program.port() + "/api/v1/reports"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  /**
   * Buffers of connections keep the last request until the next comes. So this is claimed: what was
   * told is gone once others have told something, not in the very moment of the answer.
   */
  private void overwrite(RunningProgram program) throws Exception {
    for (int i = 0; i < 40; i++) {
      report(program, "李".repeat(60), "13900000000", "路口的灯坏了。".repeat(150), 201);
    }
  }

  private static void dump(RunningProgram program, Path file) throws Exception {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(program.pid()),
                "GC.heap_dump",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jcmd.waitFor()).as(said).isZero();
  }

  /** The files that a base backup takes, between its start and its end. */
  private static void backUp(RunningProgram program, Path to) throws Exception {
    Path cluster = program.data().resolve("postgres/cluster");
    var superuser = program.source("postgres");
    try (var connection = superuser.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('canary', true)");
      try (Stream<Path> files = Files.walk(cluster)) {
        for (Path file : files.toList()) {
          copy(file, to.resolve(cluster.relativize(file).toString()));
        }
      }
      statement.execute("select pg_backup_stop()");
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    if (Files.isDirectory(file)) {
      Files.createDirectories(to);
    } else if (Files.isRegularFile(file)) {
      try {
        Files.copy(file, to);
      } catch (NoSuchFileException gone) {
        return; // a running server takes files away; what a backup needs of them is in its log
      }
    }
  }

  private static TreeSet<String> foundBelow(Path folder, List<String> words) {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> found.addAll(foundIn(file, words)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<String> foundIn(Path file, List<String> words) {
    List<String> found = new ArrayList<>();
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (String word : words) {
        for (Charset kept : AS_KEPT) {
          if (bytes.contains(new String(word.getBytes(kept), StandardCharsets.ISO_8859_1))) {
            found.add(word + " as " + kept + " in " + file.getFileName());
          }
        }
      }
    } catch (NoSuchFileException gone) {
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
