// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.List;
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

  private void put(long by, String act, long subject, String what) {
    LOG.info("{} {} {} {}", by, act, subject, what);
  }
}
