// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.directory.Unit;
import org.jingwei.shared.DivisionCode;

/** A duty catalogue that is not in force, with its units, to see what it would propose. */
public final class DutyTrial {

  private final DutyCatalogue catalogue;
  private final TrialUnits units;

  public DutyTrial(List<Duty> duties, List<Unit> units) {
    this.catalogue = new DutyCatalogue(duties);
    this.units = new TrialUnits(units);
  }

  /** The unit that the catalogue would name first, by the same rule as the one in force. */
  public Optional<Unit> findFirst(List<String> path, DivisionCode place) {
    return catalogue.answer(path, place, units).stream()
        .findFirst()
        .map(answer -> units.byCode.get(answer.unit()));
  }

  private static final class TrialUnits implements DutyCatalogue.Units {

    private final Map<String, Unit> byCode;
    private final Map<String, Unit> byPlace;

    TrialUnits(List<Unit> units) {
      byCode = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
      byPlace =
          units.stream()
              .collect(
                  Collectors.toMap(
                      unit -> key(unit.kind(), unit.level().code(), unit.division()),
                      Function.identity()));
    }

    private static String key(String kind, String level, DivisionCode division) {
      return kind + " " + level + " " + division.value();
    }

    @Override
    public Optional<String> ofKind(String kind, String level, DivisionCode place) {
      Optional<DivisionCode> at = Optional.of(place);
      while (at.isPresent()) {
        Unit unit = byPlace.get(key(kind, level, at.get()));
        if (unit != null) {
          return Optional.of(unit.code());
        }
        at = at.get().parent();
      }
      return Optional.empty();
    }

    @Override
    public boolean isOpen(String unit) {
      return byCode.containsKey(unit);
    }
  }
}
