// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Holds each request against the table. */
final class Admission implements AuthorizationManager<RequestAuthorizationContext> {

  private static final AuthorizationDecision ADMITTED = new AuthorizationDecision(true);

  private final AccessRules rules;

  Admission(AccessRules rules) {
    this.rules = rules;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    var request = context.getRequest();
    var access = rules.find(HttpMethod.valueOf(request.getMethod()), path(request));
    if (access.isEmpty()) {
      return new Denied(Denied.Reason.NOT_LISTED);
    }
    if (access.get() instanceof Access.Public && !Bearer.isOn(request)) {
      return ADMITTED;
    }
    return caller.get() instanceof CallerAuthentication known
        ? forKnown(known, access.get(), request)
        : new Denied(Denied.Reason.NOT_SIGNED_IN);
  }

  private static AuthorizationResult forKnown(
      CallerAuthentication caller, Access access, HttpServletRequest request) {
    if (caller.mustChangePassword() && !isForNewPassword(request)) {
      return new Denied(Denied.Reason.MUST_CHANGE_PASSWORD);
    }
    if (caller.mustSetUpSecondStep() && !isForSecondStep(request)) {
      return new Denied(Denied.Reason.MUST_SET_UP_SECOND_STEP);
    }
    return access.admits(caller.actor()) ? ADMITTED : new Denied(Denied.Reason.NOT_ALLOWED);
  }

  private static boolean isForNewPassword(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(PasswordPages.PATH) || path.equals("/sign-out");
  }

  private static boolean isForSecondStep(HttpServletRequest request) {
    String path = request.getRequestURI();
    return isForNewPassword(request)
        || path.equals(SignInHandlers.SECOND_STEP)
        || path.startsWith(SignInHandlers.SECOND_STEP + "/");
  }

  static PathContainer path(HttpServletRequest request) {
    var path =
        ServletRequestPathUtils.hasParsedRequestPath(request)
            ? ServletRequestPathUtils.getParsedRequestPath(request)
            : ServletRequestPathUtils.parseAndCache(request);
    return path.pathWithinApplication();
  }
}
