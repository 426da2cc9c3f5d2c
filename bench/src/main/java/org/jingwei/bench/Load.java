// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets some workers do the same thing again and again for a time, and counts. */
final class Load {

  /** One worker's doing; made in its own thread, for its own connection. */
  interface Worker extends AutoCloseable {
    void once() throws Exception;
  }

  /**
   * What one round came to.
   *
   * @param done how often it was done
   * @param seconds by the clock
   * @param millis of each, sorted
   * @param programCpu CPU milliseconds of the program for each
   * @param databaseCpu CPU milliseconds of PostgreSQL for each
   */
  record Round(int done, double seconds, double[] millis, double programCpu, double databaseCpu) {

    double perSecond() {
      return done / seconds;
    }

    double percentile(double share) {
      return millis[(int) Math.min(millis.length - 1, Math.round(millis.length * share))];
    }
  }

  private static final long SETTLING = 1_000;

  private final Cpu.Meter program;
  private final Cpu.Meter database;

  Load(Cpu.Meter program, Cpu.Meter database) {
    this.program = program;
    this.database = database;
  }

  Round run(int workers, double seconds, Callable<? extends Worker> make) throws Exception {
    List<Worker> ready = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      ready.add(make.call());
    }
    // A server process that is just ending is counted neither as alive nor as ended.
    Thread.sleep(SETTLING);
    double programBefore = program.seconds();
    double databaseBefore = database.seconds();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    double[] millis = all(ready, end);
    double took = (System.nanoTime() - start) / 1e9;
    int done = Math.max(1, millis.length);
    double programCpu = (program.seconds() - programBefore) * 1_000 / done;
    double databaseCpu = (database.seconds() - databaseBefore) * 1_000 / done;
    for (Worker worker : ready) {
      worker.close();
    }
    return new Round(millis.length, took, millis, programCpu, databaseCpu);
  }

  private static double[] all(List<Worker> ready, long end) throws Exception {
    List<Future<double[]>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(ready.size())) {
      ready.forEach(worker -> running.add(threads.submit(() -> until(worker, end))));
      List<double[]> parts = new ArrayList<>();
      for (Future<double[]> one : running) {
        parts.add(one.get());
      }
      double[] millis = parts.stream().flatMapToDouble(Arrays::stream).toArray();
      Arrays.sort(millis);
      return millis;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  private static double[] until(Worker worker, long end) throws Exception {
    double[] millis = new double[1_024];
    int count = 0;
    for (long now = System.nanoTime(); now < end; ) {
      worker.once();
      long after = System.nanoTime();
      if (count == millis.length) {
        millis = Arrays.copyOf(millis, 2 * count);
      }
      millis[count++] = (after - now) / 1e6;
      now = after;
    }
    return Arrays.copyOf(millis, count);
  }
}
