// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jingwei.directory.Origin;

/** Where a request comes from, as far as the connection tells. */
final class Origins {

  private Origins() {}

  static Origin of(HttpServletRequest request) {
    String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return new Origin(request.getRemoteAddr(), agent);
  }
}
