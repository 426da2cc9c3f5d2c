// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds whatever cookie a page sets to this very host, once browsers come by https only: its name
 * gets the prefix for that, and a cookie without it, as a neighbouring host could plant, does not
 * exist. Pages write and read the plain names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class HostCookies extends OncePerRequestFilter {

  static final String PREFIX = "__Host-";

  private final boolean https;

  HostCookies(WebSettings settings) {
    this.https = settings.https();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !https;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Asked(request), new Answered(response));
  }

  private static Cookie named(String name, Cookie cookie) {
    var other = new Cookie(name, cookie.getValue());
    cookie.getAttributes().forEach(other::setAttribute);
    return other;
  }

  /** The text of a Set-Cookie header, bound to the host. */
  static String bound(String cookie) {
    if (cookie.startsWith(PREFIX)) {
      return cookie;
    }
    return PREFIX
        + cookie.replaceAll("(?i);\\s*(path|domain|secure)(=[^;]*)?(?=;|$)", "")
        + "; Path=/; Secure";
  }

  private static final class Asked extends HttpServletRequestWrapper {

    private Asked(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
      Cookie[] sent = super.getCookies();
      return sent == null
          ? null
          : Arrays.stream(sent)
              .filter(cookie -> cookie.getName().startsWith(PREFIX))
              .flatMap(one -> Stream.of(one, named(one.getName().substring(PREFIX.length()), one)))
              .toArray(Cookie[]::new);
    }
  }

  private static final class Answered extends HttpServletResponseWrapper {

    private Answered(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      String name = cookie.getName();
      Cookie bound = named(name.startsWith(PREFIX) ? name : PREFIX + name, cookie);
      bound.setPath("/");
      bound.setSecure(true);
      super.addCookie(bound);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) ? bound(value) : value);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) ? bound(value) : value);
    }
  }
}
