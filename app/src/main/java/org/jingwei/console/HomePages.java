// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page that a resident sees, sign-in and the index of the help. */
@Controller
class HomePages {

  @GetMapping("/")
  String home() {
    return "home";
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }

  @GetMapping("/help")
  String help() {
    return "help";
  }
}
