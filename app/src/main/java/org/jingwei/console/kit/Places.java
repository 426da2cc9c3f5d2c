// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.PlaceChoice.Candidate;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** What places of the county an address may mean, for a person to choose. */
@Component
public final class Places {

  private static final int MOST = 5;

  private final Grid grid;
  private final Names names;

  Places(Grid grid, Names names) {
    this.grid = grid;
    this.names = names;
  }

  /** All that it may mean, likeliest first; what is meant beyond doubt is chosen already. */
  public PlaceChoice choice(CountyCode county, TypedPlace typed, String error, Say say) {
    List<PlaceCandidate> found =
        listOwn(county, typed.address()).stream().filter(Places::isBelow).limit(MOST).toList();
    boolean sure = !found.isEmpty() && found.getFirst().isClear();
    return choice(typed, candidates(found, say), sure, error);
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

  private List<PlaceCandidate> listLikeliest(CountyCode county, String address) {
    List<PlaceCandidate> own = listOwn(county, address);
    return own.stream()
        .filter(one -> one.score() == own.getFirst().score() && isBelow(one))
        .limit(MOST)
        .toList();
  }

  private List<PlaceCandidate> listOwn(CountyCode county, String address) {
    return address.isBlank()
        ? List.of()
        : grid.listPlaces(county, address).stream().filter(one -> !one.otherCounty()).toList();
  }

  private static boolean isBelow(PlaceCandidate one) {
    return !one.division().code().isCounty();
  }

  private List<Candidate> candidates(List<PlaceCandidate> found, Say say) {
    List<Candidate> candidates = new ArrayList<>();
    for (PlaceCandidate one : found) {
      Division division = one.division();
      List<String> above =
          division.code().parent().map(up -> names.path(up, say)).orElse(List.of());
      candidates.add(
          new Candidate(
              division.code().value(),
              say.of(division.words()),
              String.join(" · ", above),
              say.of(one.why()),
              middle(division)));
    }
    return candidates;
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
