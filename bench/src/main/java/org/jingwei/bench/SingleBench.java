// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;

/** Single reports over HTTP at 1, 8 and 32 connections beside three inserts in a transaction. */
final class SingleBench {

  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);

  private SingleBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Load load = new Load(program.cpu(), program.databaseCpu());
    Samples samples = new Samples(1);
    load.run(8, effort.warmUp(), () -> new Post(program.port(), samples));
    load.run(8, 1, () -> new RawInsert(new RawRows(program.connect()), samples));
    List<Integer> wanted = effort.connections() == 0 ? CONNECTIONS : List.of(effort.connections());
    for (int connections : wanted) {
      List<Round> ours = new ArrayList<>();
      List<Round> raw = new ArrayList<>();
      for (int i = 0; i < effort.rounds(); i++) {
        ours.add(load.run(connections, effort.seconds(), () -> new Post(program.port(), samples)));
        raw.add(
            load.run(
                connections,
                effort.seconds(),
                () -> new RawInsert(new RawRows(program.connect()), samples)));
      }
      figures.compare("single POST, " + connections + " connections", ours, raw);
    }
  }

  private record Post(Http http, Samples samples) implements Worker {

    Post(int port, Samples samples) throws IOException {
      this(new Http(port), samples);
    }

    @Override
    public void once() throws IOException {
      String body = "{" + samples.next().json();
      Http.Answer answer =
          http.post("/api/v1/reports", body, "Idempotency-Key", UUID.randomUUID().toString());
      if (answer.status() != 201) {
        throw new IOException(answer.status() + " " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }
}
