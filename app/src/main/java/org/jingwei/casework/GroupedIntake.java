// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Lets reports that arrive at the same time share a commit: while one group is being written the
 * next gathers, so nobody waits for others and a burst costs few commits. Each is answered only
 * after its commit.
 */
final class GroupedIntake implements AutoCloseable {

  private static final int WRITERS = 2;
  private static final int LARGEST_GROUP = 128;
  private static final int MOST_WAITING = 10_000;

  private record Waiting(
      CountyCode county, NewReport report, Who who, CompletableFuture<Outcome<Received>> answer) {}

  private final Intake intake;
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final List<Thread> writers = new ArrayList<>();

  GroupedIntake(Intake intake) {
    this.intake = intake;
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofPlatform().daemon().name("intake-" + i).start(this::write));
    }
  }

  Outcome<Received> receive(CountyCode county, NewReport report, Who who) {
    var mine = new Waiting(county, report, who, new CompletableFuture<>());
    if (!waiting.offer(mine)) {
      return Outcome.refused(Refusal.of(Refusal.Kind.UNAVAILABLE, "intake-full"));
    }
    try {
      return mine.answer().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private void write() {
    List<Waiting> group = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      waiting.drainTo(group, LARGEST_GROUP - 1);
      writeGroup(group);
      group.clear();
    }
  }

  private void writeGroup(List<Waiting> group) {
    List<Waiting> rest = new ArrayList<>(group);
    while (!rest.isEmpty()) {
      Waiting first = rest.getFirst();
      List<Waiting> alike =
          rest.stream()
              .filter(w -> w.county().equals(first.county()) && w.who().equals(first.who()))
              .toList();
      rest.removeAll(alike);
      writeAlike(alike);
    }
  }

  private void writeAlike(List<Waiting> alike) {
    try {
      List<Outcome<Received>> outcomes =
          intake.receiveAll(
              alike.getFirst().county(),
              alike.stream().map(Waiting::report).toList(),
              alike.getFirst().who());
      for (int i = 0; i < alike.size(); i++) {
        alike.get(i).answer().complete(outcomes.get(i));
      }
    } catch (DataAccessException | TransactionException failed) {
      retryAlone(alike, failed);
    } catch (RuntimeException bug) {
      retryAlone(alike, bug);
    }
  }

  /** One bad report must not take its neighbours down: each is tried by itself. */
  private void retryAlone(List<Waiting> alike, RuntimeException failure) {
    if (alike.size() == 1) {
      alike.getFirst().answer().completeExceptionally(failure);
      return;
    }
    alike.forEach(one -> writeAlike(List.of(one)));
  }

  @Override
  public void close() {
    writers.forEach(Thread::interrupt);
  }
}
