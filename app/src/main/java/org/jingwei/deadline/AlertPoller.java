// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the alerts every few seconds while the program runs. Every process does: rows are claimed
 * with {@code skip locked}, so none waits for a dead one to be missed.
 */
final class AlertPoller implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AlertPoller.class);

  private final AlertRun run;
  private final Duration every;
  private final Clock clock;
  private @Nullable ScheduledExecutorService executor;

  AlertPoller(AlertRun run, Duration every, Clock clock) {
    this.run = run;
    this.every = every;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("deadline-alerts").factory());
      var unused =
          executor.scheduleWithFixedDelay(
              this::runOnce, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void runOnce() {
    try {
      run.runOnce(clock.instant());
    } catch (RuntimeException failure) {
      LOG.error("alerts of deadlines could not be raised; tried again in {}", every, failure);
    }
  }

  @Override
  public synchronized void stop() {
    if (executor != null) {
      executor.shutdown();
      awaitEnd(executor);
      executor = null;
    }
  }

  private static void awaitEnd(ScheduledExecutorService ending) {
    try {
      if (!ending.awaitTermination(5, TimeUnit.SECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}
