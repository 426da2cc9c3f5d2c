// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people sign in, by whatever way there is. */
@Controller
final class SignInPages {

  private final Sites sites;
  private final SingleSignOn sso;

  SignInPages(Sites sites, SingleSignOn sso) {
    this.sso = sso;
    this.sites = sites;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String left,
      @RequestParam(required = false) @Nullable String over,
      @RequestParam(defaultValue = "") String sso,
      @RequestParam(defaultValue = "0") int wait,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("failed", failed != null);
    model.addAttribute("left", left != null);
    model.addAttribute("over", over != null);
    model.addAttribute("wait", wait > 0 ? Integer.toString(wait) : "");
    model.addAttribute("next", next);
    model.addAttribute("passkeys", sites.find(request).isPresent());
    model.addAttribute("sso", this.sso.isOn() && sites.find(request).isPresent());
    model.addAttribute("ssoName", this.sso.name());
    model.addAttribute("ssoTrouble", List.of("failed", "unknown", "away").contains(sso) ? sso : "");
    return "sign-in";
  }
}
