// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.directory.Actor;
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

  private final UnitFinder units;
  private final Places places;
  private final Frames frames;

  ChoicePages(UnitFinder units, Places places, Frames frames) {
    this.units = units;
    this.places = places;
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
  String places(
      Actor actor,
      @RequestParam(defaultValue = "") String address,
      HttpServletRequest request,
      Model model) {
    String text = address.substring(0, Math.min(LONGEST, address.length()));
    var typed = new TypedPlace(text, "", "", "", "");
    model.addAttribute("choice", places.choice(actor, typed, "", frames.say(request)));
    return "parts/candidates";
  }
}
