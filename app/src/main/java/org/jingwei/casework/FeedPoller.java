// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does a reader's work of every county again and again while the program runs. Every process does:
 * what one holds the others pass by, so none waits for a dead one to be missed.
 */
public final class FeedPoller implements SmartLifecycle {

  /** One step of the work; how much was done, 0 when there is nothing left for now. */
  public interface Work {
    int step(CountyCode county);
  }

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

  private final String name;
  private final Duration every;
  private final Supplier<List<CountyCode>> counties;
  private final Work work;
  private @Nullable ScheduledExecutorService executor;

  public FeedPoller(String name, Duration every, Supplier<List<CountyCode>> counties, Work work) {
    this.name = name;
    this.every = every;
    this.counties = counties;
    this.work = work;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name(name).factory());
      var unused =
          executor.scheduleWithFixedDelay(
              this::runOnce, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void runOnce() {
    try {
      for (CountyCode county : counties.get()) {
        while (isRunning() && work.step(county) > 0) {
          continue;
        }
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
      if (!ending.awaitTermination(5, TimeUnit.SECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

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
