// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FileDropTests extends TextMessagesContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  TextMessages way() {
    return new FileDrop(folder.resolve("outbox"), json, NOON);
  }

  @Override
  List<TextMessage> arrived() {
    try {
      List<TextMessage> arrived = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve("outbox/messages-2026-03-02.jsonl"))) {
        JsonNode told = json.readTree(line);
        arrived.add(
            new TextMessage(
                Long.parseLong(told.get("id").asString()),
                told.get("phone").asString(),
                told.get("body").asString(),
                told.get("language").asString()));
      }
      return arrived;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void letsNobodyElseReadTheFile() throws Exception {
    way().send(LAMP);
    try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
      assertThat(Files.getPosixFilePermissions(files.findFirst().orElseThrow()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void saysThatTheFolderCannotBeWrittenAndAsksToBeTriedAgain() throws Exception {
    Files.createFile(folder.resolve("outbox"));
    assertThatThrownBy(() -> way().send(LAMP))
        .isInstanceOfSatisfying(
            TextMessages.NotSent.class, e -> assertThat(e.isForGood()).isFalse())
        .hasMessageNotContaining("138");
  }
}
