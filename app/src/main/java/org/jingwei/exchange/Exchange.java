// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The door of this module: the lines, how they are doing, what waits and what failed. Safe for any
 * number of threads and processes.
 */
public final class Exchange {

  private final SystemStore systems;
  private final Links links;
  private final Outbox outbox;
  private final Worker worker;
  private final FeedFollower follower;
  private final Sender sender;
  private final Letters letters;
  private final Overview overview;
  private final Clock clock;

  Exchange(
      SystemStore systems,
      Links links,
      Outbox outbox,
      Worker worker,
      FeedFollower follower,
      Sender sender,
      Letters letters,
      Overview overview,
      Clock clock) {
    this.systems = systems;
    this.links = links;
    this.outbox = outbox;
    this.worker = worker;
    this.follower = follower;
    this.sender = sender;
    this.letters = letters;
    this.overview = overview;
    this.clock = clock;
  }

  /** Puts other lines in the place of a county's, in the caller's transaction. */
  public void replaceSystems(CountyCode county, List<OutsideSystem> all) {
    systems.replace(county, all);
  }

  /** The lines with how each is doing, in the order of the pack. */
  public List<SystemHealth> listSystems(CountyCode county) {
    return overview.list(county);
  }

  /** The orders of lines for which these reports stand, oldest first. */
  public List<LinkedOrder> listOrders(CountyCode county, List<Long> reports) {
    return links.listOfReports(county, reports);
  }

  /**
   * Messages that could not be worked in or sent, newest first.
   *
   * @param before the cursor of the page before; null for the first
   */
  public Slice<DeadLetter> listDead(
      CountyCode county, boolean incoming, @Nullable Long before, int limit) {
    return letters.list(county, incoming, before, Math.clamp(limit, 1, Slice.MOST));
  }

  /**
   * Tries a dead letter anew, on the record.
   *
   * @param corrected fields of an incoming one to put right first, such as the category; none of
   *     them may be personal data
   * @return false where it is none any more
   */
  public boolean retry(Actor by, boolean incoming, long id, Map<String, String> corrected) {
    return letters.retry(by, incoming, id, corrected);
  }

  /** Drops a dead letter for good, on the record; refused without a reason. */
  public Outcome<Boolean> drop(Actor by, boolean incoming, long id, String reason) {
    return letters.drop(by, incoming, id, reason);
  }

  /**
   * Gives an order back to its line (退单).
   *
   * @return refused with {@code return-too-late} after the line's limit, {@code return-not-now}
   *     where it was given back or withdrawn, {@code reason-missing}
   */
  public Outcome<Boolean> giveBack(Actor by, String system, String order, String reason) {
    Instant now = clock.instant();
    LinkedOrder link = links.find(by.county(), system, order).orElse(null);
    if (link == null || link.reportId() == null) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "order-unknown"));
    }
    if (link.standing() != LinkedOrder.Standing.OPEN) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "return-not-now"));
    }
    if (link.returnUntil() == null || now.isAfter(link.returnUntil())) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "return-too-late"));
    }
    return letters.giveBack(by, link, reason, links);
  }

  /** Works in everything that came in and may be now; for tests and tools. */
  public void workIn(CountyCode county) {
    while (worker.step(county) > 0) {
      continue;
    }
  }

  /** Tells the lines of everything that has happened by now; messages then wait to be sent. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /** Sends what waits; how many messages were sent. */
  public int send(CountyCode county) {
    int sent = 0;
    for (int some = sender.step(county); some > 0; some = sender.step(county)) {
      sent += some;
    }
    return sent;
  }
}
