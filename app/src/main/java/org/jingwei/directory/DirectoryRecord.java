// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this module puts on record, in the transaction of the act itself. */
@Component
final class DirectoryRecord {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryRecord.class);

  void personAdded(Actor by, Person person, List<RoleGrant> grants) {
    put(by.personId(), "person-added", person.id(), grants.toString());
  }

  void appointed(Actor by, Person person, RoleGrant grant) {
    put(by.personId(), "person-appointed", person.id(), grant.toString());
  }

  void dismissed(Actor by, Person person, Role role, DivisionCode scope) {
    put(by.personId(), "person-dismissed", person.id(), role + " " + scope);
  }

  void moved(Actor by, Person person, String unit) {
    put(by.personId(), "person-moved", person.id(), unit);
  }

  void activeSet(Actor by, Person person, boolean active) {
    put(by.personId(), active ? "person-readmitted" : "person-left", person.id(), "");
  }

  void signedIn(Person person) {
    put(person.id(), "sign-in", person.id(), "");
  }

  void signInFailed(Person person) {
    put(0, "sign-in-failed", person.id(), "");
  }

  /** Someone tried a login that nobody has; what was typed is not kept. */
  void unknownSignInFailed(Person first) {
    put(0, "sign-in-failed", first.county().value(), "");
  }

  void signedOut(Person person) {
    put(person.id(), "sign-out", person.id(), "");
  }

  void passwordChanged(Person person) {
    put(person.id(), "password-changed", person.id(), "");
  }

  void passwordReset(Actor by, Person person) {
    put(by.personId(), "password-reset", person.id(), "");
  }

  void sessionRevoked(Actor by, Person person) {
    put(by.personId(), "session-revoked", person.id(), "");
  }

  void unlocked(Actor by, Person person) {
    put(by.personId(), "unlocked", person.id(), "");
  }

  void tokenIssued(Actor by, SystemToken token) {
    put(by.personId(), "token-issued", token.id(), token.name());
  }

  void tokenWithdrawn(Actor by, CountyCode county, String name) {
    put(by.personId(), "token-withdrawn", county.value(), name);
  }

  private void put(long by, String act, long subject, String what) {
    LOG.info("{} {} {} {}", by, act, subject, what);
  }
}
