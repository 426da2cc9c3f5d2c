// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.QrCode;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.CodeAppOffer;
import org.jingwei.directory.Origin;
import org.jingwei.directory.Passkeys;
import org.jingwei.directory.Person;
import org.jingwei.directory.SecondSteps;
import org.jingwei.directory.Session;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person keeps the second step of their own sign-in. */
@Controller
class SecondStepPages {

  private static final String PATH = "/me/second-step";
  private static final String SET_UP = PATH + "/set-up";

  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final Frames frames;

  SecondStepPages(SecondSteps steps, Passkeys passkeys, Frames frames) {
    this.steps = steps;
    this.passkeys = passkeys;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String overview(Session session, Model model) {
    return overview(session, List.of(), model);
  }

  private String overview(Session session, List<Refusal> wrong, Model model) {
    model.addAttribute("state", steps.stateOf(session.actor().personId()));
    model.addAttribute("passkeys", passkeys.list(session.actor().personId()));
    model.addAttribute("forced", session.mustSetUp());
    model.addAttribute("wrong", wrong);
    return "staff/second-step";
  }

  @PostMapping(PATH)
  String offer(Session session) {
    steps.offerCodeApp(session);
    return "redirect:" + SET_UP;
  }

  @GetMapping(SET_UP)
  String setUp(Session session, Model model) {
    return setUp(session, List.of(), model);
  }

  private String setUp(Session session, List<Refusal> wrong, Model model) {
    var offer = steps.findOffer(session);
    if (offer.isEmpty()) {
      return "redirect:" + PATH;
    }
    model.addAttribute("secret", offer.get().secret());
    model.addAttribute("forced", session.mustSetUp());
    model.addAttribute("wrong", wrong);
    return "staff/second-step-set-up";
  }

  /** The picture that the app reads; for this person's eyes alone. */
  @GetMapping(SET_UP + "/qr.svg")
  ResponseEntity<String> picture(Session session) {
    return steps
        .findOffer(session)
        .map(CodeAppOffer::address)
        .map(address ->
            ResponseEntity.ok()
                .header("Content-Type", "image/svg+xml")
                .cacheControl(CacheControl.noStore())
                .body(QrCode.svg(address)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping(SET_UP)
  String confirm(
      Session session,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String current,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (steps.confirm(session, current, code, origin(request))) {
      case Outcome.Done<List<String>>(var codes) -> codes(codes, true, model);
      case Outcome.Refused<List<String>>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield setUp(session, refusals, model);
      }
    };
  }

  @PostMapping(PATH + "/codes")
  String renewCodes(
      Session session,
      @RequestParam String current,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (steps.renewCodes(session, current, origin(request))) {
      case Outcome.Done<List<String>>(var codes) -> codes(codes, false, model);
      case Outcome.Refused<List<String>>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield overview(session, refusals, model);
      }
    };
  }

  /** Shown in the answer itself, so that they stand nowhere else. */
  private static String codes(List<String> codes, boolean fresh, Model model) {
    model.addAttribute("codes", codes);
    model.addAttribute("fresh", fresh);
    return "staff/recovery-codes";
  }

  @PostMapping(PATH + "/remove")
  String remove(
      Session session,
      @RequestParam String current,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    return switch (steps.remove(session, current, origin(request))) {
      case Outcome.Done<Person> done -> {
        String text = frames.say(request).it("second-step.removed");
        after.addFlashAttribute(Toast.FLASH, Toast.done(text));
        yield "redirect:/me";
      }
      case Outcome.Refused<Person>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield overview(session, refusals, model);
      }
    };
  }

  @PostMapping(PATH + "/passkeys/{id}/remove")
  String removePasskey(
      Session session,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String current,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    return switch (passkeys.remove(session, id, current, origin(request))) {
      case Outcome.Done<String>(var label) -> {
        String text = frames.say(request).it("passkey.removed", label);
        after.addFlashAttribute(Toast.FLASH, Toast.done(text));
        yield "redirect:" + PATH;
      }
      case Outcome.Refused<String>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield overview(session, refusals, model);
      }
    };
  }

  private static Origin origin(HttpServletRequest request) {
    return new Origin(request.getRemoteAddr(), "");
  }
}
