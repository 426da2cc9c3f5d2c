// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The number, 0 to 31, that this process puts into its ids, held by a lease so that two processes
 * on one database never share it. The number longest unused is taken first: a restarted process
 * does not repeat ids that its forerunner borrowed from the next seconds.
 */
final class ProcessNumber implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessNumber.class);
  private static final long RENEWED_EVERY_SECONDS = 20;

  private static final String CLAIM =
      """
      update shared.process_numbers
         set holder = ?, taken_until = now() + interval '2 minutes'
       where number = (select number from shared.process_numbers
                        where taken_until < now()
                        order by taken_until, number
                        limit 1 for update skip locked)
      returning number
      """;

  private static final String RENEW =
      """
      update shared.process_numbers set taken_until = now() + interval '2 minutes'
       where number = ? and holder = ?
      """;

  private static final String RELEASE =
      "update shared.process_numbers set taken_until = now() where number = ? and holder = ?";

  private final int value;
  private final String holder;
  private final @Nullable JdbcClient jdbc;
  private final @Nullable ScheduledExecutorService renewal;

  private final Runnable lost;

  private ProcessNumber(int value, String holder, @Nullable JdbcClient jdbc, Runnable lost) {
    this.value = value;
    this.lost = lost;
    this.holder = holder;
    this.jdbc = jdbc;
    this.renewal =
        jdbc == null
            ? null
            : Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("process-number").factory());
  }

  /** A number that the operator sees to. */
  static ProcessNumber given(int value) {
    return new ProcessNumber(value, "operator", null, () -> {});
  }

  /**
   * @param lost what to do when another process has taken the number: this one must make no more
   *     ids
   * @throws CannotStartException when all 32 are taken
   */
  static ProcessNumber claim(DataSource dataSource, Runnable lost) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    String holder = ProcessHandle.current().pid() + " " + UUID.randomUUID();
    int value =
        jdbc.sql(CLAIM)
            .param(holder)
            .query(Integer.class)
            .optional()
            .orElseThrow(() ->
                new CannotStartException(
                    "32 processes already use this database",
                    "stop one, or wait two minutes if some were killed"));
    ProcessNumber number = new ProcessNumber(value, holder, jdbc, lost);
    number.keep();
    return number;
  }

  /** Frees what killed processes held; right only where no other process can be alive. */
  static void forgetAll(DataSource owner) {
    JdbcClient.create(owner)
        .sql("update shared.process_numbers set taken_until = now() where taken_until > now()")
        .update();
  }

  int value() {
    return value;
  }

  private void keep() {
    if (renewal != null) {
      var _ =
          renewal.scheduleWithFixedDelay(
              this::renew, RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void renew() {
    try {
      if (update(RENEW) == 0) {
        LOG.error("another process has taken number {} of ours; this one ends", value);
        lost.run();
      }
    } catch (DataAccessException e) {
      LOG.warn("the lease of process number {} could not be renewed yet", value, e);
    }
  }

  private int update(String sql) {
    return jdbc == null ? 1 : jdbc.sql(sql).param(value).param(holder).update();
  }

  @Override
  public void close() {
    if (renewal != null) {
      renewal.shutdownNow();
    }
    try {
      update(RELEASE);
    } catch (DataAccessException e) {
      LOG.info("process number {} is not given back; its lease will end", value, e);
    }
  }
}
