// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.Received;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.report.Channel;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report taken by phone, at the counter, from a hotline's order, or by a grid worker. */
@Controller
class CallPages {

  private static final String PATH = "/desk/new";

  private static final List<Channel> AT_THE_DESK =
      List.of(
          Channel.PHONE,
          Channel.COUNTER,
          Channel.LINE_12345,
          Channel.LINE_12315,
          Channel.LINE_12319);

  private final Calls calls;
  private final CallChoices choices;
  private final SameMatter same;
  private final Rows rows;
  private final Frames frames;

  CallPages(Calls calls, CallChoices choices, SameMatter same, Rows rows, Frames frames) {
    this.calls = calls;
    this.choices = choices;
    this.same = same;
    this.rows = rows;
    this.frames = frames;
  }

  private static List<Channel> channels(Actor actor) {
    return actor.has(Role.DESK) ? AT_THE_DESK : List.of(Channel.GRID_WORKER);
  }

  @GetMapping(PATH)
  String ask(Actor actor, HttpServletRequest request, Model model) {
    calls.demand(actor);
    CallForm blank =
        CallForm.blank(channels(actor).getFirst().name(), UUID.randomUUID().toString());
    return form(actor, blank, List.of(), frames.say(request), model);
  }

  private String form(Actor actor, CallForm form, List<Refusal> refusals, Say say, Model model) {
    Map<String, String> errors = new HashMap<>();
    refusals.stream()
        .filter(refusal -> refusal.field() != null)
        .forEach(refusal ->
            errors.putIfAbsent(
                String.valueOf(refusal.field()), say.refusal(refusal) + " " + say.remedy(refusal)));
    model.addAttribute("form", form);
    model.addAttribute("refusals", refusals);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "channels",
        channels(actor).stream()
            .map(one -> new Option(one.name(), say.it("channel." + one.name())))
            .toList());
    proposals(actor, form, errors.getOrDefault("category", ""), say, model);
    questions(actor, form, errors, say, model);
    String place = errors.getOrDefault("address", errors.getOrDefault("point", ""));
    model.addAttribute("place", choices.place(actor.county(), form, place));
    model.addAttribute("same", rows.of(actor.county(), same.list(actor, form), say));
    return "desk/call";
  }

  private void proposals(Actor actor, CallForm form, String error, Say say, Model model) {
    model.addAttribute(
        "category", choices.category(actor.county(), form.text(), form.category(), error, say));
  }

  private void questions(
      Actor actor, CallForm form, Map<String, String> errors, Say say, Model model) {
    model.addAttribute(
        "questions",
        choices.questions(actor.county(), form.category(), form.fields(), errors, say));
  }

  /** What the words suggest, as they are typed. */
  @GetMapping(PATH + "/category")
  String category(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    proposals(actor, CallForm.of(sent), "", frames.say(request), model);
    return "desk/newcategory";
  }

  /** The questions of the category that was chosen. */
  @GetMapping(PATH + "/questions")
  String questions(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    questions(actor, CallForm.of(sent), Map.of(), frames.say(request), model);
    return "desk/newquestions";
  }

  /** What the address may mean. */
  @GetMapping(PATH + "/places")
  String places(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model) {
    model.addAttribute("choice", choices.place(actor.county(), CallForm.of(sent), ""));
    return "parts/candidates";
  }

  /** Open matters that may be this one. */
  @GetMapping(PATH + "/same")
  String same(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    CallForm form = CallForm.of(sent);
    model.addAttribute(
        "same", rows.of(actor.county(), same.list(actor, form), frames.say(request)));
    model.addAttribute("joins", form.joins());
    return "desk/newsame";
  }

  @PostMapping(PATH)
  String take(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    calls.demand(actor);
    CallForm form = CallForm.of(sent);
    Say say = frames.say(request);
    String language = say.isChinese() ? "zh" : "en";
    return switch (calls.take(actor, form, channels(actor), language)) {
      case Outcome.Done<Received>(var taken) -> "redirect:" + PATH + "/" + taken.reportId();
      case Outcome.Refused<Received>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield form(actor, form, refusals, say, model);
      }
    };
  }

  /** Code and secret to read out, for half an hour and to the one who took the report. */
  @GetMapping(PATH + "/{report:\\d+}")
  String taken(Actor actor, @PathVariable long report, Model model) {
    model.addAttribute("taken", calls.getTaken(actor, report));
    return "desk/newtaken";
  }
}
