// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page that a resident sees. */
@Controller
class HomePages {

  @GetMapping("/")
  String home() {
    return "home";
  }
}
