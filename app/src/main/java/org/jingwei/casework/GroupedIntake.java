// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jingwei.casework.Intake.Arrival;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lets reports that arrive at the same time share a commit: while one group is being written the
 * next gathers, so nobody waits for others and a burst costs few commits. Each is answered only
 * after its commit. One writer makes the groups as large as they can be; a second helps when a
 * crowd waits, or when the first is held up by a lock.
 */
final class GroupedIntake implements AutoCloseable {

  private static final int LARGEST_GROUP = 128;

  /** From this many on the others are not left to wait for one writer. */
  private static final int CROWD = 32;

  private static final int MOST_WAITING = 10_000;

  private record Waiting(
      CountyCode county, Arrival arrival, CompletableFuture<Outcome<Received>> answer) {}

  /** Writes reports in one transaction, and returns when it is committed. */
  interface Taking {
    List<Outcome<Received>> takeAll(CountyCode county, List<Arrival> arrivals);
  }

  private final Taking taking;
  private final BlockingQueue<Waiting> waiting;
  private final Semaphore crowd = new Semaphore(0);
  private final List<Thread> writers;

  GroupedIntake(Intake intake) {
    this(intake::receiveAll, MOST_WAITING);
  }

  /**
   * @param most how many may wait; one more is refused at once
   */
  GroupedIntake(Taking taking, int most) {
    this.taking = taking;
    this.waiting = new ArrayBlockingQueue<>(most);
    this.writers =
        List.of(
            Thread.ofPlatform().daemon().name("intake-first").start(() -> writeWhen(this::one)),
            Thread.ofPlatform().daemon().name("intake-second").start(() -> writeWhen(this::many)));
  }

  Outcome<Received> receive(CountyCode county, NewReport report, Who who) {
    var mine = new Waiting(county, new Arrival(report, who), new CompletableFuture<>());
    if (!waiting.offer(mine)) {
      return Outcome.refused(Refusal.of(Refusal.Kind.UNAVAILABLE, "intake-full"));
    }
    if (waiting.size() > CROWD && crowd.availablePermits() == 0) {
      crowd.release();
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

  /** What a writer waits for before it takes a group. */
  private interface Call {
    void await(List<Waiting> group) throws InterruptedException;
  }

  private void one(List<Waiting> group) throws InterruptedException {
    group.add(waiting.take());
  }

  private void many(List<Waiting> group) throws InterruptedException {
    crowd.acquire();
  }

  private void writeWhen(Call called) {
    List<Waiting> group = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        called.await(group);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      waiting.drainTo(group, LARGEST_GROUP - group.size());
      writeGroup(group);
      group.clear();
    }
  }

  private void writeGroup(List<Waiting> group) {
    List<Waiting> rest = new ArrayList<>(group);
    while (!rest.isEmpty()) {
      Waiting first = rest.getFirst();
      List<Waiting> together =
          rest.stream().filter(w -> w.county().equals(first.county())).toList();
      rest.removeAll(together);
      writeOfCounty(together);
    }
  }

  private void writeOfCounty(List<Waiting> together) {
    try {
      write(together);
    } catch (RuntimeException failed) {
      if (together.size() == 1 || isAway(failed)) {
        together.forEach(one -> one.answer().completeExceptionally(failed));
      } else {
        writeAlone(together);
      }
    }
  }

  private void write(List<Waiting> together) {
    List<Outcome<Received>> outcomes =
        taking.takeAll(
            together.getFirst().county(), together.stream().map(Waiting::arrival).toList());
    for (int i = 0; i < together.size(); i++) {
      together.get(i).answer().complete(outcomes.get(i));
    }
  }

  /** One bad report must not take its neighbours down: each is tried by itself. */
  private void writeAlone(List<Waiting> together) {
    @Nullable RuntimeException away = null;
    for (Waiting one : together) {
      try {
        if (away == null) {
          write(List.of(one));
        } else {
          one.answer().completeExceptionally(away);
        }
      } catch (RuntimeException failed) {
        away = isAway(failed) ? failed : null;
        one.answer().completeExceptionally(failed);
      }
    }
  }

  /** No transaction could begin, which takes its time: nobody is to wait for that once more. */
  private static boolean isAway(RuntimeException failed) {
    return failed instanceof CannotCreateTransactionException;
  }

  @Override
  public void close() {
    writers.forEach(Thread::interrupt);
  }
}
