// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.io.PrintStream;

/** A bar that fills, on a terminal; a line for each tenth, in a file. */
final class Progress {

  /** Makes the bar when it is known how much there is. */
  interface Maker {
    Progress of(int whole);
  }

  private static final int WIDTH = 40;
  private static final long BETWEEN_NANOS = 200_000_000;

  private final PrintStream out;
  private final int whole;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private long last;
  private int tenth;

  Progress(PrintStream out, int whole) {
    this.out = out;
    this.whole = Math.max(1, whole);
  }

  void at(int done, double perSecond) {
    long now = System.nanoTime();
    String line = "%,d of %,d · %.0f/s".formatted(done, whole, perSecond);
    if (terminal && (now - last > BETWEEN_NANOS || done == whole)) {
      int full = (int) ((long) WIDTH * done / whole);
      out.printf("\r[%s%s] %s ", "█".repeat(full), "░".repeat(WIDTH - full), line);
      last = now;
    } else if (!terminal && (long) done * 10 / whole > tenth) {
      tenth = (int) ((long) done * 10 / whole);
      out.println(line);
    }
    if (terminal && done == whole) {
      out.println();
    }
    out.flush();
  }
}
