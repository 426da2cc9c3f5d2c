// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Set;

/** What a person is appointed to do; one table, denied by default, says what each role may. */
public enum Role {
  /** Operator of a county's or town's governance centre: takes, accepts, dispatches. */
  DESK,
  /** Handles the work orders of the own unit. */
  UNIT_CLERK,
  /** Checks on the spot whether a matter was resolved. */
  CHECKER,
  /** Asks reporters whether their matter was resolved. */
  CALLBACK,
  /** Decides objections to a dispatch, and extensions. */
  ARBITER,
  /** Answers for a division or a unit: sees, supervises, approves. */
  LEADER,
  /** Reads who did or saw what. */
  AUDITOR,
  /** Sees and tells of matters in the own cells. */
  GRID_WORKER,
  /** Keeps packs, units and people. */
  SYSTEM_ADMIN,
  /** Keeps sessions, locks and system tokens. */
  SECURITY_ADMIN,
  /** Keeps the record of the other two administrators' acts. */
  AUDIT_ADMIN,
  /** A system with a token, such as a hotline; never a person. */
  CONNECTED_SYSTEM,
  /** The program's own rules and timers; never a person. */
  RULE;

  /** One of the three administrators, no two of which one person may be. */
  public boolean isAdministrator() {
    return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
  }

  /** Everything this role may do inside its division. */
  public Set<Permission> permissions() {
    return RoleTable.of(this);
  }

  /** Whether a person can be appointed to it. */
  public boolean isForPeople() {
    return this != CONNECTED_SYSTEM && this != RULE;
  }
}
