// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Remembers in the browser how a list was narrowed last, so that the desk opens as it was left. */
final class LastUsed {

  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&%+._*-]{1,400}");

  private LastUsed() {}

  static Optional<String> find(HttpServletRequest request, String list) {
    Cookie cookie = WebUtils.getCookie(request, "last-" + list);
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      String query =
          new String(
              Base64.getUrlDecoder().decode(cookie.getValue()),
              java.nio.charset.StandardCharsets.US_ASCII);
      return Optional.of(query).filter(text -> QUERY.matcher(text).matches());
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  static void keep(HttpServletResponse response, String list, Sieve sieve) {
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(sieve.query().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from("last-" + list, value)
            .path("/" + list)
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(Duration.ofDays(90))
            .build()
            .toString());
  }
}
