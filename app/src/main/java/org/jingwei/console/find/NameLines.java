// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.console.desk.Found;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.finding.NameHit;
import org.jingwei.finding.NameShelf;
import org.jingwei.finding.Operator;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** Places, units and categories whose names were met, as lines that lead to their matters. */
@Component
final class NameLines {

  private final Shelves shelves;
  private final Grid grid;
  private final Directory directory;
  private final Names names;

  NameLines(Shelves shelves, Grid grid, Directory directory, Names names) {
    this.shelves = shelves;
    this.grid = grid;
    this.directory = directory;
    this.names = names;
  }

  List<FindGroup> groups(Actor actor, String typed, Ids ids, int most, Say say) {
    NameShelf shelf = shelves.of(actor.county());
    List<FindGroup> groups = new ArrayList<>();
    for (String kind : List.of(Shelves.PLACE, Shelves.UNIT, Shelves.CATEGORY)) {
      List<FindLine> lines = new ArrayList<>();
      for (NameHit hit : shelf.search(typed, Set.of(kind), most)) {
        lines.add(line(actor, hit, typed, ids, shelf, say));
      }
      if (kind.equals(Shelves.PLACE) && lines.isEmpty()) {
        lines.addAll(told(actor, typed, ids, most, say));
      }
      if (!lines.isEmpty()) {
        groups.add(new FindGroup(kind, lines));
      }
    }
    return groups;
  }

  private FindLine line(Actor actor, NameHit hit, String typed, Ids ids, NameShelf shelf, Say say) {
    String kind = hit.named().kind();
    String name = say.of(hit.named().name());
    Operator operator = Operator.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    String value = value(hit, shelf);
    String question = operator.word(say.isChinese()) + ":" + value;
    return new FindLine(
        ids.next(kind),
        Asking.href(question),
        icon(kind),
        Found.in(name, List.of(typed)),
        detail(actor, hit, say),
        why(hit, name, say));
  }

  /** By its name where that finds it again, else by its code. */
  private static String value(NameHit hit, NameShelf shelf) {
    String name = hit.named().name().zh();
    boolean again =
        !name.contains(" ")
            && shelf
                .findOne(name, Set.of(hit.named().kind()))
                .filter(one -> one.named().key().equals(hit.named().key()))
                .isPresent();
    return again ? name : hit.named().key();
  }

  /** Landmarks, and names with one mistake, as the desk reads them in a report. */
  private List<FindLine> told(Actor actor, String typed, Ids ids, int most, Say say) {
    return grid.listPlaces(actor.county(), typed).stream()
        .filter(place -> !place.otherCounty() && !place.division().code().isCounty())
        .limit(most)
        .map(place -> told(place, ids, say))
        .toList();
  }

  private FindLine told(PlaceCandidate place, Ids ids, Say say) {
    String question = Operator.PLACE.word(say.isChinese()) + ":" + place.division().code().value();
    return new FindLine(
        ids.next(Shelves.PLACE),
        Asking.href(question),
        icon(Shelves.PLACE),
        Found.in(names.place(place.division().code(), say), List.of()),
        "",
        say.of(place.why()));
  }

  private static String icon(String kind) {
    return switch (kind) {
      case Shelves.PLACE -> "map-pin";
      case Shelves.UNIT -> "building";
      default -> "tag";
    };
  }

  private String detail(Actor actor, NameHit hit, Say say) {
    return switch (hit.named().kind()) {
      case Shelves.PLACE ->
          new DivisionCode(hit.named().key()).parent().map(up -> names.place(up, say)).orElse("");
      case Shelves.UNIT -> unit(actor, hit.named().key(), say);
      default -> names.categoryPath(actor.county(), hit.named().key(), say);
    };
  }

  private String unit(Actor actor, String code, Say say) {
    Optional<Unit> unit = directory.findUnit(actor.county(), code);
    return unit.map(one -> names.place(one.division(), say)).orElse("");
  }

  private static String why(NameHit hit, String name, Say say) {
    boolean seen = org.jingwei.text.Folded.of(name).contains(hit.by());
    return switch (hit.how()) {
      case PINYIN, INITIALS, SOUND -> say.it("find.why." + hit.how().name(), hit.by());
      case SHORT -> say.it("find.why.SHORT", hit.by());
      case EXACT, BEGINS, HAS -> seen ? "" : say.it("find.why.SHORT", hit.by());
    };
  }
}
