// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's page: who is signed in where; ending sessions, lifting waits. */
@Controller
class SessionPages {

  private static final String PATH = "/admin/sessions";
  private static final int PAGE = 30;

  private final Directory directory;
  private final SignIns signIns;
  private final NewPeople people;
  private final Frames frames;

  SessionPages(Directory directory, SignIns signIns, NewPeople people, Frames frames) {
    this.directory = directory;
    this.signIns = signIns;
    this.people = people;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String sessions(
      Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
    String from = after != null && after.matches("\\d{1,18}") ? after : null;
    Slice<Person> page = directory.listPeople(actor.county(), from, PAGE);
    model.addAttribute(
        "lines",
        page.items().stream().map(p -> new SessionLine(p, signIns.listSessions(p.id()))).toList());
    model.addAttribute("next", page.next() == null ? "" : PATH + "?after=" + page.next());
    return "staff/sessions";
  }

  @PostMapping(PATH + "/{person}/end")
  String end(
      Actor actor,
      @PathVariable long person,
      HttpServletRequest request,
      RedirectAttributes after) {
    signIns.revokeAll(actor, people.get(actor, person).id()).orThrow();
    return back("staff.sessions.did.ended", request, after);
  }

  @PostMapping(PATH + "/{person}/unlock")
  String unlock(
      Actor actor,
      @PathVariable long person,
      HttpServletRequest request,
      RedirectAttributes after) {
    signIns.unlock(actor, people.get(actor, person).id()).orThrow();
    return back("staff.sessions.did.unlocked", request, after);
  }

  private String back(String key, HttpServletRequest request, RedirectAttributes after) {
    Say say = frames.say(request);
    after.addFlashAttribute(Toast.FLASH, Toast.done(say.it(key)));
    return "redirect:" + PATH;
  }
}
