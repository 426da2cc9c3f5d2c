// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told with every answer, also with a refusal that is given before anything else
 * looks at the request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class FirstHeaders extends OncePerRequestFilter {

  // No inline script or style anywhere; blob: for the map's worker and for photos and
  // voice notes being prepared.
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String HTTPS_FOR_A_YEAR = "max-age=31536000; includeSubDomains";

  private final boolean https;

  FirstHeaders(WebSettings settings) {
    this.https = settings.https();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (https) {
      response.setHeader("Strict-Transport-Security", HTTPS_FOR_A_YEAR);
    }
    chain.doFilter(request, response);
  }
}
