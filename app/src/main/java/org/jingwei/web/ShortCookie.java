// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie of a sign-in that is under way; it opens nothing by itself. */
abstract class ShortCookie {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final boolean https;
  private final String name;

  ShortCookie(String name, WebSettings settings) {
    this.https = settings.https();
    this.name = https ? "__Host-" + name : name;
  }

  final Optional<String> read(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name);
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }

  final void write(HttpServletResponse response, String token) {
    add(response, token, LIFE);
  }

  final void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, String value, Duration life) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(https)
            .sameSite("Lax")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
