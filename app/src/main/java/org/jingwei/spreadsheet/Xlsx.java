// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What an Office Open XML file from outside may do to the memory of whoever reads it: little. */
public final class Xlsx {

  private static final int MOST_PARTS = 500;

  /** No number that a person types has as many places, before or behind the point. */
  private static final int MOST_PLACES = 40;

  private Xlsx() {}

  /**
   * Whether a file stays small when it is unpacked. Counts what it would grow to before anything
   * reads it into memory, and stops counting there.
   *
   * @param mostUnpacked in bytes, of all parts together
   * @throws IOException where the file is no such file, or is damaged
   */
  public static boolean staysSmall(byte[] file, long mostUnpacked) throws IOException {
    byte[] piece = new byte[64 * 1024];
    long unpacked = 0;
    int parts = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        parts++;
        try (InputStream in = zip.getInputStream(part)) {
          for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            unpacked += n;
            if (unpacked > mostUnpacked || parts > MOST_PARTS) {
              return false;
            }
          }
        }
      }
    } catch (RuntimeException broken) {
      throw new IOException(broken);
    }
    if (parts == 0) {
      throw new IOException("no parts");
    }
    return true;
  }

  /**
   * A number as it was typed: 13812345678 and not 1.3812345678E10, 13 and not 13.0. One that would
   * be written with more places than anybody types, as 1E999999999, stays as it is.
   */
  public static String typed(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return Math.abs((long) bare.scale()) > MOST_PLACES ? bare.toString() : bare.toPlainString();
  }
}
