// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.console.kit.PlaceChoice.Candidate;
import org.jingwei.console.kit.Say;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** What places an address may mean, for a person to choose. */
final class Places {

  private static final int MOST = 5;

  private final Grid grid;
  private final CountyCode county;

  Places(Grid grid, CountyCode county) {
    this.grid = grid;
    this.county = county;
  }

  /** Whether an address names several places equally well. */
  boolean isAmbiguous(String address) {
    return best(address).size() > 1;
  }

  /** The choice for what was typed; the one place that is meant is chosen already. */
  PlaceChoice choice(Say say, ReportForm form, String error) {
    List<PlaceCandidate> found = best(form.address());
    List<Candidate> candidates = new ArrayList<>();
    found.forEach(c -> candidates.add(candidate(c.division())));
    if (found.size() > 1) {
      String code = DivisionCode.of(county).value();
      candidates.add(
          new Candidate(code, say.it("report.place.unsure"), say.it("report.place.unsure.more")));
    }
    boolean known = candidates.stream().anyMatch(c -> c.code().equals(form.division()));
    String chosen = known ? form.division() : found.size() == 1 ? candidates.getFirst().code() : "";
    return new PlaceChoice(
        form.address(), form.longitude(), form.latitude(), chosen, candidates, error);
  }

  /** Equally likely ones of this county; one alone where it is likelier than all others. */
  private List<PlaceCandidate> best(String address) {
    if (address.isBlank()) {
      return List.of();
    }
    List<PlaceCandidate> own =
        grid.listPlaces(county, address).stream().filter(c -> !c.otherCounty()).toList();
    return own.stream()
        .filter(c -> c.score() == own.getFirst().score() && !c.division().code().isCounty())
        .limit(MOST)
        .toList();
  }

  private Candidate candidate(Division division) {
    return new Candidate(division.code().value(), division.name(), path(division));
  }

  private String path(Division division) {
    Stream<Division> above =
        Stream.iterate(
                grid.findDivision(division.code())
                    .flatMap(Division::parent)
                    .flatMap(grid::findDivision),
                Optional::isPresent,
                d -> d.flatMap(Division::parent).flatMap(grid::findDivision))
            .flatMap(Optional::stream);
    List<String> names = new ArrayList<>(above.map(Division::name).toList());
    return String.join(" · ", names.reversed());
  }
}
