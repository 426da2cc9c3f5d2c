// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the feed for one reader, stretch by stretch. What the reader writes of a stretch and the
 * position after it are one transaction, and one process at a time holds the position: every event
 * is taken exactly once, however many processes follow and whenever one is killed.
 *
 * <p>Events of one case file may come out of the order of their versions (a transaction that began
 * earlier may have moved it later); a reader that needs the order goes by {@link
 * CaseEvent#version}.
 */
public final class FeedFollower {

  /** Takes a stretch of the feed, in the transaction that moves the position on. */
  public interface Reader {
    void take(CountyCode county, List<CaseEvent> events);
  }

  private static final int STRETCH = 500;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Cases cases;
  private final FeedPositions positions;
  private final Reader reader;
  private final TransactionTemplate transaction;

  /**
   * @param schema the reader's own schema, which has a table {@code feed_position} (county, tx, id,
   *     at) for its position
   */
  public FeedFollower(
      String schema,
      Reader reader,
      Cases cases,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.positions = new FeedPositions(jdbc, schema);
    this.reader = reader;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Takes the next stretch, unless another process is at it; how many events that were. */
  public int tryOnce(CountyCode county) {
    // Looked at without holding it first: an idle follower must not write.
    boolean nothingNew = cases.listAfter(county, positions.at(county), 1).events().isEmpty();
    return nothingNew ? 0 : step(county, false);
  }

  /**
   * Takes everything that was written before it was asked, waiting for other processes in between.
   * The feed ends before whatever a running transaction, of any database of the server, could still
   * precede: such a one is waited for too, but no longer than ten seconds.
   */
  public void catchUp(CountyCode county) {
    String now = positions.next();
    int waits = 0;
    while (step(county, true) > 0 || (!positions.settled(now) && pause(waits++))) {
      continue;
    }
  }

  private static boolean pause(int waits) {
    LockSupport.parkNanos(PAUSE.toNanos());
    return waits < LONGEST.dividedBy(PAUSE) && !Thread.currentThread().isInterrupted();
  }

  /**
   * Lets the reader forget what it has made, and goes back to the beginning, as one.
   *
   * @param forget drops what was made of a county's events
   */
  public void restart(CountyCode county, Runnable forget) {
    transaction.executeWithoutResult(status -> {
      positions.lock(county, true);
      forget.run();
      positions.move(county, FeedPosition.START, null);
    });
  }

  private int step(CountyCode county, boolean wait) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> positions.lock(county, wait).map(at -> within(county, at)).orElse(0)));
  }

  private int within(CountyCode county, FeedPosition at) {
    Feed feed = cases.listAfter(county, at, STRETCH);
    if (feed.events().isEmpty()) {
      return 0;
    }
    reader.take(county, feed.events());
    positions.move(county, feed.next(), feed.events().getLast().at());
    return feed.events().size();
  }
}
