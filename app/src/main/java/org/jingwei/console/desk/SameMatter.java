// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseLists.Box;
import org.jingwei.casework.CaseState;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.Outcome;
import org.springframework.stereotype.Component;

/** Open matters that may be the one somebody is telling of: close by, or told in the same words. */
@Component
final class SameMatter {

  private static final int MOST = 6;

  /** About 150 m at this latitude. */
  private static final double NEAR_DEGREES = 0.0015;

  private static final int WORD = 4;

  private final CaseLists lists;

  SameMatter(CaseLists lists) {
    this.lists = lists;
  }

  List<CaseFile> list(Actor actor, CallForm form) {
    List<Area> sight = actor.placesFor(Permission.READ_CASES);
    Map<Long, CaseFile> found = new LinkedHashMap<>();
    if (sight.isEmpty()) {
      return List.of();
    }
    if (form.place().point() instanceof Outcome.Done<Optional<Wgs84>>(var point)) {
      point.ifPresent(at ->
          lists
              .inView(
                  actor.county(),
                  CaseFilter.of(open(), sight).seenFrom(actor.unit()),
                  around(at),
                  MOST)
              .files()
              .forEach(file -> found.put(file.id(), file)));
    }
    for (List<String> words : tries(form)) {
      if (found.size() < MOST) {
        lists.search(actor.county(), words, sight, "", actor.unit(), null, MOST).items().stream()
            .filter(file -> file.state().open())
            .forEach(file -> found.putIfAbsent(file.id(), file));
      }
    }
    return found.values().stream().limit(MOST).toList();
  }

  /** The address whole; else the beginning of what was told. */
  private static List<List<String>> tries(CallForm form) {
    List<List<String>> tries = new ArrayList<>();
    String address = form.place().address().strip();
    if (address.length() >= WORD) {
      tries.add(List.of(address));
    }
    String text = form.text().strip();
    if (text.length() >= WORD * 2) {
      tries.add(List.of(text.substring(0, WORD * 2)));
    }
    return tries;
  }

  private static Box around(Wgs84 at) {
    return new Box(
        at.longitude() - NEAR_DEGREES,
        at.latitude() - NEAR_DEGREES,
        at.longitude() + NEAR_DEGREES,
        at.latitude() + NEAR_DEGREES);
  }

  private static Set<CaseState> open() {
    Set<CaseState> open = EnumSet.allOf(CaseState.class);
    open.removeIf(state -> !state.open());
    return open;
  }
}
