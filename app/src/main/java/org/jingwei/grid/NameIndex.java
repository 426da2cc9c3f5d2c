// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Every way to write every known division and landmark, the county's own and its neighbours', and
 * the county's own with a mistake. Immutable.
 */
final class NameIndex {

  /**
   * A division that some words name.
   *
   * @param exact the name's own characters, before {@link Writing} made them plain
   * @param landmark by which the words name the division; null where they name it itself
   */
  record Entry(
      Division division, NameForm.Strength strength, String exact, @Nullable Landmark landmark) {}

  private final NameWords exact = new NameWords();
  private final NameWords slips = new NameWords();
  private final CountyCode own;

  NameIndex(
      CountyCode own,
      Iterable<Division> divisions,
      Iterable<Landmark> landmarks,
      Map<DivisionCode, Division> all) {
    this.own = own;
    for (Division division : divisions) {
      String town =
          division.code().isVillage()
              ? division.parent().map(all::get).map(Division::name).orElse("")
              : "";
      NameForm.of(division, town)
          .forEach(form -> add(new Entry(division, form.strength(), form.text(), null)));
    }
    for (Landmark landmark : landmarks) {
      Division division = all.get(landmark.division());
      if (division != null) {
        add(new Entry(division, NameForm.Strength.LANDMARK, landmark.name(), landmark));
        landmark
            .aliases()
            .forEach(
                alias -> add(new Entry(division, NameForm.Strength.LANDMARK, alias, landmark)));
      }
    }
  }

  private void add(Entry entry) {
    String plain = Writing.plain(entry.exact());
    exact.add(plain, entry);
    if (entry.division().code().county().equals(own) && !entry.division().code().isCounty()) {
      SlipForms.of(plain, form -> slips.add(form, entry));
    }
  }

  /** Names as they are. */
  NameWords exact() {
    return exact;
  }

  /** Names with one mistake, as {@link SlipForms} writes them; also found where there is none. */
  NameWords slips() {
    return slips;
  }
}
