// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the trees up with what is committed while the program runs. Every process does: a county is
 * held with {@code skip locked}, so none waits for a dead one to be missed.
 */
@Component
final class SequencerPoller implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SequencerPoller.class);
  private static final int SECONDS_BETWEEN = 5;

  private final Ledger ledger;
  private @Nullable ScheduledExecutorService executor;

  SequencerPoller(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("ledger-sequence").factory());
      var unused =
          executor.scheduleWithFixedDelay(
              this::catchUp, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }
  }

  private void catchUp() {
    try {
      while (ledger.sequence() > 0 && isRunning()) {
        continue;
      }
    } catch (RuntimeException failure) {
      log.error("the ledger's tree could not be grown; tried again in 5 seconds", failure);
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
