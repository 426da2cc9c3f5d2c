// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jingwei.directory.PasskeyAsked;
import org.jingwei.directory.Passkeys;
import org.jingwei.directory.Session;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SignedIn;
import org.jingwei.directory.Site;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script of passkeys asks; a passkey is never without a script. */
@Controller
final class PasskeyCalls {

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final Sites sites;
  private final SessionCookie cookie;
  private final StepCookie step;

  PasskeyCalls(
      SignIns signIns, Passkeys passkeys, Sites sites, SessionCookie cookie, StepCookie step) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.sites = sites;
    this.cookie = cookie;
    this.step = step;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<Map<String, String>> ask(HttpServletRequest request) {
    return told(signIns.askForPasskey(site(request)));
  }

  @PostMapping("/sign-in/passkey")
  ResponseEntity<Map<String, String>> enter(
      @RequestParam String token,
      @RequestParam String credential,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedIn opened =
        signIns.enterPasskey(site(request), token, credential, Origins.of(request)).orThrow();
    step.clear(response);
    cookie.replace(request, response, opened.token());
    return ResponseEntity.ok(Map.of("next", SignInHandlers.after(opened.session(), next)));
  }

  @PostMapping(SignInHandlers.SECOND_STEP + "/passkeys/options")
  ResponseEntity<Map<String, String>> offer(
      Session session,
      @RequestParam(defaultValue = "") String current,
      HttpServletRequest request) {
    return told(passkeys.offer(session, site(request), current, Origins.of(request)).orThrow());
  }

  @PostMapping(SignInHandlers.SECOND_STEP + "/passkeys")
  ResponseEntity<Map<String, String>> add(
      Session session,
      @RequestParam String token,
      @RequestParam String credential,
      @RequestParam String label,
      HttpServletRequest request) {
    passkeys.add(session, site(request), token, credential, label).orThrow();
    return ResponseEntity.ok(Map.of("next", SignInHandlers.SECOND_STEP));
  }

  private static ResponseEntity<Map<String, String>> told(PasskeyAsked asked) {
    return ResponseEntity.ok(Map.of("token", asked.token(), "options", asked.options()));
  }

  private Site site(HttpServletRequest request) {
    return sites
        .find(request)
        .orElseThrow(
            () -> new Unfulfilled(Refusal.of(Refusal.Kind.CONFLICT, "passkey-needs-address")));
  }
}
