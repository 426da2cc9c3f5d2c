// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.UnitSuggestion;
import org.jingwei.console.kit.Categories;
import org.jingwei.console.kit.CategoryChoice;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.report.Reports;
import org.springframework.stereotype.Component;

/** What forms ask for beyond plain fields: units, a category, a place, photos. */
@Component
final class DeedParts {

  static final int MOST_PHOTOS = 9;

  /** Below it a unit that the catalogue does not name either is no proposal. */
  private static final double LEAST_SHARE = 0.01;

  private final Cases cases;
  private final Reports reports;
  private final UnitFinder units;
  private final Places places;
  private final ReplyHelps helps;

  DeedParts(Cases cases, Reports reports, UnitFinder units, Places places, ReplyHelps helps) {
    this.cases = cases;
    this.reports = reports;
    this.units = units;
    this.places = places;
    this.helps = helps;
  }

  Deed.Parts of(Reading at, String move) {
    return switch (move) {
      case "dispatch" ->
          new Deed.Parts(
              proposals(at),
              search(at, move, "unit", false),
              search(at, move, "coHandlers", true),
              null,
              null,
              0,
              List.of());
      case "whistle" -> onlyUnits(null, search(at, move, "units", true));
      case "recuse" -> onlyUnits(search(at, move, "unit", false), null);
      case "object" -> onlyUnits(search(at, move, "whose", false), null);
      case "amend" -> new Deed.Parts(List.of(), null, null, category(at), place(at), 0, List.of());
      case "resolve" ->
          new Deed.Parts(
              List.of(),
              null,
              null,
              null,
              null,
              MOST_PHOTOS,
              at.typed().isFor(move) ? at.typed().photos() : List.of(),
              helps.of(at, move));
      case "confirm" ->
          new Deed.Parts(List.of(), null, null, null, null, 0, List.of(), helps.of(at, move));
      default -> Deed.Parts.NONE;
    };
  }

  private static Deed.Parts onlyUnits(
      @org.jspecify.annotations.Nullable UnitSearch one,
      @org.jspecify.annotations.Nullable UnitSearch many) {
    return new Deed.Parts(List.of(), one, many, null, null, 0, List.of());
  }

  private List<Proposal> proposals(Reading at) {
    return cases.suggestUnits(at.file()).stream()
        .filter(unit -> unit.rank() > 0 || unit.share() >= LEAST_SHARE)
        .map(unit -> proposal(at.say(), unit))
        .toList();
  }

  private static Proposal proposal(Say say, UnitSuggestion unit) {
    List<String> reasons = unit.reasons().stream().map(say::of).toList();
    return new Proposal(
        unit.unit(),
        say.of(unit.name()),
        say.joined(reasons),
        say.it("matter.proposal.share", Math.round(unit.share() * 100)),
        unit.sure());
  }

  private UnitSearch search(Reading at, String move, String name, boolean many) {
    List<String> chosen = at.typed().all(move, name);
    String words = at.typed().value(move, name + "-words");
    return units.search(at.say(), at.county(), move + "-" + name, name, many, words, chosen);
  }

  private CategoryChoice category(Reading at) {
    CaseFile file = at.file();
    String typed = at.typed().value("amend", "category");
    return new Categories(reports.categories(at.county()), at.say())
        .choice(
            reports.listGuesses(at.county(), file.summary()),
            typed.isEmpty() ? file.category() : typed,
            error(at, "category"));
  }

  private PlaceChoice place(Reading at) {
    TypedPlace typed =
        at.typed().isFor("amend") ? TypedPlace.of(new Sent(at.typed().values())) : TypedPlace.NONE;
    return places.choice(at.actor(), typed, error(at, "point") + error(at, "division"), at.say());
  }

  private static String error(Reading at, String field) {
    if (!at.typed().isFor("amend")) {
      return "";
    }
    return at.typed().refusals().stream()
        .filter(r -> field.equals(r.field()))
        .map(r -> at.say().refusal(r) + " " + at.say().remedy(r))
        .findFirst()
        .orElse("");
  }
}
