// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a pack's files come from: a folder, or a pack inside the program. */
interface PackFiles {

  /** The text of a file; null when there is none. */
  @Nullable String read(String file);

  static PackFiles ofFolder(Path folder) {
    return file -> {
      try {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  static PackFiles ofProgram(String name) {
    return file -> {
      try (InputStream in = PackFiles.class.getResourceAsStream("/packs/" + name + "/" + file)) {
        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
