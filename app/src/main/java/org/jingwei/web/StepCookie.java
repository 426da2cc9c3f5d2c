// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.stereotype.Component;

/** Carries a sign-in from its first step to its second. */
@Component
final class StepCookie extends ShortCookie {

  StepCookie(WebSettings settings) {
    super("sign-in", settings);
  }
}
