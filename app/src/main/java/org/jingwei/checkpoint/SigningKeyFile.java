// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

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

/** The secret of a county that has set none: made once, readable by this user alone. */
final class SigningKeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeyFile.class);

  private SigningKeyFile() {}

  /** The keys of the file, which is made with one random secret if it is missing. */
  static SigningKeys open(Path file, String origin) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return SigningKeys.parse(Files.readString(file, StandardCharsets.US_ASCII), origin);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger key file cannot be read: " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the ledger key file is damaged: " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] secret = new byte[SigningKeys.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    String line = Base64.getEncoder().encodeToString(secret) + "\n";
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
    LOG.warn(
        "A new key for signing the ledger was made: {}. Back it up apart from the database; with"
            + " another key, everybody who verifies has to be told.",
        file);
  }
}
