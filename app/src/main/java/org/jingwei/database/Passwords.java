// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/**
 * The generated passwords of the embedded server, kept beside its data and readable by their owner
 * only.
 *
 * @param superuser of {@code postgres}, for making roles and databases
 * @param owner of {@code jingwei_owner}
 * @param app of {@code jingwei_app}
 */
record Passwords(String superuser, String owner, String app) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Reads the file, or writes it with new passwords when it is missing. */
  static Passwords keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file, new Passwords(generate(), generate(), generate()));
      }
      Properties kept = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
      return new Passwords(
          kept.getProperty("postgres", ""),
          kept.getProperty(DatabaseRoles.OWNER, ""),
          kept.getProperty(DatabaseRoles.APP, ""));
    } catch (IOException e) {
      throw new CannotStartException(
          "the file %s cannot be read or written".formatted(file),
          "start Jingwei as the user who first started it");
    }
  }

  private static void write(Path file, Passwords passwords) throws IOException {
    writePrivately(
        file,
        Map.of(
                "postgres",
                passwords.superuser,
                DatabaseRoles.OWNER,
                passwords.owner,
                DatabaseRoles.APP,
                passwords.app)
            .entrySet()
            .stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .reduce("", String::concat));
  }

  /** Writes a file that from its first byte on only its owner can read. */
  static void writePrivately(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String generate() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Passwords[hidden]";
  }
}
