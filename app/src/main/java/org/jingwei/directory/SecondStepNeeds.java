// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who must take a second step, who may, and who has still to set one up. */
@Component
final class SecondStepNeeds {

  private final SignInSettings settings;
  private final CodeAppStore codeApps;
  private final PasskeyStore passkeys;
  private final PersonStore people;
  private final Clock clock;

  SecondStepNeeds(
      SignInSettings settings,
      CodeAppStore codeApps,
      PasskeyStore passkeys,
      PersonStore people,
      Clock clock) {
    this.settings = settings;
    this.codeApps = codeApps;
    this.passkeys = passkeys;
    this.people = people;
    this.clock = clock;
  }

  /** Whether the first step alone does not let this person in. */
  boolean isAsked(Person person) {
    return codeApps.isSetUp(person.id()) || passkeys.hasAny(person.id()) && isRequired(person);
  }

  /** Whether a code can be the second step; otherwise a passkey must. */
  boolean isCodeTaken(long person) {
    return codeApps.isSetUp(person);
  }

  /** Whether one of the person's roles asks for it; sample people share published passwords. */
  boolean isRequired(Person person, List<RoleGrant> running) {
    return !person.sample() && settings.asksSecondStepOf(running);
  }

  boolean isRequired(Person person) {
    var now = clock.instant();
    var running = people.grants(person.id(), now).stream().filter(g -> g.runsAt(now)).toList();
    return isRequired(person, running);
  }

  /** Whether nothing may be done before a second step is set up. */
  boolean isMissing(Person person, List<RoleGrant> running) {
    return isRequired(person, running)
        && !codeApps.isSetUp(person.id())
        && !passkeys.hasAny(person.id());
  }
}
