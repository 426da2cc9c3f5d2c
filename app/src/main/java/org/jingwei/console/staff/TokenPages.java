// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's page of system tokens. */
@Controller
class TokenPages {

  private static final String PATH = "/admin/tokens";

  private final SignIns signIns;
  private final TokenForm form;
  private final Frames frames;

  TokenPages(SignIns signIns, TokenForm form, Frames frames) {
    this.signIns = signIns;
    this.form = form;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String tokens(Actor actor, HttpServletRequest request, Model model) {
    return show(
        actor, new Sent(new LinkedMultiValueMap<>()), List.of(), frames.say(request), model);
  }

  private String show(Actor actor, Sent typed, List<Refusal> wrong, Say say, Model model) {
    model.addAttribute(
        "tokens",
        signIns.listTokens(actor.county()).stream().map(one -> form.line(one, say)).toList());
    model.addAttribute("fields", form.fields(actor.county(), typed, wrong, say));
    model.addAttribute("wrong", wrong);
    if (!model.containsAttribute("issued")) {
      model.addAttribute("issued", Map.of());
    }
    return "staff/tokens";
  }

  @PostMapping(PATH)
  String issue(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Sent typed = new Sent(sent);
    Outcome<String> issued = form.issue(actor, typed);
    return switch (issued) {
      case Outcome.Done<String>(var secret) -> {
        after.addFlashAttribute(
            "issued", Map.of("name", typed.text("name").strip(), "secret", secret));
        yield "redirect:" + PATH;
      }
      case Outcome.Refused<String>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield show(actor, typed, refusals, frames.say(request), model);
      }
    };
  }

  @PostMapping(PATH + "/withdraw")
  String withdraw(
      Actor actor,
      @RequestParam String name,
      HttpServletRequest request,
      RedirectAttributes after) {
    signIns.withdrawToken(actor, actor.county(), name).orThrow();
    String text = frames.say(request).it("staff.tokens.withdrawn", name);
    after.addFlashAttribute(Toast.FLASH, Toast.done(text));
    return "redirect:" + PATH;
  }
}
