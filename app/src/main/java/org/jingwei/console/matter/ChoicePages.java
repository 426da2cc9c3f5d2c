// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the forms of a case file look up while one types: units and places. */
@Controller
class ChoicePages {

  private static final int LONGEST = 200;
  private static final int MOST_PLACES = 6;

  private final UnitFinder units;
  private final Grid grid;
  private final MatterNames names;
  private final Frames frames;

  ChoicePages(UnitFinder units, Grid grid, MatterNames names, Frames frames) {
    this.units = units;
    this.grid = grid;
    this.names = names;
    this.frames = frames;
  }

  /**
   * @param id tells the form's search apart from others on the page
   * @param name the form name of the choice; its words come as name-words, what is chosen as name
   */
  @GetMapping("/cases/units")
  String units(
      Actor actor,
      @RequestParam String id,
      @RequestParam String name,
      @RequestParam boolean many,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      Model model) {
    String words = form.getOrDefault(name + "-words", List.of("")).getFirst();
    List<String> chosen = form.getOrDefault(name, List.of());
    var search =
        units.search(
            frames.say(request),
            actor.county(),
            id,
            name,
            many,
            words.substring(0, Math.min(LONGEST, words.length())),
            chosen);
    model.addAttribute("search", search);
    return "matter/units";
  }

  @PostMapping("/cases/places")
  String places(Actor actor, @RequestParam(defaultValue = "") String address, Model model) {
    String text = address.substring(0, Math.min(LONGEST, address.length()));
    List<PlaceChoice.Candidate> found =
        grid.listPlaces(actor.county(), text).stream()
            .limit(MOST_PLACES)
            .map(PlaceCandidate::division)
            .map(d ->
                new PlaceChoice.Candidate(
                    d.code().value(), d.name(), String.join(" · ", names.path(d.code()))))
            .toList();
    model.addAttribute("choice", new PlaceChoice(text, "", "", "", found, ""));
    return "parts/candidates";
  }
}
