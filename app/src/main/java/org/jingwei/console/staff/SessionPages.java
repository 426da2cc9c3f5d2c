// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Passkeys;
import org.jingwei.directory.Person;
import org.jingwei.directory.SecondSteps;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The security administrator's pages: who is signed in where; ending sessions, lifting waits,
 * taking a lost second step away.
 */
@Controller
class SessionPages {

  private static final String PATH = "/admin/sessions";
  private static final int PAGE = 50;

  private final Directory directory;
  private final SignIns signIns;
  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final NewPeople people;
  private final Frames frames;

  SessionPages(
      Directory directory,
      SignIns signIns,
      SecondSteps steps,
      Passkeys passkeys,
      NewPeople people,
      Frames frames) {
    this.directory = directory;
    this.signIns = signIns;
    this.steps = steps;
    this.passkeys = passkeys;
    this.people = people;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String sessions(
      Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
    String from = after != null && after.matches("\\d{1,18}") ? after : null;
    Slice<Person> page = directory.listPeople(actor.county(), from, PAGE);
    model.addAttribute("lines", signIns.listStates(page.items()));
    model.addAttribute("next", page.next() == null ? "" : PATH + "?after=" + page.next());
    return "staff/sessions";
  }

  @GetMapping(PATH + "/{id}")
  String person(Actor actor, @PathVariable long id, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Person person = people.get(actor, id);
    model.addAttribute("state", signIns.listStates(List.of(person)).getFirst());
    model.addAttribute("step", steps.stateOf(id));
    model.addAttribute("passkeys", passkeys.list(id));
    model.addAttribute("self", actor.personId() == id);
    model.addAttribute(
        "sessions",
        signIns.listSessions(id).stream().map(one -> SessionLine.of(one, say)).toList());
    if (!model.containsAttribute("wrong")) {
      model.addAttribute("wrong", List.of());
    }
    return "staff/session";
  }

  @PostMapping(PATH + "/{id}/{session}/end")
  String endOne(
      Actor actor,
      @PathVariable long id,
      @PathVariable long session,
      HttpServletRequest request,
      RedirectAttributes after) {
    people.get(actor, id);
    return back(id, signIns.revoke(actor, id, session), "ended-one", request, after);
  }

  @PostMapping(PATH + "/{id}/end")
  String end(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    people.get(actor, id);
    return back(id, signIns.revokeAll(actor, id), "ended", request, after);
  }

  @PostMapping(PATH + "/{id}/unlock")
  String unlock(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    people.get(actor, id);
    return back(id, signIns.unlock(actor, id), "unlocked", request, after);
  }

  /** For a lost telephone: the person signs in with the password alone and sets up another. */
  @PostMapping(PATH + "/{id}/second-step")
  String reset(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    people.get(actor, id);
    return back(id, steps.reset(actor, id), "reset", request, after);
  }

  private String back(
      long id,
      Outcome<Person> outcome,
      String done,
      HttpServletRequest request,
      RedirectAttributes after) {
    if (outcome instanceof Outcome.Refused<Person>(var refusals)) {
      after.addFlashAttribute("wrong", refusals);
    } else {
      Say say = frames.say(request);
      after.addFlashAttribute(Toast.FLASH, Toast.done(say.it("staff.sessions.did." + done)));
    }
    return "redirect:" + PATH + "/" + id;
  }
}
