// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.console.kit.Categories;
import org.jingwei.console.kit.CategoryChoice;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.report.Reports;
import org.springframework.stereotype.Component;

/**
 * What the program would fill in, as far as the reader may do it now: another category, a place
 * that is exacter, the unit that answers. The matters that may be the same stand beside (m, x).
 */
@Component
final class Suggestions {

  private final Places places;
  private final Reports reports;

  Suggestions(Places places, Reports reports) {
    this.places = places;
    this.reports = reports;
  }

  List<Suggestion> of(Reading at, List<Deed> deeds) {
    boolean early =
        at.file().state() == CaseState.REPORTED || at.file().state() == CaseState.ACCEPTED;
    if (!early) {
      return List.of();
    }
    List<Suggestion> all = new ArrayList<>();
    find(deeds, "amend")
        .ifPresent(amend -> {
          what(at, amend).ifPresent(all::add);
          where(at, amend).ifPresent(all::add);
        });
    find(deeds, "dispatch").flatMap(dispatch -> who(at, dispatch)).ifPresent(all::add);
    return all;
  }

  private static Optional<Deed> find(List<Deed> deeds, String move) {
    return deeds.stream().filter(d -> d.move().equals(move) && !d.isBlocked()).findFirst();
  }

  /** The category that the text tells of, unless a person has decided about it. */
  private Optional<Suggestion> what(Reading at, Deed amend) {
    CategoryChoice choice = amend.parts().category();
    String now = at.file().category();
    if (choice == null || choice.recent().isEmpty() || decided(at, "category")) {
      return Optional.empty();
    }
    CategoryChoice.Leaf likeliest = choice.recent().getFirst();
    if (likeliest.code().equals(now)) {
      return Optional.empty();
    }
    String was = new Categories(reports.categories(at.county()), at.say()).name(now);
    String why =
        was.isEmpty()
            ? at.say().it("matter.suggest.what.none")
            : at.say().it("matter.suggest.what.now", was);
    return Optional.of(
        new Suggestion(
            "what",
            "1",
            likeliest.label(),
            why,
            amend.action(),
            carrying("category", likeliest.code(), was.isEmpty() ? "" : now),
            ""));
  }

  /** A place below the one that is known, from the address or from what was told. */
  private Optional<Suggestion> where(Reading at, Deed amend) {
    CaseFile file = at.file();
    if (file.point() != null || file.division().isVillage() || decided(at, "division")) {
      return Optional.empty();
    }
    String words = file.address() == null ? file.summary() : file.address();
    TypedPlace typed = new TypedPlace(words, "", "", "", "");
    return places.choice(at.actor(), typed, "", at.say()).candidates().stream()
        .filter(one -> isBelow(one, file.division().value()))
        .findFirst()
        .map(one ->
            new Suggestion(
                "where",
                "2",
                one.path().isEmpty() ? one.name() : one.path() + " · " + one.name(),
                one.why(),
                amend.action(),
                carrying("division", one.code(), file.division().value()),
                ""));
  }

  private static boolean isBelow(PlaceChoice.Candidate one, String known) {
    return one.code().length() > known.length() && one.code().startsWith(known);
  }

  /** The first of the units that answer for it. */
  private static Optional<Suggestion> who(Reading at, Deed dispatch) {
    return dispatch.parts().proposals().stream()
        .findFirst()
        .map(unit ->
            new Suggestion(
                "who",
                "3",
                unit.name(),
                unit.share().isEmpty() ? unit.reason() : unit.share() + " · " + unit.reason(),
                dispatch.action(),
                Map.of("unit", unit.code()),
                "/cases/" + at.file().id() + "/bulk/dispatch"));
  }

  private static boolean decided(Reading at, String what) {
    return at.dossier().history().stream()
        .anyMatch(e ->
            e.move().equals("amend")
                && e.actorKind().equals("staff")
                && e.detail().containsKey(what));
  }

  private static Map<String, String> carrying(String name, String value, String before) {
    Map<String, String> fields = new HashMap<>(Map.of(name, value));
    if (!before.isEmpty()) {
      fields.put(Suggestion.BEFORE + name, before);
    }
    return fields;
  }
}
