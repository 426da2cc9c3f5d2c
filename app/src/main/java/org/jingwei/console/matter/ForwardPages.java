// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.forwarding.Forwarding;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a declined matter on to others, calls it off, and lets one go on that failed. */
@Controller
class ForwardPages {

  private final Cases cases;
  private final Forwarding forwarding;
  private final MatterViews views;
  private final Frames frames;

  ForwardPages(Cases cases, Forwarding forwarding, MatterViews views, Frames frames) {
    this.cases = cases;
    this.forwarding = forwarding;
    this.views = views;
    this.frames = frames;
  }

  @PostMapping("/cases/{id}/forward/{act}")
  String act(
      Actor actor,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    CaseFile seen = cases.getSeen(actor, id);
    Outcome<?> outcome = attempt(actor, seen, act, form);
    Say say = frames.say(request);
    String from = OwnPath.of(form.getFirst("from"), "");
    if (outcome instanceof Outcome.Refused<?>(List<Refusal> refusals)) {
      response.setStatus(refusals.getFirst().kind().status());
      Typed typed = new Typed("forward", form, List.of(), refusals);
      model.addAttribute("matter", views.view(views.read(actor, id, say, typed, from)));
      return "matter/page";
    }
    String done = say.it("elsewhere.done." + act, seen.code());
    flash.addFlashAttribute(Toast.FLASH, Toast.done(done));
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:/cases/" + id;
  }

  private Outcome<?> attempt(
      Actor actor, CaseFile seen, String act, MultiValueMap<String, String> form) {
    return switch (act) {
      case "send" ->
          forwarding.forward(
              actor, seen.id(), Carried.version(form), text(form, "endpoint"), Carried.key(form));
      case "off" ->
          forwarding.callOff(
              actor, seen.id(), Carried.version(form), text(form, "reason"), Carried.key(form));
      case "retry" -> forwarding.retry(actor, forwarded(form));
      case "anew" -> forwarding.sendAnew(actor, forwarded(form));
      case "number" -> forwarding.giveNumber(actor, forwarded(form), text(form, "number"));
      default -> throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
    };
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static long forwarded(MultiValueMap<String, String> form) {
    try {
      return Long.parseLong(text(form, "forwarded"));
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
