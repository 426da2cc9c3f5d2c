// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers those who do not come in: with the way in, or with the reason. */
@Component
final class Turnaway implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Turnaway.class);

  private static final Pattern HOST = Pattern.compile("^https?://[^/]*");

  private final ProblemWriter writer;
  private final AccessRules rules;
  private final SessionCookie cookie;

  Turnaway(ProblemWriter writer, AccessRules rules, SessionCookie cookie) {
    this.writer = writer;
    this.rules = rules;
    this.cookie = cookie;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    answer(request, response, reason(why.getCause(), Denied.Reason.NOT_SIGNED_IN));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException && hasLeft(request)) {
      askToSignIn(request, response);
    } else if (why instanceof CsrfException) {
      note("Form without its token of", request);
      refuse(request, response, Refusal.Kind.FORBIDDEN, "form-expired");
    } else {
      answer(request, response, reason(why, Denied.Reason.NOT_ALLOWED));
    }
  }

  /** Whether a form for staff comes from a page whose reader signed out in another tab. */
  private boolean hasLeft(HttpServletRequest request) {
    var access = rules.find(HttpMethod.valueOf(request.getMethod()), Admission.path(request));
    return !cookie.isOn(request) && access.isPresent() && !(access.get() instanceof Access.Public);
  }

  private static Denied.Reason reason(@Nullable Throwable why, Denied.Reason otherwise) {
    return why instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof Denied(var reason)
        ? reason
        : otherwise;
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, Denied.Reason reason)
      throws IOException {
    switch (reason) {
      case NOT_LISTED -> refuse(request, response, Refusal.Kind.ABSENT, "no-such-page");
      case NOT_ALLOWED -> {
        note("Not allowed to", request);
        refuse(request, response, Refusal.Kind.FORBIDDEN, "not-allowed");
      }
      case NOT_SIGNED_IN -> askToSignIn(request, response);
      case MUST_CHANGE_PASSWORD ->
          sendTo(PasswordPages.PATH, "password-must-change", request, response);
      case MUST_SET_UP_SECOND_STEP ->
          sendTo(SignInHandlers.SECOND_STEP, "second-step-must-set-up", request, response);
    }
  }

  /** By id, as the ledger has people; without the query, which may hold what was searched for. */
  static void note(String what, HttpServletRequest request) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    Object id = who instanceof CallerAuthentication caller ? caller.actor().personId() : "nobody";
    LOG.warn("{} {}: {} {}", what, id, request.getMethod(), request.getRequestURI());
  }

  /** People go on to what must be done first, programs are told. */
  private void sendTo(
      String path, String refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (writer.wantsPage(request)) {
      response.sendRedirect(path);
    } else {
      refuse(request, response, Refusal.Kind.FORBIDDEN, refused);
    }
  }

  private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (writer.wantsPage(request)) {
      response.sendRedirect("/sign-in" + comeBack(request));
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in" + comeBack(request));
    }
    refuse(request, response, Refusal.Kind.UNKNOWN_CALLER, "sign-in-needed");
  }

  /** Back to the page that was asked for, or from which a form was sent: its draft waits there. */
  private static String comeBack(HttpServletRequest request) {
    return Addresses.local(page(request))
        .map(local -> "?next=" + URLEncoder.encode(local, StandardCharsets.UTF_8))
        .orElse("");
  }

  private static @Nullable String page(HttpServletRequest request) {
    String part = request.getHeader("HX-Current-URL");
    if (part != null) {
      return withoutHost(part);
    }
    if ("GET".equals(request.getMethod())) {
      String query = request.getQueryString();
      return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
    return withoutHost(request.getHeader("Referer"));
  }

  private static @Nullable String withoutHost(@Nullable String address) {
    return address == null ? null : HOST.matcher(address).replaceFirst("");
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal.Kind kind, String code)
      throws IOException {
    writer.write(request, response, Refusal.of(kind, code));
  }
}
