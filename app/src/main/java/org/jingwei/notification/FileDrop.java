// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drops messages into a file a day, one JSON line each, for a county whose own gateway fetches
 * files; mails into one of their own. Only the program's own user can read them.
 */
final class FileDrop implements Carrier {

  private final Path folder;
  private final JsonMapper json;
  private final Clock clock;

  FileDrop(Path folder, JsonMapper json, Clock clock) {
    this.folder = folder;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public synchronized void send(Sending message) throws NotSent {
    Instant now = clock.instant();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", Long.toString(message.id()));
    line.put("at", now.toString());
    boolean mail = message.way() == Way.MAIL;
    line.put(mail ? "mail" : "phone", message.to());
    line.put("language", message.language());
    if (mail) {
      line.put("subject", message.subject());
    }
    line.put("body", message.body());
    try {
      append(fileOf(message.way(), now), json.writeValueAsString(line) + "\n");
    } catch (IOException e) {
      throw NotSent.away("unwritable " + e.getClass().getSimpleName());
    }
  }

  private Path fileOf(Way way, Instant now) {
    String name = way == Way.MAIL ? "mails-" : "messages-";
    return folder.resolve(name + now.atOffset(ZoneOffset.UTC).toLocalDate() + ".jsonl");
  }

  private void append(Path file, String line) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
