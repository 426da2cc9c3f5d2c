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

class FileDropTests extends CarrierContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  Carrier carrier() {
    return new FileDrop(folder.resolve("outbox"), json, NOON);
  }

  @Override
  List<Sending> arrived() {
    try {
      List<Sending> arrived = new ArrayList<>();
      boolean mail = way() == Way.MAIL;
      String file = mail ? "mails-2026-03-02.jsonl" : "messages-2026-03-02.jsonl";
      for (String line : Files.readAllLines(folder.resolve("outbox").resolve(file))) {
        JsonNode told = json.readTree(line);
        arrived.add(
            new Sending(
                Long.parseLong(told.get("id").asString()),
                way(),
                told.get(mail ? "mail" : "phone").asString(),
                mail ? told.get("subject").asString() : "",
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
    carrier().send(lamp);
    try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
      assertThat(Files.getPosixFilePermissions(files.findFirst().orElseThrow()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void saysThatTheFolderCannotBeWrittenAndAsksToBeTriedAgain() throws Exception {
    Files.createFile(folder.resolve("outbox"));
    assertThatThrownBy(() -> carrier().send(lamp))
        .isInstanceOfSatisfying(Carrier.NotSent.class, e -> assertThat(e.isForGood()).isFalse())
        .hasMessageNotContaining("138");
  }
}
