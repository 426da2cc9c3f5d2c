// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jingwei.casework.Cases;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drops what this process keeps of a county's categories and duties when another has loaded a pack.
 * Places, units and deadlines look for themselves.
 */
@Component
final class PackWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);
  private static final int SECONDS = 5;

  private final JdbcClient jdbc;
  private final Reports reports;
  private final Cases cases;
  private final Map<CountyCode, String> known = new HashMap<>();
  private @Nullable ScheduledExecutorService timer;

  PackWatch(JdbcClient jdbc, Reports reports, Cases cases) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.cases = cases;
  }

  /** Looks once; the first look only remembers. */
  synchronized void look() {
    jdbc.sql("select county, at::text from pack.loaded")
        .query((row, n) -> Map.entry(new CountyCode(row.getInt(1)), row.getString(2)))
        .list()
        .forEach(loaded -> {
          String before = known.put(loaded.getKey(), loaded.getValue());
          if (before != null && !before.equals(loaded.getValue())) {
            reports.reload(loaded.getKey());
            cases.reload(loaded.getKey());
          }
        });
  }

  // A timer forgets a task that throws; the database may only be away for a moment.
  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("no look for a new pack was possible: {}", e.toString());
    }
  }

  @Override
  public synchronized void start() {
    lookSafely();
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pack-watch").daemon().factory());
    var unused = timer.scheduleWithFixedDelay(this::lookSafely, SECONDS, SECONDS, TimeUnit.SECONDS);
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
}
