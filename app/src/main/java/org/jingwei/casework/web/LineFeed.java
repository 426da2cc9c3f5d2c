// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jingwei.casework.web.LineReader.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream's lines ahead in a thread of its own, as many as fit: a sender who is too quick
 * waits, and one who pauses in the middle of a line does not hold up the lines before.
 */
final class LineFeed implements AutoCloseable {

  private static final int READ_AHEAD = 1_500;

  private final BlockingQueue<Optional<Line>> waiting = new ArrayBlockingQueue<>(READ_AHEAD);
  private final Thread reading;
  private volatile @Nullable IOException broken;
  private boolean ended;

  LineFeed(InputStream in) {
    reading = Thread.startVirtualThread(() -> readToEnd(new LineReader(in)));
  }

  private void readToEnd(LineReader reader) {
    read(reader);
    try {
      waiting.put(Optional.empty());
    } catch (InterruptedException stopped) {
      broken = new InterruptedIOException();
    }
  }

  private void read(LineReader reader) {
    try {
      for (Line line = reader.next(); line != null; line = reader.next()) {
        waiting.put(Optional.of(line));
      }
    } catch (IOException gone) {
      broken = gone;
    } catch (InterruptedException stopped) {
      broken = new InterruptedIOException();
    }
  }

  /**
   * The lines that have come, at most so many.
   *
   * @param patiently whether to wait for the first; else none may be given
   */
  List<Line> take(int most, boolean patiently) throws InterruptedException {
    List<Line> lines = new ArrayList<>();
    @Nullable Optional<Line> next = ended ? null : patiently ? waiting.take() : waiting.poll();
    while (next != null && next.isPresent()) {
      lines.add(next.get());
      next = lines.size() < most ? waiting.poll() : null;
    }
    ended |= next != null;
    return lines;
  }

  /** Whether every line was taken. */
  boolean ended() {
    return ended;
  }

  /**
   * Waits for the reader, so that nobody reads the stream any more; what it still reads is dropped.
   *
   * @throws IOException what the stream broke with, if it did
   */
  @Override
  public void close() throws IOException {
    try {
      while (!ended) {
        take(READ_AHEAD, true);
      }
      reading.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    IOException gone = broken;
    if (gone != null) {
      throw gone;
    }
  }
}
