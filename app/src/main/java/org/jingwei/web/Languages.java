// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.directory.Session;
import org.jingwei.directory.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The caller's language: what was chosen in this browser, else the person's choice, else what the
 * browser asks for first, else Chinese.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {

  private static final String COOKIE = "lang";

  private final SignIns signIns;
  private final SessionCookie session;

  Languages(SignIns signIns, SessionCookie session) {
    this.signIns = signIns;
    this.session = session;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return Optional.ofNullable(cookie)
        .flatMap(found -> known(found.getValue()))
        .or(() -> session.read(request).flatMap(signIns::findSession).map(Session::language))
        .or(() -> asked(request))
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the choice is a cookie that /preferences sets");
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return header == null || header.isBlank() ? Optional.empty() : known(header);
  }

  // The first language that a browser names is the one its user reads.
  private static Optional<Locale> known(String text) {
    String first = text.strip().toLowerCase(Locale.ROOT);
    if (first.startsWith("zh")) {
      return Optional.of(Locale.SIMPLIFIED_CHINESE);
    }
    return first.startsWith("en") ? Optional.of(Locale.ENGLISH) : Optional.empty();
  }
}
