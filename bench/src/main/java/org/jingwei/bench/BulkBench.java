// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jingwei.bench.Samples.Sample;
import org.jingwei.directory.Role;

/**
 * One stream of reports, with place, category and the search for the same matter, beside multi-row
 * inserts of the same rows.
 */
final class BulkBench {

  private static final int BATCH = 500;
  private static final int LINES_A_SECOND_OF_EFFORT = 4_000;

  /** One run: how many a second, and the CPU milliseconds of program and database for each. */
  private record Run(double perSecond, double programCpu, double databaseCpu) {}

  private interface Work {
    void run() throws Exception;
  }

  private BulkBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Samples samples = new Samples(2);
    String token;
    try (var connection = program.connect()) {
      token = Tokens.issue(connection, "", Role.CONNECTED_SYSTEM);
    }
    int lines = (int) (effort.seconds() * LINES_A_SECOND_OF_EFFORT);
    stream(program, token, samples.list((int) (effort.warmUp() * LINES_A_SECOND_OF_EFFORT / 2)));
    List<Run> ours = new ArrayList<>();
    List<Run> raw = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      List<Sample> told = samples.list(lines);
      ours.add(measure(program, lines, () -> stream(program, token, told)));
      raw.add(measure(program, lines, () -> insert(program, told)));
    }
    Run we = median(ours);
    Run they = median(raw);
    figures.value(
        "bulk stream, 1 connection",
        "perSecond",
        we.perSecond(),
        "programCpuMs",
        we.programCpu(),
        "databaseCpuMs",
        we.databaseCpu(),
        "rawPerSecond",
        they.perSecond(),
        "rawDatabaseCpuMs",
        they.databaseCpu(),
        "ratio",
        we.perSecond() / they.perSecond());
  }

  private static Run median(List<Run> runs) {
    return runs.stream()
        .sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond()))
        .toList()
        .get(runs.size() / 2);
  }

  private static Run measure(Program program, int lines, Work work) throws Exception {
    double programBefore = program.cpu().seconds();
    double databaseBefore = program.databaseCpu().seconds();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Run(
        lines / seconds,
        (program.cpu().seconds() - programBefore) * 1_000 / lines,
        (program.databaseCpu().seconds() - databaseBefore) * 1_000 / lines);
  }

  static void stream(Program program, String token, List<Sample> told) throws Exception {
    try (Http http = new Http(program.port())) {
      http.open(
          "/api/v1/reports/bulk", "Authorization", token, "Content-Type", "application/x-ndjson");
      var answers = CompletableFuture.supplyAsync(() -> answer(http));
      eachBatch(
          told.size(),
          from -> send(http, told.subList(from, Math.min(told.size(), from + 100))),
          100);
      http.end();
      long taken = answers.get().text().lines().filter(l -> l.contains("\"status\":201")).count();
      if (taken < told.size() * 0.95) {
        throw new IllegalStateException("only %d of %d were taken".formatted(taken, told.size()));
      }
    }
  }

  private static Http.Answer answer(Http http) {
    try {
      return http.read();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void send(Http http, List<Sample> some) {
    var text = new StringBuilder();
    for (Sample sample : some) {
      text.append("{\"key\":\"").append(UUID.randomUUID()).append("\",").append(sample.json());
      text.append('\n');
    }
    try {
      http.chunk(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void insert(Program program, List<Sample> told) throws Exception {
    try (RawRows rows = new RawRows(program.connect())) {
      for (int from = 0; from < told.size(); from += BATCH) {
        rows.insertAll(told.subList(from, Math.min(told.size(), from + BATCH)));
      }
    }
  }

  private static void eachBatch(int size, IntConsumer work, int step) {
    for (int from = 0; from < size; from += step) {
      work.accept(from);
    }
  }
}
