// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.jingwei.directory.Permission.ACCEPT;
import static org.jingwei.directory.Permission.ARBITRATE;
import static org.jingwei.directory.Permission.CALL_BACK;
import static org.jingwei.directory.Permission.CHECK;
import static org.jingwei.directory.Permission.HANDLE;
import static org.jingwei.directory.Permission.MANAGE_PEOPLE;
import static org.jingwei.directory.Permission.MANAGE_SESSIONS;
import static org.jingwei.directory.Permission.READ_FIGURES;
import static org.jingwei.directory.Permission.READ_LEDGER;
import static org.jingwei.directory.Permission.TAKE_REPORT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Session;
import org.jingwei.directory.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Where to go after signing in, failing to, or signing out. */
@Component
final class SignInHandlers
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

  /** The first page of those who may do a thing, the most active first. */
  private static final Map<Permission, String> HOMES = new LinkedHashMap<>();

  static {
    HOMES.put(ACCEPT, "/desk");
    HOMES.put(HANDLE, "/unit");
    HOMES.put(CHECK, "/check");
    HOMES.put(CALL_BACK, "/callback");
    HOMES.put(ARBITRATE, "/decide");
    HOMES.put(READ_FIGURES, "/board");
    HOMES.put(TAKE_REPORT, "/desk/new");
    HOMES.put(MANAGE_PEOPLE, "/admin/people");
    HOMES.put(MANAGE_SESSIONS, "/admin/sessions");
    HOMES.put(READ_LEDGER, "/admin");
  }

  /** Where a person sets a second step up; the only page open while one is missing. */
  static final String SECOND_STEP = "/me/second-step";

  private final SignIns signIns;
  private final SessionCookie cookie;
  private final StepCookie step;

  SignInHandlers(SignIns signIns, SessionCookie cookie, StepCookie step) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.step = step;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    var caller = (CallerAuthentication) who;
    var session = Objects.requireNonNull(caller.session());
    response.sendRedirect(after(session, request.getParameter("next")));
  }

  /** Where somebody who has just signed in goes: to what must be done, to where they wanted. */
  static String after(Session session, @Nullable String next) {
    if (session.mustChange()) {
      return PasswordPages.PATH;
    }
    return session.mustSetUp()
        ? SECOND_STEP
        : Addresses.local(next).orElse(homeOf(session.actor()));
  }

  static String homeOf(Actor actor) {
    return HOMES.entrySet().stream()
        .filter(home -> actor.mayAnywhere(home.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("/me");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof PasswordProvider.StepAsked asked) {
      step.write(response, asked.token());
      response.sendRedirect(CodePages.PATH + nextOf(request));
      return;
    }
    String wait = "";
    if (why instanceof PasswordProvider.Refused refused) {
      var refusal = refused.why().refusals().getFirst();
      wait = refusal.code().equals("sign-in-wait") ? "&wait=" + refusal.args().getFirst() : "";
    }
    response.sendRedirect("/sign-in?failed" + wait + nextOf(request).replace('?', '&'));
  }

  private static String nextOf(HttpServletRequest request) {
    return Addresses.local(request.getParameter("next"))
        .map(next -> "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
        .orElse("");
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who instanceof CallerAuthentication caller && caller.session() != null) {
      signIns.signOut(caller.session());
    }
    cookie.clear(response);
  }
}
