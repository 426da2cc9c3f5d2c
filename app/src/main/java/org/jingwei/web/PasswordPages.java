// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jingwei.directory.Session;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SignedIn;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person sets a password of their own; the only page open before that is done. */
@Controller
final class PasswordPages {

  static final String PATH = "/me/password";
  private static final String VIEW = "password";

  private final SignIns signIns;
  private final SessionCookie cookie;
  private final ProblemWords words;
  private final ProblemWriter writer;

  PasswordPages(SignIns signIns, SessionCookie cookie, ProblemWords words, ProblemWriter writer) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.words = words;
    this.writer = writer;
  }

  @GetMapping(PATH)
  String ask(Session session, Model model) {
    return page(session, List.of(), model);
  }

  @PostMapping(PATH)
  String change(
      Session session,
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!password.equals(again)) {
      var differ = Refusal.invalid("password-differs", "again");
      return refused(session, List.of(differ), request, response, model);
    }
    var changed = signIns.changePassword(session, current, password, Origins.of(request));
    return switch (changed) {
      case Outcome.Done<SignedIn>(var opened) -> {
        cookie.replace(request, response, opened.token());
        yield "redirect:" + SignInHandlers.after(opened.session(), null);
      }
      case Outcome.Refused<SignedIn>(var refusals) ->
          refused(session, refusals, request, response, model);
    };
  }

  private String refused(
      Session session,
      List<Refusal> refusals,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var problem = words.of(refusals, writer.locale(request));
    response.setStatus(problem.status());
    return page(session, problem.lines(), model);
  }

  private static String page(Session session, List<String> wrong, Model model) {
    model.addAttribute("first", session.mustChange());
    model.addAttribute("wrong", wrong);
    return VIEW;
  }
}
