// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines look for at fixed places. */
@RestController
class WellKnown {

  private static final String TEXT = "text/plain;charset=UTF-8";

  /** RFC 9116 wants less than a year; whoever reads it much later should look again. */
  private static final Duration HOLDS = Duration.ofDays(180);

  private final WebSettings settings;
  private final Clock clock;

  WellKnown(WebSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** To whom a weakness is told (RFC 9116); absent until the county has named somebody. */
  @GetMapping(
      path = {"/.well-known/security.txt", "/security.txt"},
      produces = TEXT)
  String securityContact() {
    if (settings.securityContact().isEmpty()) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-security-contact"));
    }
    String contacts =
        settings.securityContact().stream()
            .map(URI::toString)
            .map(contact -> "Contact: " + contact + "\n")
            .collect(Collectors.joining());
    var expires = clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS);
    return contacts + "Expires: " + expires + "\nPreferred-Languages: zh, en\n";
  }

  /** Public figures and the map may be found; what belongs to one person or to staff may not. */
  @GetMapping(path = "/robots.txt", produces = TEXT)
  String robots() {
    return """
    User-agent: *
    Allow: /$
    Allow: /figures
    Allow: /map
    Allow: /help
    Allow: /ledger
    Allow: /assets
    Disallow: /
    """;
  }
}
