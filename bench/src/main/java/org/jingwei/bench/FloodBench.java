// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;

/**
 * Residents, each from an address of their own, report while nothing else happens and while one
 * address floods the intake. The raw limit of the run is the calm.
 */
final class FloodBench {

  private static final int CONNECTIONS = 8;
  private static final int PER_SECOND = 1_000;
  private static final int RESIDENTS = 2;

  private FloodBench() {}

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Load load = new Load(program.cpu(), program.databaseCpu());
    Samples samples = new Samples(1);
    load.run(RESIDENTS, effort.warmUp(), () -> new Resident(program.port(), samples));
    List<Round> calm = new ArrayList<>();
    List<Round> flooded = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      calm.add(load.run(RESIDENTS, effort.seconds(), () -> new Resident(program.port(), samples)));
      try (Flood flood = new Flood(program.port(), samples)) {
        flooded.add(
            load.run(RESIDENTS, effort.seconds(), () -> new Resident(program.port(), samples)));
        flood.tell(figures);
      }
    }
    figures.compare("reports of others while one address floods", flooded, calm);
  }

  /** One address that sends as steadily as it can, whatever it is answered. */
  private static final class Flood implements AutoCloseable {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final long start = System.nanoTime();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Flood(int port, Samples samples) {
      for (int i = 0; i < CONNECTIONS; i++) {
        threads.add(Thread.startVirtualThread(() -> send(port, samples)));
      }
    }

    private void send(int port, Samples samples) {
      try (Http http = new Http(port)) {
        while (!over) {
          long due = next.getAndAdd(1_000_000_000L / PER_SECOND);
          Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
          int status = report(http, samples);
          (status == 201 ? taken : refused).incrementAndGet();
        }
      } catch (IOException ended) {
        over = true;
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    void tell(Figures figures) {
      double seconds = (System.nanoTime() - start) / 1e9;
      figures.value(
          "the flood",
          "perSecond",
          (taken.get() + refused.get()) / seconds,
          "taken",
          taken.get(),
          "refused",
          refused.get());
    }

    @Override
    public void close() throws InterruptedException {
      over = true;
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static int report(Http http, Samples samples) throws IOException {
    String body = "{" + samples.next().json();
    return http.post("/api/v1/reports", body, "Idempotency-Key", UUID.randomUUID().toString())
        .status();
  }

  private record Resident(int port, Samples samples) implements Worker {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void once() throws IOException {
      int number = NUMBER.incrementAndGet();
      String from =
          "127.%d.%d.%d".formatted(1 + number / 62_500, number / 250 % 250, 1 + number % 250);
      try (Http http = new Http(port, from)) {
        int status = report(http, samples);
        if (status != 201) {
          throw new IOException(from + " was answered " + status);
        }
      }
    }

    @Override
    public void close() {}
  }
}
