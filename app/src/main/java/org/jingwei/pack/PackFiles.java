// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a pack's files come from: a folder, or a pack inside the program. */
interface PackFiles {

  /**
   * The text of a file; null when there is none.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  @Nullable String read(String file) throws IOException;

  static PackFiles ofFolder(Path folder) {
    return file -> {
      Path path = folder.resolve(file);
      return Files.exists(path) ? text(Files.readAllBytes(path)) : null;
    };
  }

  static PackFiles ofProgram(String name) {
    return file -> {
      try (InputStream in = PackFiles.class.getResourceAsStream("/packs/" + name + "/" + file)) {
        return in == null ? null : text(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
