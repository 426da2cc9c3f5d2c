// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jingwei.directory.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token; gone when the browser closes. */
@Component
final class SessionCookie {

  private final boolean https;
  private final String name;
  private final SignIns signIns;

  SessionCookie(WebSettings settings, SignIns signIns) {
    this.signIns = signIns;
    this.https = settings.https();
    this.name = https ? "__Host-session" : "session";
  }

  Optional<String> read(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name);
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }

  boolean isOn(HttpServletRequest request) {
    return WebUtils.getCookie(request, name) != null;
  }

  /** Puts a new session in the place of the one that the browser had, which ends. */
  void replace(HttpServletRequest request, HttpServletResponse response, String token) {
    read(request).flatMap(signIns::findSession).ifPresent(signIns::signOut);
    add(response, cookie(token).build());
  }

  void clear(HttpServletResponse response) {
    add(response, cookie("").maxAge(Duration.ZERO).build());
  }

  // Lax, not Strict: a link in a message to a colleague opens signed in.
  private ResponseCookie.ResponseCookieBuilder cookie(String value) {
    return ResponseCookie.from(name, value).path("/").httpOnly(true).secure(https).sameSite("Lax");
  }

  private static void add(HttpServletResponse response, ResponseCookie cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
