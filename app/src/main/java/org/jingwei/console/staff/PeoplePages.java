// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.Unit;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of people: who works here, in which unit, appointed to what. */
@Controller
class PeoplePages {

  private static final String PATH = "/admin/people";
  private static final int PAGE = 50;
  private static final int RECENT = 8;

  private final Directory directory;
  private final NewPeople newPeople;
  private final Appointments appointments;
  private final AppointmentForm form;
  private final PersonHistory history;
  private final Frames frames;

  PeoplePages(
      Directory directory,
      NewPeople newPeople,
      Appointments appointments,
      AppointmentForm form,
      PersonHistory history,
      Frames frames) {
    this.directory = directory;
    this.newPeople = newPeople;
    this.appointments = appointments;
    this.frames = frames;
    this.form = form;
    this.history = history;
  }

  @GetMapping(PATH)
  String people(
      Actor actor,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    return show(actor, asked, Map.of(), List.of(), frames.say(request), model);
  }

  private String show(
      Actor actor,
      Map<String, String> asked,
      Map<String, String> typed,
      List<Refusal> wrong,
      Say say,
      Model model) {
    List<Unit> units = directory.listUnits(actor.county());
    PeopleFilter filter = PeopleFilter.of(asked);
    Slice<Person> page =
        directory.listPeople(actor.county(), filter.query(units), number(asked.get("after")), PAGE);
    var grants = directory.grantsOf(page.items().stream().map(Person::id).toList());
    model.addAttribute(
        "people",
        page.items().stream()
            .map(p -> line(p, grants.getOrDefault(p.id(), List.of()), say))
            .toList());
    model.addAttribute("next", page.next() == null ? "" : filter.address(PATH, page.next()));
    model.addAttribute("filter", filter);
    model.addAttribute("active", filter.active(PATH, units, say));
    model.addAttribute("units", appointments.units(actor.county(), say));
    model.addAttribute("roles", appointments.roles(say));
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "fields",
        Stream.concat(
                PersonForm.fields(typed, wrong, appointments.units(actor.county(), say), say)
                    .stream(),
                form.fields(actor.county(), typed, wrong, say).stream())
            .toList());
    return "staff/people";
  }

  private static @Nullable String number(@Nullable String after) {
    return after != null && after.matches("\\d{1,18}") ? after : null;
  }

  private PersonLine line(Person person, List<RoleGrant> grants, Say say) {
    String unit =
        directory
            .findUnit(person.county(), person.unit())
            .map(found -> say.of(found.name()))
            .orElse("");
    return new PersonLine(
        person.id(),
        person.name(),
        person.login(),
        unit,
        person.active(),
        appointments.lines(grants, say));
  }

  @PostMapping(PATH)
  String add(
      Actor actor,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Say say = frames.say(request);
    return switch (newPeople.add(actor, typed, say.isChinese() ? Locale.CHINESE : Locale.ENGLISH)) {
      case Outcome.Done<NewPeople.Added>(var added) -> {
        after.addFlashAttribute("added", added);
        yield "redirect:" + PATH + "/" + added.person().id();
      }
      case Outcome.Refused<NewPeople.Added>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield show(actor, Map.of(), typed, refusals, say, model);
      }
    };
  }

  @GetMapping(PATH + "/{id}")
  String person(Actor actor, @PathVariable long id, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Person person = newPeople.get(actor, id);
    model.addAttribute("person", line(person, directory.listGrants(id), say));
    model.addAttribute("history", history.items(person, null, RECENT, say).items());
    var latest =
        directory
            .findUndoable(actor.county(), id)
            .filter(one -> id != actor.personId())
            .orElse(null);
    model.addAttribute("undo", latest == null ? 0L : latest.id());
    model.addAttribute(
        "undoWords", latest == null ? "" : history.words(actor.county(), latest, say));
    model.addAttribute("unit", person.unit());
    if (!model.containsAttribute("fields")) {
      model.addAttribute("fields", form.fields(actor.county(), Map.of(), List.of(), say));
    }
    model.addAttribute("units", appointments.units(actor.county(), say));
    if (!model.containsAttribute("added")) {
      model.addAttribute("added", null);
    }
    if (!model.containsAttribute("wrong")) {
      model.addAttribute("wrong", List.of());
    }
    return "staff/person";
  }

  @GetMapping(PATH + "/{id}/changes")
  String changes(
      Actor actor,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    Person person = newPeople.get(actor, id);
    var page = history.items(person, number(after), PAGE, frames.say(request));
    String path = PATH + "/" + id;
    model.addAttribute("name", person.name());
    model.addAttribute("path", path);
    model.addAttribute("items", page.items());
    model.addAttribute("next", page.next() == null ? "" : path + "/changes?after=" + page.next());
    return "staff/changes";
  }

  /** Takes the latest change back; whoever may not sign in after that is signed out. */
  @PostMapping(PATH + "/{id}/undo")
  String undo(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long change,
      HttpServletRequest request,
      RedirectAttributes after) {
    newPeople.get(actor, id);
    return back(id, newPeople.undo(actor, id, change), "undone", request, after);
  }

  @PostMapping(PATH + "/{id}/appoint")
  String appoint(
      Actor actor,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    newPeople.get(actor, id);
    Outcome<RoleGrant> appointed =
        switch (form.read(actor.county(), typed)) {
          case Outcome.Done<RoleGrant>(var grant) -> directory.appoint(actor, id, grant);
          case Outcome.Refused<RoleGrant> refused -> refused;
        };
    if (appointed instanceof Outcome.Refused<RoleGrant>(var refusals)) {
      Say say = frames.say(request);
      response.setStatus(refusals.getFirst().kind().status());
      model.addAttribute("wrong", refusals);
      model.addAttribute("fields", form.fields(actor.county(), typed, refusals, say));
      return person(actor, id, request, model);
    }
    return back(id, appointed, "appointed", request, after);
  }

  @PostMapping(PATH + "/{id}/dismiss")
  String dismiss(
      Actor actor,
      @PathVariable long id,
      @RequestParam Role role,
      @RequestParam String scope,
      HttpServletRequest request,
      RedirectAttributes after) {
    newPeople.get(actor, id);
    if (!Area.isValid(scope)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "appointment-unknown"));
    }
    var where = Area.parse(scope);
    return back(id, directory.dismiss(actor, id, role, where), "dismissed", request, after);
  }

  @PostMapping(PATH + "/{id}/move")
  String move(
      Actor actor,
      @PathVariable long id,
      @RequestParam String unit,
      HttpServletRequest request,
      RedirectAttributes after) {
    newPeople.get(actor, id);
    return back(id, directory.moveTo(actor, id, unit), "moved", request, after);
  }

  @PostMapping(PATH + "/{id}/active")
  String active(
      Actor actor,
      @PathVariable long id,
      @RequestParam boolean active,
      HttpServletRequest request,
      RedirectAttributes after) {
    newPeople.get(actor, id);
    return back(
        id, newPeople.setActive(actor, id, active), active ? "readmitted" : "left", request, after);
  }

  /** A new one-time password, shown on the page that follows and nowhere else. */
  @PostMapping(PATH + "/{id}/password")
  String password(Actor actor, @PathVariable long id, RedirectAttributes after) {
    after.addFlashAttribute("added", newPeople.resetPassword(actor, newPeople.get(actor, id)));
    return "redirect:" + PATH + "/" + id;
  }

  private String back(
      long id,
      Outcome<?> outcome,
      String done,
      HttpServletRequest request,
      RedirectAttributes after) {
    if (outcome instanceof Outcome.Refused<?>(var refusals)) {
      after.addFlashAttribute("wrong", refusals);
    } else {
      String text = frames.say(request).it("staff.people.did." + done);
      after.addFlashAttribute(Toast.FLASH, Toast.done(text));
    }
    return "redirect:" + PATH + "/" + id;
  }
}
