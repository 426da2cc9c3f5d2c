// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;

/** CPU seconds that processes have used so far, as Linux counts them: user and kernel, to 10 ms. */
final class Cpu {

  /** Clock ticks of /proc, the same on every Linux that Java runs on. */
  private static final double TICKS = 100;

  private static final int USER = 11;

  /** Reads on. */
  interface Meter {
    double seconds();
  }

  private Cpu() {}

  static Meter of(long process) {
    return () -> used(process, 2);
  }

  /** With all its children, those that have ended too. */
  static Meter ofTree(long root) {
    return () -> {
      double sum = 0;
      var left = new ArrayDeque<Long>();
      left.add(root);
      while (!left.isEmpty()) {
        long one = left.remove();
        sum += used(one, 4);
        ProcessHandle.of(one).ifPresent(p -> p.children().forEach(c -> left.add(c.pid())));
      }
      return sum;
    };
  }

  private static double used(long process, int fields) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = USER; i < USER + fields; i++) {
        ticks += Long.parseLong(values[i]);
      }
      return ticks / TICKS;
    } catch (java.nio.file.NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
