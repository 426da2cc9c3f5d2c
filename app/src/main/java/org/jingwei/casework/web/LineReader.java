// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines without ever holding more than the longest that is allowed. */
final class LineReader {

  /** Bytes; the longest report that the rules allow fits, even with every letter escaped. */
  static final int LONGEST = 64 << 10;

  /**
   * A line that is not blank.
   *
   * @param number from 1, blank lines counted
   * @param bytes without the line break; null where there were more than {@link #LONGEST}
   */
  record Line(long number, byte @Nullable [] bytes) {}

  private final InputStream in;
  private final byte[] buffer = new byte[LONGEST + 1];
  private int start;
  private int end;
  private long number;
  private boolean ended;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line; null at the end. A line that the connection broke in is none. */
  @Nullable Line next() throws IOException {
    while (true) {
      int newline = newline(start);
      if (newline >= 0) {
        Line line = cut(newline);
        start = newline + 1;
        if (line != null) {
          return line;
        }
      } else if (end - start > LONGEST) {
        return skipped();
      } else if (ended) {
        Line last = cut(end);
        start = end;
        return last;
      } else {
        fill();
      }
    }
  }

  private int newline(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Line cut(int until) {
    if (until == end && start == end && ended) {
      return null;
    }
    number++;
    for (int i = start; i < until; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return new Line(number, Arrays.copyOfRange(buffer, start, until));
      }
    }
    return null;
  }

  private Line skipped() throws IOException {
    int newline;
    do {
      start = end;
      fill();
      newline = newline(start);
    } while (newline < 0 && !ended);
    start = newline < 0 ? end : newline + 1;
    return new Line(++number, null);
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    int more = in.read(buffer, end, buffer.length - end);
    ended = more < 0;
    end += Math.max(0, more);
  }
}
