// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SecondSteps;
import org.jingwei.directory.Session;
import org.jingwei.directory.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: language, looks, password, where they are signed in. */
@Controller
class MePages {

  private final Directory directory;
  private final SignIns signIns;
  private final SecondSteps steps;
  private final Appointments appointments;
  private final Frames frames;

  MePages(
      Directory directory,
      SignIns signIns,
      SecondSteps steps,
      Appointments appointments,
      Frames frames) {
    this.directory = directory;
    this.signIns = signIns;
    this.steps = steps;
    this.appointments = appointments;
    this.frames = frames;
  }

  @GetMapping("/me")
  String me(Session session, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Actor actor = session.actor();
    List<RoleGrant> grants = actor.grants();
    model.addAttribute(
        "sessions",
        signIns.listSessions(actor.personId()).stream()
            .map(one -> SessionLine.of(one, say))
            .toList());
    model.addAttribute("step", steps.stateOf(actor.personId()));
    model.addAttribute("here", session.id());
    model.addAttribute("roles", appointments.lines(grants, say));
    model.addAttribute("language", say.isChinese() ? "zh" : "en");
    model.addAttribute(
        "languages", List.of(new Field.Option("zh", "中文"), new Field.Option("en", "English")));
    return "staff/me";
  }

  /** The choice counts on every device from now on, and in this browser at once. */
  @PostMapping("/me/language")
  String speak(
      Session session,
      @RequestParam String language,
      HttpServletResponse response,
      RedirectAttributes after) {
    Locale chosen = "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
    directory.speak(session.actor().personId(), chosen);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from("lang", chosen.getLanguage())
            .path("/")
            .sameSite("Lax")
            .maxAge(Duration.ofDays(365))
            .build()
            .toString());
    return "redirect:/me";
  }

  @PostMapping("/me/sessions/end")
  String endOthers(Session session, HttpServletRequest request, RedirectAttributes after) {
    signIns.revokeOthers(session);
    after.addFlashAttribute(
        Toast.FLASH, Toast.done(frames.say(request).it("staff.me.sessions.ended")));
    return "redirect:/me";
  }

  @PostMapping("/me/sessions/{id}/end")
  String end(
      Session session,
      @PathVariable long id,
      HttpServletRequest request,
      RedirectAttributes after) {
    Actor actor = session.actor();
    signIns.revoke(actor, actor.personId(), id).orThrow();
    after.addFlashAttribute(
        Toast.FLASH, Toast.done(frames.say(request).it("staff.me.session.ended")));
    return "redirect:/me";
  }
}
