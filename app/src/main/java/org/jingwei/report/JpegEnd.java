// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

/** Finds out whether a JPEG goes on to its end, from marker to marker. */
final class JpegEnd {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  private JpegEnd() {}

  /** False for a file that is no JPEG. */
  static boolean isMissing(byte[] file) {
    if (file.length < 2 || file[0] != (byte) 0xff || file[1] != (byte) START) {
      return false;
    }
    int at = 2;
    while (at >= 0 && at + 1 < file.length) {
      int marker = file[at + 1] & 0xff;
      if (marker == END) {
        return false;
      }
      at = next(file, at, marker);
    }
    return true;
  }

  /** Where the next marker stands; -1 where there is none. */
  private static int next(byte[] file, int at, int marker) {
    if (at + 3 >= file.length) {
      return -1;
    }
    int after = at + 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
    return marker == SCAN ? afterScan(file, after) : toMarker(file, after);
  }

  /** In the coded picture a 0 follows an ff that is no marker, and eight markers only count on. */
  private static int afterScan(byte[] file, int from) {
    int at = toMarker(file, from);
    while (at >= 0 && isWithinScan(file[at + 1] & 0xff)) {
      at = toMarker(file, at + 2);
    }
    return at;
  }

  private static boolean isWithinScan(int marker) {
    return marker == 0 || marker >= 0xd0 && marker <= 0xd7;
  }

  /** The next ff that something other than a further ff follows. */
  private static int toMarker(byte[] file, int from) {
    for (int at = from; at + 1 < file.length; at++) {
      if (file[at] == (byte) 0xff && file[at + 1] != (byte) 0xff) {
        return at;
      }
    }
    return -1;
  }
}
