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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master key of a county that has set none: made once, readable by this user alone. */
final class MasterKeyFile {

  private static final Logger log = LoggerFactory.getLogger(MasterKeyFile.class);

  private MasterKeyFile() {}

  /** The keys of the file, which is made with one random key if it is missing. */
  static MasterKeys open(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return MasterKeys.parse(Files.readString(file, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("the master key file cannot be read: " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the master key file is damaged: " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(key);
    String line = Base64.getEncoder().encodeToString(key) + "\n";
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(StandardCharsets.US_ASCII.encode(line));
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    log.warn(
        "A new master key was made: {}. Back it up apart from the database; without it no"
            + " reporter's name or number can be read again.",
        file);
  }
}
