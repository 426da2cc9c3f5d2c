// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.shared.CountyCode;

/**
 * Counts each matter of which the feed tells where and as what it stands now. What it counted
 * before is taken back, so an event that comes twice, late or out of order changes nothing.
 */
final class Counting implements FeedFollower.Reader {

  private static final Set<CaseState> NOT_COUNTED =
      EnumSet.of(CaseState.DECLINED, CaseState.MERGED);

  private final Cases cases;
  private final Deadlines deadlines;
  private final CountStore store;

  Counting(Cases cases, Deadlines deadlines, CountStore store) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.store = store;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    List<Long> ids = events.stream().map(CaseEvent::caseId).distinct().toList();
    ZoneId zone = deadlines.calendarOf(county).zone();
    Map<Long, Counted> before = store.load(county, ids);
    Map<Long, Counted> now = new HashMap<>();
    for (CaseFile file : cases.listByIds(county, ids)) {
      counted(file, zone).ifPresent(one -> now.put(file.id(), one));
    }
    List<Long> changed =
        ids.stream().filter(id -> !java.util.Objects.equals(before.get(id), now.get(id))).toList();
    store.move(county, changed, before, now);
  }

  /** Empty for what teaches nothing: confidential, not yet classified, declined, told elsewhere. */
  private static Optional<Counted> counted(CaseFile file, ZoneId zone) {
    if (file.confidential()
        || file.category().equals(CaseFile.UNCLASSIFIED)
        || NOT_COUNTED.contains(file.state())) {
      return Optional.empty();
    }
    String town = file.division().town().orElse(file.division()).value();
    LocalDate day = LocalDate.ofInstant(file.receivedAt(), zone);
    return Optional.of(new Counted(day, town, file.category()));
  }
}
