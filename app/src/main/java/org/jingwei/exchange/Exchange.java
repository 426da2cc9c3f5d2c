// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.FeedFollower;
import org.jingwei.ledger.LedgerActor;
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
  private final Lines lines;
  private final Links links;
  private final Outbox outbox;
  private final FileIntake files;
  private final Worker worker;
  private final FeedFollower follower;
  private final Sender sender;
  private final Letters letters;
  private final Traffic traffic;
  private final Comparing comparing;
  private final Differences differences;
  private final Overview overview;
  private final Clock clock;

  Exchange(
      SystemStore systems,
      Lines lines,
      Links links,
      Outbox outbox,
      FileIntake files,
      Worker worker,
      FeedFollower follower,
      Sender sender,
      Letters letters,
      Traffic traffic,
      Comparing comparing,
      Differences differences,
      Overview overview,
      Clock clock) {
    this.systems = systems;
    this.lines = lines;
    this.links = links;
    this.outbox = outbox;
    this.files = files;
    this.worker = worker;
    this.follower = follower;
    this.sender = sender;
    this.letters = letters;
    this.traffic = traffic;
    this.comparing = comparing;
    this.differences = differences;
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

  /** A line by its code. */
  public Optional<OutsideSystem> findSystem(CountyCode county, String code) {
    return systems.find(county, code);
  }

  /** Where a line is posted to; empty while its setting is, or for one with a folder. */
  public Optional<URI> findAddress(OutsideSystem system) {
    return system.transport().equals("http") ? lines.address(system) : Optional.empty();
  }

  /** The folder of a line that has one and is set up. */
  public Optional<Path> findFolder(OutsideSystem system) {
    return system.transport().equals("http") ? Optional.empty() : lines.folder(system);
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
    return traffic.list(county, incoming, before, Math.clamp(limit, 1, Slice.MOST));
  }

  /** A dead letter with what may be seen of it. */
  public Optional<Mending> findDead(CountyCode county, boolean incoming, long id) {
    return traffic.find(county, incoming, id);
  }

  /** The last messages of an order, both ways, oldest first. */
  public List<Passed> listMessages(CountyCode county, String system, String order) {
    return traffic.listOfOrder(county, system, order);
  }

  /** The order and what stands for it here. */
  public Optional<LinkedOrder> findOrder(CountyCode county, String system, String order) {
    return links.find(county, system, order);
  }

  /**
   * Tries a dead letter anew, on the record.
   *
   * @param corrected fields of an incoming one to put right first, by the line's names
   * @return false where it is none any more, or a field may hold somebody's data
   */
  public boolean retry(
      CountyCode county, LedgerActor by, boolean incoming, long id, Map<String, String> corrected) {
    Optional<Mending> letter = traffic.find(county, incoming, id);
    return letter.isPresent()
        && Set.of(letter.get().field()).containsAll(corrected.keySet())
        && letters.retry(county, by, incoming, id, corrected);
  }

  /** Drops a dead letter for good, on the record; refused without a reason. */
  public Outcome<Boolean> drop(
      CountyCode county, LedgerActor by, boolean incoming, long id, String reason) {
    return letters.drop(county, by, incoming, id, reason);
  }

  /** What the last comparisons found and later ones did not see end, newest first. */
  public Slice<Difference> listDifferences(CountyCode county, @Nullable Long before, int limit) {
    return differences.list(county, before, Math.clamp(limit, 1, Slice.MOST));
  }

  /**
   * Sends again what a line lacks, or asks it for what is lacking here; on the record. Whether it
   * helped, the next comparison says.
   *
   * @return refused where the difference is gone, or one side cannot mend it
   */
  public Outcome<Boolean> repair(CountyCode county, LedgerActor by, long difference) {
    Difference one = differences.find(county, difference).orElse(null);
    if (one == null || !one.kind().canBeMended()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "difference-gone"));
    }
    letters.repair(county, by, one, comparing);
    return Outcome.done(true);
  }

  /** Asks the lines that were not asked today for their listings; how many. */
  public int askDaily(CountyCode county) {
    return comparing.askDaily(county);
  }

  /** Asks a line for its listing now; false where it is off. */
  public boolean ask(CountyCode county, String system) {
    Instant now = clock.instant();
    String name = "listing-" + now.toEpochMilli();
    return systems
        .find(county, system)
        .filter(lines::isOn)
        .map(one -> comparing.ask(county, one, name, now))
        .orElse(false);
  }

  /** Whether an order may be given back now. */
  public boolean mayGiveBack(LinkedOrder order) {
    return order.standing() == LinkedOrder.Standing.OPEN
        && order.returnUntil() != null
        && !clock.instant().isAfter(order.returnUntil());
  }

  /**
   * Gives an order back to its line (退单).
   *
   * @return refused with {@code return-too-late} after the line's limit, {@code return-not-now}
   *     where it was given back or withdrawn, {@code reason-missing}
   */
  public Outcome<Boolean> giveBack(
      CountyCode county, LedgerActor by, String system, String order, String reason) {
    LinkedOrder link = links.find(county, system, order).orElse(null);
    if (link == null || link.reportId() == null) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "order-unknown"));
    }
    if (link.standing() != LinkedOrder.Standing.OPEN) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "return-not-now"));
    }
    if (!mayGiveBack(link)) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "return-too-late"));
    }
    return letters.giveBack(county, by, link, reason, links);
  }

  /** Looks into the folders of lines that pass files; how many files were taken. */
  public int readFolders(CountyCode county) {
    return files.step(county);
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
