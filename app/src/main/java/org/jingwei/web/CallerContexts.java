// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jingwei.directory.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds the caller of a request, only when somebody asks: a public request without a question costs
 * nothing. A bearer token, where there is one, is the only thing looked at.
 */
@Component
final class CallerContexts implements SecurityContextRepository {

  private final SignIns signIns;
  private final SessionCookie cookie;

  CallerContexts(SignIns signIns, SessionCookie cookie) {
    this.signIns = signIns;
    this.cookie = cookie;
  }

  private SecurityContext contextOf(HttpServletRequest request) {
    var caller = caller(request);
    return caller == null
        ? SecurityContextHolder.createEmptyContext()
        : new SecurityContextImpl(caller);
  }

  private @Nullable Authentication caller(HttpServletRequest request) {
    String bearer = Bearer.read(request);
    if (bearer != null) {
      return signIns.findSystem(bearer).map(CallerAuthentication::ofSystem).orElse(null);
    }
    return cookie
        .read(request)
        .flatMap(signIns::findSession)
        .map(CallerAuthentication::of)
        .orElse(null);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> contextOf(request));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return contextOf(holder.getRequest());
  }

  /** After a sign-in: the new session's token goes into the cookie, whatever was there before. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof CallerAuthentication caller
        && caller.newToken() != null) {
      cookie.replace(request, response, caller.newToken());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Bearer.isOn(request) || cookie.isOn(request);
  }

  private static final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> find;
    private @Nullable SecurityContext found;

    private Deferred(Supplier<SecurityContext> find) {
      this.find = find;
    }

    @Override
    public SecurityContext get() {
      if (found == null) {
        found = find.get();
      }
      return found;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
