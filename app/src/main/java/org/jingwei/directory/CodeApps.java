// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jingwei.vault.Seals;
import org.springframework.stereotype.Component;

/** Code apps: setting one up, and taking its codes, none of them twice. */
@Component
final class CodeApps {

  private static final String USE = "directory code-app";

  private final CodeAppStore store;
  private final Seals seals;
  private final SignInSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CodeApps(CodeAppStore store, Seals seals, SignInSettings settings, Clock clock) {
    this.store = store;
    this.seals = seals;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new secret to be put into the person's app; what is set up already still counts. */
  void draft(Person person) {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    store.draft(person.id(), seals.seal(USE, person.id(), secret));
  }

  /** What the app is given, as a picture or by hand; empty while nothing is being set up. */
  Optional<CodeAppOffer> findOffer(Person person) {
    return store
        .findDraft(person.id())
        .map(sealed -> Totp.base32(seals.open(USE, person.id(), sealed)))
        .map(secret -> new CodeAppOffer(secret, address(person, secret)));
  }

  private String address(Person person, String secret) {
    String issuer = encoded(settings.codeAppName());
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
        .formatted(issuer, encoded(person.login()), secret, issuer, Totp.STEP_SECONDS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Whether the code comes from what is being set up, which then counts. */
  boolean confirm(Person person, String typed) {
    var draft = store.findDraft(person.id());
    var step = draft.map(sealed -> stepOf(person, sealed, typed)).orElse(OptionalLong.empty());
    return step.isPresent() && store.confirm(person.id(), step.getAsLong(), clock.instant());
  }

  /** Whether the code is right and was not used before; it is used now. */
  boolean take(Person person, String typed) {
    var secret = store.findSecret(person.id());
    var step = secret.map(sealed -> stepOf(person, sealed, typed)).orElse(OptionalLong.empty());
    return step.isPresent() && store.use(person.id(), step.getAsLong());
  }

  private OptionalLong stepOf(Person person, byte[] sealed, String typed) {
    return Totp.stepOf(seals.open(USE, person.id(), sealed), digits(typed), clock.instant());
  }

  // Apps show 123 456, and a Chinese keyboard may type full-width digits.
  private static String digits(String typed) {
    var plain = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> plain.append(Character.digit(digit, 10)));
    return plain.toString();
  }

  Optional<Instant> findSince(Person person) {
    return store.findSince(person.id());
  }

  boolean remove(Person person) {
    return store.remove(person.id());
  }
}
