// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings the search up to date every second while the program runs. */
final class SearchPoller implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchPoller.class);

  private final SearchIndex index;
  private final Grid grid;
  private @Nullable ScheduledExecutorService executor;

  SearchPoller(SearchIndex index, Grid grid) {
    this.index = index;
    this.grid = grid;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("case-search").factory());
      var unused = executor.scheduleWithFixedDelay(this::catchUp, 1, 1, TimeUnit.SECONDS);
    }
  }

  private void catchUp() {
    try {
      for (CountyCode county : grid.listCounties()) {
        while (index.catchUp(county) > 0 && isRunning()) {
          continue;
        }
      }
    } catch (RuntimeException failure) {
      LOG.error("the search could not be brought up to date; tried again in a second", failure);
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
