// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Reads back through the door how every case file of a county stands. */
final class Tally {

  private final Map<CaseState, Integer> states = new EnumMap<>(CaseState.class);
  private int closedInTime;

  static Tally of(CaseLists lists, CountyCode county) {
    Tally tally = new Tally();
    for (CaseState state : CaseState.values()) {
      CaseFilter filter = CaseFilter.of(Set.of(state), List.of(Area.of(county)));
      @Nullable String after = null;
      do {
        Slice<CaseFile> page = lists.list(county, filter, after, Slice.MOST);
        page.items().forEach(tally::add);
        after = page.next();
      } while (after != null);
    }
    return tally;
  }

  private void add(CaseFile file) {
    states.merge(file.state(), 1, Integer::sum);
    closedInTime += file.state() == CaseState.CLOSED && !file.overdue() ? 1 : 0;
  }

  Map<CaseState, Integer> states() {
    return states;
  }

  int closed() {
    return states.getOrDefault(CaseState.CLOSED, 0);
  }

  int closedInTime() {
    return closedInTime;
  }
}
