// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * An appointment: a role, where, and for how long.
 *
 * @param role what
 * @param scope where it counts, with all that lies in it
 * @param from the first instant
 * @param until the first instant at which it counts no more; null while no end is set
 */
public record RoleGrant(Role role, Area scope, Instant from, @Nullable Instant until) {

  /** An appointment for a whole division. */
  public RoleGrant(Role role, DivisionCode scope, Instant from, @Nullable Instant until) {
    this(role, Area.of(scope), from, until);
  }

  /** Whether the grant counts at an instant. */
  public boolean runsAt(Instant now) {
    return !now.isBefore(from) && (until == null || now.isBefore(until));
  }

  boolean is(Role other, Area place) {
    return role == other && scope.equals(place);
  }

  /** Whether the terms of both have a moment in common. */
  boolean meets(RoleGrant other) {
    return (until == null || other.from.isBefore(until))
        && (other.until == null || from.isBefore(other.until));
  }

  /** Whether this appointment gives a permission at a place. */
  public boolean gives(Permission permission, Area place) {
    return scope.contains(place) && RoleTable.allows(role, permission);
  }
}
