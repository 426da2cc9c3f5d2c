// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text of every file of a pack that is read when it is loaded. */
record PackContent(SortedMap<String, String> files) implements PackFiles {

  /** Files that are exchanged whole, never row by row. */
  static final List<String> WHOLE = List.of("cells.geojson", "outline.geojson");

  static List<String> listKnown() {
    List<String> known = new ArrayList<>(WHOLE);
    for (PackTable table : PackTable.values()) {
      known.add(table.file());
    }
    return known;
  }

  /** Everything that is there; what cannot be read is left out, and named by the check. */
  static PackContent of(PackFiles from) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String file : listKnown()) {
      try {
        @Nullable String text = from.read(file);
        if (text != null) {
          files.put(file, text);
        }
      } catch (java.nio.charset.CharacterCodingException notUtf8) {
        continue; // the check of the folder itself says so
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return new PackContent(files);
  }

  PackContent with(String file, String text) {
    SortedMap<String, String> others = new TreeMap<>(files);
    others.put(file, text);
    return new PackContent(others);
  }

  PackContent without(String file) {
    SortedMap<String, String> others = new TreeMap<>(files);
    others.remove(file);
    return new PackContent(others);
  }

  @Override
  public @Nullable String read(String file) {
    return files.get(file);
  }

  PackSheet sheet(PackTable table) {
    return PackSheet.of(table, files.get(table.file()));
  }

  /** SHA-256 over names and texts, in hexadecimal digits. */
  String digest() {
    MessageDigest sha = sha256();
    files.forEach((name, text) ->
        sha.update((name + "\n" + digest(text) + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest());
  }

  static String digest(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
