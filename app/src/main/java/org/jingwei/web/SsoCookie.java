// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.stereotype.Component;

/** By which a browser that comes back from single sign-on is known as the one that was sent. */
@Component
final class SsoCookie extends ShortCookie {

  SsoCookie(WebSettings settings) {
    super("sso", settings);
  }
}
