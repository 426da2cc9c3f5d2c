// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of a pack as they are sent and given out: a zip, one CSV, or one sheet of a workbook. */
public final class PackArchive {

  private static final int LONGEST = SentSheet.LONGEST;
  private static final int MOST_PARTS = 500;

  private PackArchive() {}

  /** A zip that is the same to the byte for the same files. */
  public static byte[] zip(SortedMap<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setLastModifiedTime(FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The files of a pack in what was sent; those that no pack has are left out.
   *
   * @throws SentSheet.Unreadable if it is too large, has too many rows or is no text
   * @throws IOException if it cannot be unpacked
   */
  static SortedMap<String, String> read(String name, byte[] bytes) throws IOException {
    String plain = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    SortedMap<String, String> files = new TreeMap<>();
    if (plain.endsWith(".zip")) {
      unzip(bytes, files);
    } else if (plain.endsWith(".xlsx")) {
      String table = plain.replace(".xlsx", ".csv");
      if (PackContent.listKnown().contains(table)) {
        put(files, table, SentSheet.read(plain, bytes).csv());
      }
    } else if (PackContent.listKnown().contains(plain)) {
      put(files, plain, checked(plain, bytes));
    }
    return files;
  }

  private static void unzip(byte[] bytes, SortedMap<String, String> files) throws IOException {
    int left = LONGEST;
    int parts = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] file = zip.readNBytes(left + 1);
        left -= file.length;
        if (left < 0) {
          throw new SentSheet.Unreadable("sheet-too-large");
        }
        parts++;
        if (parts > MOST_PARTS) {
          throw new SentSheet.Unreadable("sheet-too-large");
        }
        String path = entry.getName();
        String plain = path.substring(path.lastIndexOf('/') + 1);
        if (PackContent.listKnown().contains(plain)) {
          put(files, plain, checked(plain, file));
        }
      }
    }
  }

  private static void put(SortedMap<String, String> files, String name, String text) {
    if (PackContent.listKnown().contains(name)) {
      files.put(name, text);
    }
  }

  private static String checked(String name, byte[] bytes) throws SentSheet.Unreadable {
    String text = SentSheet.text(bytes);
    if (name.endsWith(".csv")) {
      SentSheet.checkRows(Csv.read(text).lines().size());
    }
    return text;
  }
}
