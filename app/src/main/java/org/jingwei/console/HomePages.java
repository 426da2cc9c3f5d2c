// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page that a resident sees, sign-in and the index of the help. */
@Controller
class HomePages {

  @GetMapping("/")
  String home() {
    return "home";
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String left,
      @RequestParam(required = false) @Nullable String over,
      @RequestParam(defaultValue = "0") int wait,
      @RequestParam(defaultValue = "") String next,
      Model model) {
    model.addAttribute("failed", failed != null);
    model.addAttribute("left", left != null);
    model.addAttribute("over", over != null);
    model.addAttribute("wait", wait > 0 ? Integer.toString(wait) : "");
    model.addAttribute("next", next);
    return "sign-in";
  }

  @GetMapping("/help")
  String help() {
    return "help";
  }
}
