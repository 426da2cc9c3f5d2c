// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jingwei.grid.Grid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the learners follow their counties every few seconds, and keeps what they know at the end.
 */
final class LearnerPoller implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LearnerPoller.class);

  private final Learners learners;
  private final Grid grid;
  private final long everyMillis;
  private @Nullable ScheduledExecutorService timer;

  LearnerPoller(Learners learners, Grid grid, long everyMillis) {
    this.learners = learners;
    this.grid = grid;
    this.everyMillis = everyMillis;
  }

  @Override
  public synchronized void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dispatch-learner").daemon().factory());
    var unused = timer.scheduleWithFixedDelay(this::follow, 0, everyMillis, TimeUnit.MILLISECONDS);
  }

  // A timer forgets a task that throws; the database may only be away for a moment.
  private void follow() {
    try {
      grid.listCounties().forEach(learners::follow);
    } catch (RuntimeException failure) {
      LOG.warn("nothing could be learnt from the feed just now: {}", failure.toString());
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.close();
      timer = null;
      learners.keepAll();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
