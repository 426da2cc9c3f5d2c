// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Received;
import org.jingwei.casework.web.LineReader.Line;
import org.jingwei.directory.Actor;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes streams of reports, however long, in constant memory: while some lines are being written
 * the next are read, and no more are read than can be written. Every line is answered after the
 * commit of its report, in order.
 */
@Component
final class BulkIntake implements AutoCloseable {

  private static final int LARGEST_BATCH = 500;
  private static final int BATCHES_OF_ONE_STREAM = 3;

  /** So that streams leave connections and processors to people. */
  private static final int BATCHES_OF_ALL_STREAMS = 4;

  private record Batch(List<Line> lines, CompletableFuture<List<Outcome<Received>>> taken) {}

  private final BulkLines bulk;
  private final MessageSource words;
  private final JsonMapper json;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore writing = new Semaphore(BATCHES_OF_ALL_STREAMS, true);

  BulkIntake(Cases cases, Reports reports, MessageSource words, JsonMapper json) {
    this.bulk = new BulkLines(cases, reports, json);
    this.words = words;
    this.json = json;
  }

  /**
   * Takes one stream to its end.
   *
   * @throws IOException when the sender is gone; what was read before is taken all the same
   */
  void run(Actor caller, Locale language, InputStream in, OutputStream out) throws IOException {
    LineWords answers = new LineWords(words, language);
    Queue<Batch> running = new ArrayDeque<>();
    try (LineFeed feed = new LineFeed(in)) {
      while (!feed.ended() || !running.isEmpty()) {
        List<Line> lines = feed.take(LARGEST_BATCH, running.isEmpty());
        if (!lines.isEmpty()) {
          running.add(start(caller, lines));
        }
        boolean idle = lines.isEmpty() && !running.isEmpty();
        if (idle || running.size() == BATCHES_OF_ONE_STREAM) {
          answer(running.remove(), answers, out);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private Batch start(Actor caller, List<Line> lines) {
    return new Batch(
        lines,
        CompletableFuture.supplyAsync(
            () -> {
              writing.acquireUninterruptibly();
              try {
                return bulk.take(caller, lines);
              } finally {
                writing.release();
              }
            },
            workers));
  }

  private void answer(Batch batch, LineWords answers, OutputStream out) throws IOException {
    List<Outcome<Received>> taken;
    try {
      taken = batch.taken().join();
    } catch (CompletionException bug) {
      throw bug.getCause() instanceof RuntimeException cause ? cause : bug;
    }
    for (int i = 0; i < taken.size(); i++) {
      out.write(
          json.writeValueAsBytes(answers.answer(batch.lines().get(i).number(), taken.get(i))));
      out.write('\n');
    }
    out.flush();
  }

  @Override
  public void close() {
    workers.close();
  }
}
