// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jingwei.directory.CodeAsked;
import org.jingwei.directory.SignInStep;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SignedIn;
import org.jingwei.directory.SsoAttempt;
import org.jingwei.shared.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** To the county's own single sign-on, and back from it. */
@Controller
final class SsoPages {

  private static final Logger log = LoggerFactory.getLogger(SsoPages.class);

  private final SingleSignOn sso;
  private final SignIns signIns;
  private final Sites sites;
  private final SsoCookie started;
  private final StepCookie step;
  private final SessionCookie cookie;

  SsoPages(
      SingleSignOn sso,
      SignIns signIns,
      Sites sites,
      SsoCookie started,
      StepCookie step,
      SessionCookie cookie) {
    this.sso = sso;
    this.signIns = signIns;
    this.sites = sites;
    this.started = started;
    this.step = step;
    this.cookie = cookie;
  }

  @GetMapping("/sign-in/sso/start")
  String start(
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var site = sites.find(request);
    if (!sso.isOn() || site.isEmpty()) {
      return "redirect:/sign-in";
    }
    try {
      SsoAttempt attempt = sso.attempt(Addresses.local(next).orElse(""));
      String address = sso.address(site.get(), attempt);
      signIns.rememberSso(attempt);
      started.write(response, attempt.state());
      return "redirect:" + address;
    } catch (RuntimeException away) {
      log.warn("the single sign-on does not answer", away);
      return "redirect:/sign-in?sso=away";
    }
  }

  /** Only the browser that was sent may come back, and once. */
  @GetMapping(SingleSignOn.BACK)
  String back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean own = !state.isEmpty() && started.read(request).filter(state::equals).isPresent();
    started.clear(response);
    Optional<SsoAttempt> attempt = own && sso.isOn() ? signIns.takeSso(state) : Optional.empty();
    var site = sites.find(request);
    if (attempt.isEmpty() || site.isEmpty() || code.isEmpty()) {
      signIns.ssoFailed(attempt.isEmpty() ? "not-sent-from-here" : "refused-there");
      return "redirect:/sign-in?sso=failed";
    }
    Optional<String> login;
    try {
      login = sso.findLogin(site.get(), attempt.get(), code);
    } catch (RuntimeException wrong) {
      log.warn("the single sign-on's answer was not accepted: {}", wrong.getMessage());
      signIns.ssoFailed("token-not-accepted");
      return "redirect:/sign-in?sso=failed";
    }
    return enter(login.orElse(""), attempt.get().next(), request, response);
  }

  private String enter(
      String login, String next, HttpServletRequest request, HttpServletResponse response) {
    return switch (signIns.signInBySso(login, Origins.of(request))) {
      case Outcome.Refused<SignInStep> refused -> "redirect:/sign-in?sso=unknown";
      case Outcome.Done<SignInStep>(SignedIn(var session, var token)) -> {
        cookie.replace(request, response, token);
        yield "redirect:" + SignInHandlers.after(session, next);
      }
      case Outcome.Done<SignInStep>(CodeAsked asked) -> {
        step.write(response, asked.token());
        yield "redirect:"
            + UriComponentsBuilder.fromPath(CodePages.PATH)
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString();
      }
    };
  }
}
