// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A report's code and secret as this browser keeps them, out of reach of scripts and never in an
 * address.
 */
record Credentials(String code, String secret) {

  /** For /follow, until the browser is closed or the reader leaves. */
  static final String FOLLOW = "follow";

  /** For the receipt, long enough to note or print what it shows. */
  static final String RECEIPT = "receipt";

  private static final Duration RECEIPT_KEPT = Duration.ofMinutes(15);

  static Optional<Credentials> read(HttpServletRequest request, String name) {
    var cookie = WebUtils.getCookie(request, name);
    return Optional.ofNullable(cookie).flatMap(found -> decode(found.getValue()));
  }

  private static Optional<Credentials> decode(String value) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      int cut = plain.indexOf('\n');
      return cut < 0
          ? Optional.empty()
          : Optional.of(new Credentials(plain.substring(0, cut), plain.substring(cut + 1)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  void write(HttpServletResponse response, String name, boolean https) {
    String plain = code + "\n" + secret;
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    add(response, name, value, name.equals(RECEIPT) ? RECEIPT_KEPT : null, https);
  }

  static void forget(HttpServletResponse response, String name, boolean https) {
    add(response, name, "", Duration.ZERO, https);
  }

  private static void add(
      HttpServletResponse response,
      String name,
      String value,
      @Nullable Duration kept,
      boolean https) {
    var cookie =
        ResponseCookie.from(name, value)
            .path(name.equals(RECEIPT) ? "/report" : "/follow")
            .httpOnly(true)
            .secure(https)
            .sameSite("Lax");
    if (kept != null) {
      cookie.maxAge(kept);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  @Override
  public String toString() {
    return "Credentials[" + code + "]";
  }
}
