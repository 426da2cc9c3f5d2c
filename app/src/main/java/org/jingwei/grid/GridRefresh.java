// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads all counties before the web server opens, then looks for new versions. */
@Component
final class GridRefresh implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GridRefresh.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final GridKeeper keeper;
  private @Nullable ScheduledExecutorService timer;

  GridRefresh(GridKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public synchronized void start() {
    keeper.refresh();
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("grid-refresh").daemon().factory());
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  // A timer forgets a task that throws; the database may only be away for a moment.
  private void look() {
    try {
      keeper.refresh();
    } catch (RuntimeException e) {
      LOG.warn("no look for new divisions and cells was possible: {}", e.toString());
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }

  /** Long before the web server, which comes near the end. */
  @Override
  public int getPhase() {
    return 0;
  }
}
