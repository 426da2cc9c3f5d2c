// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master keys of a county that has set none elsewhere: a file in the data folder, made once,
 * readable by this user alone. Its text is that of {@link EnvironmentKeys#parse}.
 */
record MasterKeyFile(Path file) implements KeySource {

  private static final Logger log = LoggerFactory.getLogger(MasterKeyFile.class);

  @Override
  public List<MasterKey> read() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return EnvironmentKeys.parse(text());
    } catch (IOException e) {
      throw new UncheckedIOException("the master key file cannot be read: " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the master key file is damaged: " + file, e);
    }
  }

  @Override
  public Object stamp() {
    try {
      // Two changes may fall into one tick of the file system's clock; each makes another file.
      var found = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(found.lastModifiedTime(), found.size(), found.fileKey());
    } catch (IOException e) {
      throw new UncheckedIOException("the master key file cannot be read: " + file, e);
    }
  }

  private String text() throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static String newKey() {
    byte[] key = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private void make() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      write(file, newKey());
    } catch (FileAlreadyExistsException e) {
      return;
    }
    log.warn(
        "A new master key was made: {}. Back it up apart from the database; without it no"
            + " reporter's name or number can be read again.",
        file);
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(StandardCharsets.US_ASCII.encode(text + "\n"));
      channel.force(true);
    }
  }

  @Override
  public boolean add() {
    try {
      replace(newKey() + "," + text());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("the master key file cannot be written: " + file, e);
    }
  }

  @Override
  public boolean remove(String id) {
    try {
      replace(
          Arrays.stream(text().split("\\s*,\\s*", -1))
              .filter(key -> !MasterKey.of(Base64.getDecoder().decode(key)).id().equals(id))
              .collect(Collectors.joining(",")));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("the master key file cannot be written: " + file, e);
    }
  }

  /** Whole or not at all: a key that is lost here is lost for good. */
  private void replace(String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    write(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
