// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.open311.Open311;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives out keys of Open311 clients, each shown once, and withdraws them. */
@Controller
class KeyPages {

  private static final String PATH = "/admin/open311";

  private final Open311 open311;
  private final Frames frames;

  KeyPages(Open311 open311, Frames frames) {
    this.open311 = open311;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String keys(Actor actor, HttpServletRequest request, Model model) {
    return show(actor, List.of(), Typed.USUAL, frames.say(request), model);
  }

  /** What was typed. */
  private record Typed(String name, String perMinute, String perDay) {
    static final Typed USUAL =
        new Typed("", Integer.toString(Open311.PER_MINUTE), Integer.toString(Open311.PER_DAY));
  }

  private String show(Actor actor, List<Refusal> wrong, Typed typed, Say say, Model model) {
    model.addAttribute("keys", open311.listKeys(actor.county()));
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "fields",
        List.of(
            field("name", typed.name(), wrong, say).example("city-app"),
            field("perMinute", typed.perMinute(), wrong, say),
            field("perDay", typed.perDay(), wrong, say)));
    if (!model.containsAttribute("secret")) {
      model.addAttribute("secret", "");
    }
    return "open311/keys";
  }

  private static Field field(String name, String value, List<Refusal> wrong, Say say) {
    String error =
        wrong.stream()
            .filter(one -> name.equals(one.field()))
            .map(one -> say.refusal(one) + " " + say.remedy(one))
            .findFirst()
            .orElse("");
    return Field.of(name, Field.Kind.TEXT, say.it("open311.keys." + name))
        .hint(say.it("open311.keys." + name + ".hint"))
        .value(value)
        .error(error)
        .mustBeGiven();
  }

  @PostMapping(PATH)
  String issue(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String perMinute,
      @RequestParam(defaultValue = "") String perDay,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Outcome<String> made =
        open311.issueKey(
            as(actor), actor.county(), name.strip(), number(perMinute), number(perDay));
    return switch (made) {
      case Outcome.Done<String>(String secret) -> {
        after.addFlashAttribute("secret", secret);
        yield "redirect:" + PATH;
      }
      case Outcome.Refused<String>(List<Refusal> wrong) -> {
        response.setStatus(wrong.getFirst().kind().status());
        Typed typed = new Typed(name, perMinute, perDay);
        yield show(actor, wrong, typed, frames.say(request), model);
      }
    };
  }

  /** What is no number is refused as none at all would be. */
  private static int number(String text) {
    return text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
  }

  @PostMapping(PATH + "/withdraw")
  String withdraw(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      RedirectAttributes after) {
    open311.withdrawKey(as(actor), actor.county(), name).orThrow();
    String told = frames.say(request).it("open311.keys.withdrawn", name);
    after.addFlashAttribute(Toast.FLASH, Toast.done(told));
    return "redirect:" + PATH;
  }

  private static LedgerActor as(Actor actor) {
    return ActingAs.of(actor, Permission.MANAGE_TOKENS);
  }
}
