// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.FormErrors;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Landmark;
import org.jingwei.grid.PlaceHints;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.understanding.PlaceName;
import org.jingwei.understanding.PlaceNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names of places that the desk's matters teach, for a person to agree to, and those added. */
@Controller
class NamePages {

  private static final String PATH = UnderstandingPages.PATH + "/names";

  private final PlaceNames placeNames;
  private final Cases cases;
  private final Grid grid;
  private final Names names;
  private final Frames frames;

  NamePages(PlaceNames placeNames, Cases cases, Grid grid, Names names, Frames frames) {
    this.placeNames = placeNames;
    this.cases = cases;
    this.grid = grid;
    this.names = names;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String names(Actor actor, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    return page(actor, say, "", "", "", new FormErrors(say), model);
  }

  private String page(
      Actor actor,
      Say say,
      String name,
      String aliases,
      String division,
      FormErrors errors,
      Model model) {
    CountyCode county = actor.county();
    List<PlaceName> waiting = placeNames.listWaiting(county);
    Map<Long, String> codes = new HashMap<>();
    cases
        .listSeen(actor, waiting.stream().flatMap(one -> one.examples().stream()).toList())
        .forEach((CaseFile file) -> codes.put(file.id(), file.code()));
    model.addAttribute("waiting", waiting.stream().map(one -> row(one, codes, say)).toList());
    model.addAttribute(
        "added", placeNames.listAdded(county).stream().map(one -> row(one, say)).toList());
    model.addAttribute("mayDecide", UnderstandingDeeds.mayChoose(actor));
    model.addAttribute("errors", errors);
    model.addAttribute(
        "fields",
        List.of(
            Field.of("name", Field.Kind.TEXT, say.it("understanding.name"))
                .example(say.it("understanding.name.example"))
                .value(name)
                .error(errors.at("name"))
                .mustBeGiven(),
            Field.of("aliases", Field.Kind.TEXT, say.it("understanding.name.aliases"))
                .hint(say.it("understanding.name.aliases.hint"))
                .value(aliases),
            Field.of("division", Field.Kind.TEXT, say.it("understanding.name.where"))
                .hint(say.it("understanding.name.where.hint"))
                .value(division)
                .error(errors.at("division"))
                .mustBeGiven()));
    return "understanding/names";
  }

  private NameRow row(PlaceName one, Map<Long, String> codes, Say say) {
    return new NameRow(
        one.name(),
        one.division().value(),
        where(one.division(), say),
        say.it("understanding.name.how", one.there(), one.matters()),
        one.examples().stream()
            .filter(codes::containsKey)
            .map(id -> new NameRow.Example(id, codes.getOrDefault(id, "")))
            .toList());
  }

  private NameRow row(Landmark one, Say say) {
    return new NameRow(
        one.name(),
        one.division().value(),
        where(one.division(), say),
        say.joined(one.aliases()),
        List.of());
  }

  private String where(DivisionCode division, Say say) {
    return grid.findDivision(division).isEmpty()
        ? say.it("understanding.name.nowhere", division.value())
        : String.join(" ", names.path(division, say).stream().skip(1).toList());
  }

  @PostMapping(PATH + "/decide")
  String decide(
      Actor actor,
      @RequestParam String name,
      @RequestParam boolean taken,
      HttpServletRequest request,
      RedirectAttributes after) {
    demand(actor);
    Say say = frames.say(request);
    var done =
        placeNames.decide(
            actor.county(), ActingAs.of(actor, Permission.MANAGE_MODELS), name, taken);
    String said = taken ? "understanding.name.taken" : "understanding.name.refused";
    return back(done, say.it(said, name), say, after);
  }

  @PostMapping(PATH + "/remove")
  String remove(
      Actor actor,
      @RequestParam String name,
      @RequestParam String division,
      HttpServletRequest request,
      RedirectAttributes after) {
    demand(actor);
    Say say = frames.say(request);
    var done =
        placeNames.remove(
            actor.county(), ActingAs.of(actor, Permission.MANAGE_MODELS), name, division);
    return back(done, say.it("understanding.name.removed", name), say, after);
  }

  @PostMapping(PATH)
  String add(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String aliases,
      @RequestParam(defaultValue = "") String division,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    demand(actor);
    Say say = frames.say(request);
    var done =
        placeNames.add(
            actor.county(),
            ActingAs.of(actor, Permission.MANAGE_MODELS),
            name,
            List.of(aliases.split("[,，、;；]")),
            code(actor.county(), division));
    if (done instanceof Outcome.Refused<String>(List<Refusal> refusals)) {
      FormErrors errors = new FormErrors(say);
      errors.addAll(refusals);
      response.setStatus(refusals.getFirst().kind().status());
      return page(actor, say, name, aliases, division, errors, model);
    }
    return back(done, say.it("understanding.name.taken", name.strip()), say, after);
  }

  /** A code, or the name of a place as people write it. */
  private String code(CountyCode county, String typed) {
    String text = typed.strip();
    return DivisionCode.isValid(text)
        ? text
        : grid.findSettled(county, text, PlaceHints.NONE).map(DivisionCode::value).orElse(text);
  }

  private static String back(Outcome<String> done, String said, Say say, RedirectAttributes after) {
    after.addFlashAttribute(
        Toast.FLASH,
        done instanceof Outcome.Refused<String>(List<Refusal> refusals)
            ? Toast.failed(say.refusal(refusals.getFirst()))
            : Toast.done(said));
    return "redirect:" + PATH;
  }

  /** A name counts in the whole county, so a role that counts in one town does not decide it. */
  private static void demand(Actor actor) {
    if (!UnderstandingDeeds.mayChoose(actor)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "model-county"));
    }
  }
}
