// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Optional;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;

/** Asks a person who is signed in for the password once more, before something weighty. */
@Component
final class OwnPassword {

  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Attempts attempts;

  OwnPassword(CredentialStore credentials, Passwords passwords, Attempts attempts) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  /** Why it does not go on; wrong tries count as those of a sign-in do. */
  Optional<Refusal> wrongWith(Person person, String typed, Origin origin) {
    var wait = attempts.begin(person.login(), origin.address());
    if (wait.isPositive()) {
      return Optional.of(Attempts.waitRefusal(wait));
    }
    var credential = credentials.findPassword(person.id());
    if (credential.isEmpty() || !passwords.matches(typed, credential.get().hash())) {
      return Optional.of(Refusal.invalid("password-current", "current"));
    }
    attempts.succeeded(person.login(), origin.address());
    return Optional.empty();
  }
}
