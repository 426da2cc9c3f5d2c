// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.Cases;
import org.jingwei.casework.SameMatters;
import org.jingwei.casework.SameMatters.Alike;
import org.jingwei.casework.SameMatters.Told;
import org.jingwei.casework.Sight;
import org.jingwei.casework.Sought;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.console.kit.WhyAlike;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Open matters that may be the one somebody is telling of, the likeliest first and why: such as are
 * judged alike, and then such as have a part of the address or of the words that were typed so far.
 */
@Component
final class SameMatter {

  private static final int MOST = 6;
  private static final int WORD = 4;

  private final SameMatters matters;
  private final Cases cases;
  private final CaseLists lists;
  private final Rows rows;

  SameMatter(SameMatters matters, Cases cases, CaseLists lists, Rows rows) {
    this.matters = matters;
    this.cases = cases;
    this.lists = lists;
    this.rows = rows;
  }

  List<CaseRow> list(Actor actor, CallForm form, Say say) {
    List<Area> sight = actor.placesFor(Permission.READ_CASES);
    if (sight.isEmpty()) {
      return List.of();
    }
    Map<Long, CaseFile> found = new LinkedHashMap<>();
    Map<Long, String> why = new HashMap<>();
    // What was chosen stays in the list, whatever is typed after it.
    chosen(actor, form).ifPresent(file -> found.put(file.id(), file));
    for (Alike one : matters.listFor(actor, told(actor.county(), form), MOST)) {
      found.put(one.file().id(), one.file());
      why.put(
          one.file().id(),
          say.it("desk.new.same.alike", WhyAlike.percent(one.why()))
              + " "
              + WhyAlike.sentence(one.why(), say));
    }
    Sight seen = new Sight(sight, "", actor.unit());
    for (List<String> words : tries(form)) {
      if (found.size() < MOST) {
        lists
            .search(actor.county(), Sought.all(words.toArray(String[]::new)), seen, null, MOST)
            .items()
            .stream()
            .filter(file -> file.state().open())
            .forEach(file -> found.putIfAbsent(file.id(), file));
      }
    }
    List<CaseFile> first = found.values().stream().limit(MOST).toList();
    return rows.of(actor.county(), first, say).stream()
        .map(row -> why.containsKey(row.id()) ? row.noting(why.get(row.id())) : row)
        .toList();
  }

  private Optional<CaseFile> chosen(Actor actor, CallForm form) {
    return form.joins().matches("\\d{1,18}")
        ? cases.findSeen(actor, Long.parseLong(form.joins())).filter(file -> file.state().open())
        : Optional.empty();
  }

  private static Told told(CountyCode county, CallForm form) {
    TypedPlace place = form.place();
    @Nullable Wgs84 point =
        place.point() instanceof Outcome.Done<Optional<Wgs84>>(var at) ? at.orElse(null) : null;
    String address = place.address().strip();
    DivisionCode division =
        DivisionCode.isValid(place.division())
            ? new DivisionCode(place.division())
            : DivisionCode.of(county);
    return new Told(
        point, address.isEmpty() ? null : address, division, form.category(), form.text());
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
}
