// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds back what one account asks, and what somebody without one sends. Reading costs so little
 * that for strangers the limit of their address is enough. Stands behind the admission, so that who
 * asks is known.
 */
final class CallerPace extends OncePerRequestFilter {

  private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");
  private static final String PHOTOS = "/api/v1/photos";

  private static final String SIGNING_IN = "/sign-in";

  /** Read by its method, but each call is looked into and may be put on record. */
  private static final String SINGLE_SIGN_ON = "/sign-in/sso/";

  private final Pace pace;
  private final SessionCookie cookie;

  CallerPace(Pace pace, SessionCookie cookie) {
    this.pace = pace;
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (admits(request, response)) {
      chain.doFilter(request, response);
    }
  }

  private boolean admits(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean unknown = !Bearer.isOn(request) && !cookie.isOn(request);
    if (!unknown
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication caller) {
      return pace.admits(
          Pace.Room.ACCOUNT, Long.toString(caller.actor().personId()), request, response);
    }
    String path = request.getRequestURI();
    if (READ.contains(request.getMethod()) && !path.startsWith(SINGLE_SIGN_ON)) {
      return true;
    }
    return pace.admits(room(path), Pace.site(request.getRemoteAddr()), request, response);
  }

  private static Pace.Room room(String path) {
    if (path.startsWith(SIGNING_IN)) {
      return Pace.Room.SIGNING_IN;
    }
    return path.equals(PHOTOS) ? Pace.Room.PHOTOS : Pace.Room.SENDING;
  }
}
