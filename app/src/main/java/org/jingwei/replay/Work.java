// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;

/**
 * Makes the moves of a replay. Cases are opened on the caller's thread; what falls due to be closed
 * before a day is closed beside it, on a thread of its own, each at its own time.
 */
final class Work implements AutoCloseable {

  private static final int PER_COMMIT = 25;
  private static final long CHECK_AFTER_SECONDS = 600;

  /** An open case and when its unit will be done with it. */
  private record Due(Instant at, long caseId, String unit) {}

  private final Doors doors;
  private final CountyCode county;
  private final ReplayClock clock;
  private final Staff staff;
  private final PriorityQueue<Due> open =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::caseId));
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("replay-close").factory());
  private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
  private volatile int closed;

  Work(Doors doors, CountyCode county, ReplayClock clock, Staff staff) {
    this.doors = doors;
    this.county = county;
    this.clock = clock;
    this.staff = staff;
  }

  CaseFile move(CaseFile file, Move move, Who who) {
    return tried(file, move, who).orThrow();
  }

  private Outcome<CaseFile> tried(CaseFile file, Move move, Who who) {
    String key = file.code() + " " + file.version() + " " + move.name();
    return doors.cases().move(county, file.id(), file.version(), move, who, key);
  }

  CaseFile get(long caseId) {
    return doors.cases().find(county, caseId).orElseThrow();
  }

  /** From acceptance to the unit's confirmation that it has the order. */
  CaseFile send(CaseFile accepted, String unit) {
    CaseFile sent = move(accepted, new Move.Dispatch(unit, List.of(), null), staff.desk);
    return move(sent, new Move.Acknowledge(), staff.clerk(unit));
  }

  CaseFile accept(CaseFile file) {
    return move(file, new Move.Accept(null), staff.desk);
  }

  /**
   * Whether it was joined to the other, which may have ended while this one was being looked at.
   */
  boolean merged(CaseFile file, long into) {
    return tried(file, new Move.Merge(into, "与既有案卷为同一事项"), staff.desk)
        instanceof Outcome.Done<CaseFile>;
  }

  /** The unit will be done with it at an instant. */
  void resolveAt(Instant at, CaseFile file) {
    synchronized (open) {
      open.add(new Due(at, file.id(), String.valueOf(file.leadUnit())));
    }
  }

  /** Begins to close what is due before an instant, after what was begun before has ended. */
  void closeBefore(Instant end) {
    closing.join();
    closing = CompletableFuture.runAsync(() -> closeAll(end), beside);
  }

  /** Closes all that is left, and waits for it. */
  void closeRest() {
    closeBefore(Instant.MAX);
    closing.join();
  }

  int closed() {
    return closed;
  }

  private void closeAll(Instant end) {
    for (List<Due> group = take(end); !group.isEmpty(); group = take(end)) {
      List<Due> now = group;
      doors.transaction().executeWithoutResult(status -> now.forEach(this::close));
      closed += group.size();
    }
    if (end.isBefore(Instant.MAX)) {
      clock.stand(end);
      int unused = doors.alerts().runOnce(end);
    }
  }

  private List<Due> take(Instant end) {
    List<Due> group = new ArrayList<>();
    synchronized (open) {
      for (Due next = open.peek();
          next != null && next.at().isBefore(end) && group.size() < PER_COMMIT;
          next = open.peek()) {
        group.add(open.remove());
      }
    }
    return group;
  }

  private void close(Due due) {
    clock.stand(due.at());
    CaseFile file = get(due.caseId());
    file = move(file, new Move.Resolve("已处理", List.of()), staff.clerk(due.unit()));
    clock.stand(due.at().plusSeconds(CHECK_AFTER_SECONDS));
    file = move(file, new Move.Confirm(null), staff.checker);
    if (file.state() != CaseState.CLOSED) {
      throw new IllegalStateException(file.code() + " should be closed: " + file.state());
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
