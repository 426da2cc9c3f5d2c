// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.shared.DivisionCode;

/** All units of one county at one moment; never changed, only replaced as a whole. */
final class UnitSet {

  private record Seat(String kind, Unit.Level level, DivisionCode division) {}

  private final long version;
  private final Map<String, Unit> byCode = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Map<Seat, Unit> bySeat = new HashMap<>();
  private final List<Unit> open;

  UnitSet(long version, List<UnitRow> rows) {
    this.version = version;
    for (var row : rows) {
      byCode.put(row.unit().code(), row.unit());
      if (row.closed()) {
        closed.add(row.unit().code());
      }
    }
    open =
        byCode.values().stream()
            .filter(unit -> !closed.contains(unit.code()))
            .sorted(Comparator.comparing(Unit::code))
            .toList();
    for (var unit : open) {
      bySeat.putIfAbsent(new Seat(unit.kind(), unit.level(), unit.division()), unit);
    }
  }

  long version() {
    return version;
  }

  List<Unit> open() {
    return open;
  }

  boolean isOpen(String code) {
    return byCode.containsKey(code) && !closed.contains(code);
  }

  Optional<Unit> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Optional<Unit> ofKind(String kind, Unit.Level level, DivisionCode place) {
    return seatOf(level, place).map(division -> bySeat.get(new Seat(kind, level, division)));
  }

  private static Optional<DivisionCode> seatOf(Unit.Level level, DivisionCode place) {
    return switch (level) {
      case COUNTY -> Optional.of(DivisionCode.of(place.county()));
      case TOWN -> place.town();
      case VILLAGE -> Optional.of(place).filter(DivisionCode::isVillage);
    };
  }
}
