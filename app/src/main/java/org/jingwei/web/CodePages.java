// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SignedIn;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of a sign-in: the code. */
@Controller
final class CodePages {

  static final String PATH = "/sign-in/code";
  private static final String VIEW = "sign-in-code";

  private final SignIns signIns;
  private final StepCookie step;
  private final SessionCookie cookie;
  private final Sites sites;
  private final ProblemWords words;
  private final ProblemWriter writer;

  CodePages(
      SignIns signIns,
      StepCookie step,
      SessionCookie cookie,
      Sites sites,
      ProblemWords words,
      ProblemWriter writer) {
    this.signIns = signIns;
    this.step = step;
    this.cookie = cookie;
    this.sites = sites;
    this.words = words;
    this.writer = writer;
  }

  @GetMapping(PATH)
  String ask(
      @RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
    return page(next, List.of(), request, model);
  }

  @PostMapping(PATH)
  String enter(
      @RequestParam String code,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String token = step.read(request).orElse("");
    return switch (signIns.enterCode(token, code, Origins.of(request))) {
      case Outcome.Done<SignedIn>(var opened) -> {
        step.clear(response);
        cookie.replace(request, response, opened.token());
        yield "redirect:" + SignInHandlers.after(opened.session(), next);
      }
      case Outcome.Refused<SignedIn>(var refusals) ->
          refused(refusals, next, request, response, model);
    };
  }

  private String refused(
      List<Refusal> refusals,
      String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (refusals.getFirst().code().equals("sign-in-step-over")) {
      step.clear(response);
      return "redirect:/sign-in?over";
    }
    var problem = words.of(refusals, writer.locale(request));
    response.setStatus(problem.status());
    return page(next, problem.lines(), request, model);
  }

  private String page(String next, List<String> wrong, HttpServletRequest request, Model model) {
    var byCode = step.read(request).flatMap(signIns::findCodeTaken);
    if (byCode.isEmpty()) {
      return "redirect:/sign-in?over";
    }
    model.addAttribute("byCode", byCode.get());
    model.addAttribute("passkeys", sites.find(request).isPresent());
    model.addAttribute("next", next);
    model.addAttribute("wrong", wrong);
    return VIEW;
  }
}
