// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.polling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one piece of work again and again while the program runs, on a thread of its own. A round
 * goes on until nothing is left; one that fails is told in the log and tried again.
 */
public final class Poller implements SmartLifecycle {

  /** One step of the work; how much was done, 0 when there is nothing left for now. */
  @FunctionalInterface
  public interface Work {
    int step();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int SECONDS_TO_END = 5;

  private final String name;
  private final Duration every;
  private final Work work;
  private final Runnable atEnd;
  private final AtomicBoolean asked = new AtomicBoolean();
  private @Nullable ScheduledExecutorService executor;

  /**
   * @param name of the work, for the log and the thread
   * @param every how long after a round the next begins; the first, as long after the start
   */
  public Poller(String name, Duration every, Work work) {
    this(name, every, work, () -> {});
  }

  /**
   * @param atEnd done once the last round is over
   */
  public Poller(String name, Duration every, Work work, Runnable atEnd) {
    this.name = name;
    this.every = every;
    this.work = work;
    this.atEnd = atEnd;
  }

  /** Work on each of several things, such as the counties; asked for anew at each step. */
  public static <T> Work onEach(Supplier<List<T>> all, ToIntFunction<T> step) {
    return () -> all.get().stream().mapToInt(step).sum();
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name(name).factory());
      var unused =
          executor.scheduleWithFixedDelay(
              this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** There is something to do: the next round begins at once, and not only when its time comes. */
  public synchronized void wake() {
    ScheduledExecutorService running = executor;
    if (running != null && asked.compareAndSet(false, true)) {
      running.execute(() -> {
        asked.set(false);
        round();
      });
    }
  }

  private void round() {
    try {
      while (isRunning() && work.step() > 0) {
        continue;
      }
    } catch (RuntimeException failure) {
      LOG.error("{} could not go on; tried again in {}", name, every, failure);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = end();
    if (ending == null) {
      return;
    }
    ending.shutdown();
    try {
      if (!ending.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    atEnd.run();
  }

  /** From now on no round begins another step. */
  private synchronized @Nullable ScheduledExecutorService end() {
    ScheduledExecutorService ending = executor;
    executor = null;
    return ending;
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}
