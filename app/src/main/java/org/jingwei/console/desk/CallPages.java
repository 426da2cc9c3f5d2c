// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.Received;
import org.jingwei.console.kit.Categories;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.FormErrors;
import org.jingwei.console.kit.FormPhotos;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Channel;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

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
  private final Reports reports;
  private final Places places;
  private final FormPhotos photos;
  private final SameMatter same;
  private final Frames frames;

  CallPages(
      Calls calls,
      Reports reports,
      Places places,
      FormPhotos photos,
      SameMatter same,
      Frames frames) {
    this.calls = calls;
    this.reports = reports;
    this.places = places;
    this.photos = photos;
    this.same = same;
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
    return form(actor, blank, new FormErrors(frames.say(request)), frames.say(request), model);
  }

  private String form(Actor actor, CallForm form, FormErrors errors, Say say, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "channels",
        channels(actor).stream()
            .map(one -> new Option(one.name(), say.it("channel." + one.name())))
            .toList());
    category(actor, form, errors, say, model);
    questions(actor, form, errors.byPart(), say, model);
    script(actor, form, errors, say, model);
    model.addAttribute("place", places.choice(actor, form.place(), errors.at("place"), say));
    model.addAttribute("looksUp", CallerPages.mayAsk(actor));
    model.addAttribute("same", same.list(actor, form, say));
    return "desk/call";
  }

  private Categories categories(Actor actor, Say say) {
    return new Categories(reports.categories(actor.county()), say);
  }

  private void category(Actor actor, CallForm form, FormErrors errors, Say say, Model model) {
    model.addAttribute(
        "category",
        categories(actor, say)
            .choice(
                reports.listGuesses(actor.county(), form.text()),
                form.category(),
                errors.at("category")));
  }

  private void questions(
      Actor actor, CallForm form, Map<String, String> errors, Say say, Model model) {
    Categories categories = categories(actor, say);
    model.addAttribute("advice", categories.hint(form.category()));
    model.addAttribute("questions", categories.questions(form.category(), form.answers(), errors));
  }

  private void script(Actor actor, CallForm form, FormErrors errors, Say say, Model model) {
    CallScript shown =
        form.script().shownFor(form.category(), reports.listGuesses(actor.county(), form.text()));
    model.addAttribute("scriptOf", shown.of());
    model.addAttribute("scriptName", categories(actor, say).name(shown.of()));
    boolean chosen = !shown.of().isEmpty() && shown.of().equals(form.category());
    CategoryTree tree = reports.categories(actor.county());
    model.addAttribute("script", shown.fields(tree, chosen, errors, say));
  }

  private static CallForm typed(MultiValueMap<String, String> sent) {
    return CallForm.of(new Sent(sent), List.of());
  }

  /** What the words suggest, as they are typed. */
  @GetMapping(PATH + "/category")
  String category(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    category(actor, typed(sent), new FormErrors(say), say, model);
    return "desk/newcategory";
  }

  /** The questions of the category that was chosen. */
  @GetMapping(PATH + "/questions")
  String questions(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    questions(actor, typed(sent), Map.of(), frames.say(request), model);
    return "parts/questions";
  }

  /** What to ask, as the category shows. By POST: what a caller answers is in no address. */
  @PostMapping(PATH + "/script")
  String script(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    script(actor, typed(sent), new FormErrors(say), say, model);
    return "desk/newscript";
  }

  /** What the address may mean; by POST, because addresses are nobody's business. */
  @PostMapping(PATH + "/places")
  String places(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    model.addAttribute("choice", places.choice(actor, typed(sent).place(), "", say));
    return "parts/candidates";
  }

  /** Open matters that may be this one; by POST, as what a caller says is in no address. */
  @PostMapping(PATH + "/same")
  String same(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      Model model) {
    CallForm form = typed(sent);
    model.addAttribute("same", same.list(actor, form, frames.say(request)));
    model.addAttribute("joins", form.joins());
    return "desk/newsame";
  }

  /** Taken: what to read out, or the same form with what stands in the way. */
  @PostMapping(PATH)
  String take(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    calls.demand(actor);
    Say say = frames.say(request);
    FormPhotos.Kept kept = photos.keep(actor.county(), new Sent(sent), files, FormPhotos.MOST);
    CallForm form = CallForm.of(new Sent(sent), kept.handles());
    FormErrors errors = new FormErrors(say);
    errors.addAll(kept.refusals());
    CategoryTree tree = reports.categories(actor.county());
    if (form.category().equals(form.script().of())) {
      errors.addAll(form.script().missing(tree));
    }
    if (errors.isEmpty()) {
      String key = actor.personId() + ":" + form.key();
      var reading =
          new CallReading(
              form,
              form.text().isBlank() ? "" : form.script().added(form.text(), tree, say),
              channels(actor),
              kept.ids(),
              say.isChinese() ? "zh" : "en",
              key);
      switch (calls.take(actor, reading)) {
        case Outcome.Done<Received>(var taken) -> {
          return "redirect:" + PATH + "/" + taken.reportId();
        }
        case Outcome.Refused<Received>(var refusals) -> errors.addAll(refusals);
      }
    }
    response.setStatus(errors.all().getFirst().kind().status());
    return form(actor, form, errors, say, model);
  }

  /** Code and secret to read out, for half an hour and to the one who took the report. */
  @GetMapping(PATH + "/{report:\\d+}")
  String taken(Actor actor, @PathVariable long report, Model model) {
    model.addAttribute("taken", calls.getTaken(actor, report));
    return "desk/newtaken";
  }
}
