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

/** Stops a flood from one address before anything is read, looked up or decided. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class AddressPace extends OncePerRequestFilter {

  private final Pace pace;

  AddressPace(Pace pace) {
    this.pace = pace;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String site = Pace.site(request.getRemoteAddr());
    if (pace.admits(Pace.Room.ADDRESS, site, request, response)) {
      chain.doFilter(request, response);
    }
  }
}
