// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.PlaceChoice.Candidate;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.grid.PlaceHints;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.springframework.stereotype.Component;

/** What places of the county an address may mean, for a person to choose. */
@Component
public final class Places {

  private static final int MOST = 5;

  private static final Words PAST_PLACE =
      new Words("来电人以往反映过这里", "the caller reported from here before");

  private static final Words OWN_AREA = new Words("您负责的区域", "the area that you answer for");

  private final Grid grid;
  private final Names names;

  Places(Grid grid, Names names) {
    this.grid = grid;
    this.names = names;
  }

  /**
   * All that it may mean, likeliest first; what is meant beyond doubt is chosen already. Of
   * namesakes the one in an area that the actor answers for is likelier.
   */
  public PlaceChoice choice(Actor actor, TypedPlace typed, String error, Say say) {
    List<PlaceCandidate> found =
        listOwn(actor.county(), typed.address(), areas(actor)).stream()
            .filter(Places::isBelow)
            .limit(MOST)
            .toList();
    boolean sure = !found.isEmpty() && found.getFirst().isClear();
    return choice(typed, candidates(found, say), sure, error);
  }

  /**
   * The same, where a caller's past places speak for one of namesakes; where no words were typed,
   * these places themselves.
   *
   * @param past the newest first, only with the caller's consent
   */
  public PlaceChoice choice(Actor actor, TypedPlace typed, List<DivisionCode> past, Say say) {
    if (typed.address().isBlank()) {
      List<Candidate> offered =
          past.stream()
              .flatMap(code -> grid.findDivision(code).stream())
              .map(one -> candidate(one, PAST_PLACE, say))
              .toList();
      return choice(typed, offered, false, "");
    }
    List<PlaceHints.Hint> hints = new ArrayList<>(areas(actor).hints());
    past.forEach(code -> hints.add(new PlaceHints.Hint(code, PAST_PLACE)));
    List<PlaceCandidate> found =
        listOwn(actor.county(), typed.address(), new PlaceHints(hints)).stream()
            .filter(Places::isBelow)
            .limit(MOST)
            .toList();
    boolean sure = !found.isEmpty() && found.getFirst().isClear();
    return choice(typed, candidates(found, say), sure, "");
  }

  /**
   * What it means likeliest; one alone is chosen already.
   *
   * @param unsure offered as the last where several are equally likely
   */
  public PlaceChoice likeliest(
      CountyCode county, TypedPlace typed, Candidate unsure, String error, Say say) {
    List<PlaceCandidate> found = listLikeliest(county, typed.address());
    List<Candidate> offered = candidates(found, say);
    boolean sure = found.size() == 1 && (found.getFirst().isClear() || !found.getFirst().inexact());
    if (offered.size() > 1) {
      offered.add(unsure);
    }
    return choice(typed, offered, sure, error);
  }

  /** Whether an address names several places equally well. */
  public boolean isAmbiguous(CountyCode county, String address) {
    return listLikeliest(county, address).size() > 1;
  }

  private static PlaceChoice choice(
      TypedPlace typed, List<Candidate> offered, boolean sure, String error) {
    boolean known = offered.stream().anyMatch(one -> one.code().equals(typed.division()));
    String chosen = known ? typed.division() : sure ? offered.getFirst().code() : "";
    return new PlaceChoice(
        typed.address(), typed.longitude(), typed.latitude(), chosen, offered, error);
  }

  private static PlaceHints areas(Actor actor) {
    return new PlaceHints(
        actor.grants().stream()
            .map(grant -> grant.scope().division())
            .filter(area -> !area.isCounty())
            .distinct()
            .map(area -> new PlaceHints.Hint(area, OWN_AREA))
            .toList());
  }

  private List<PlaceCandidate> listLikeliest(CountyCode county, String address) {
    List<PlaceCandidate> own = listOwn(county, address, PlaceHints.NONE);
    return own.stream()
        .filter(one -> one.score() == own.getFirst().score() && isBelow(one))
        .limit(MOST)
        .toList();
  }

  private List<PlaceCandidate> listOwn(CountyCode county, String address, PlaceHints hints) {
    return address.isBlank()
        ? List.of()
        : grid.listPlaces(county, address, hints).stream()
            .filter(one -> !one.otherCounty())
            .toList();
  }

  private static boolean isBelow(PlaceCandidate one) {
    return !one.division().code().isCounty();
  }

  private List<Candidate> candidates(List<PlaceCandidate> found, Say say) {
    List<Candidate> candidates = new ArrayList<>();
    for (PlaceCandidate one : found) {
      candidates.add(candidate(one.division(), one.why(), say));
    }
    return candidates;
  }

  private Candidate candidate(Division division, Words why, Say say) {
    List<String> above = division.code().parent().map(up -> names.path(up, say)).orElse(List.of());
    return new Candidate(
        division.code().value(),
        say.of(division.words()),
        String.join(" · ", above),
        say.of(why),
        middle(division));
  }

  private String middle(Division division) {
    DivisionCode code = division.code();
    return grid.findMiddle(code.county(), code.value())
        .map(at -> at.longitude() + "," + at.latitude())
        .orElse("");
  }

  /** The county as a candidate, for whoever cannot tell which place is meant. */
  public static Candidate unsure(CountyCode county, String name, String more) {
    return new Candidate(DivisionCode.of(county).value(), name, more, "", "");
  }
}
