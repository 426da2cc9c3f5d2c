// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this request: a person, a system with a token, or one of the program's own rules. It
 * is made afresh for each request from the grants that run at that time, so asking it needs no
 * clock.
 *
 * @param personId the person's or the token's id; 0 for a rule
 * @param name the person's, system's or rule's name
 * @param county whose staff or system
 * @param unit the code of the unit acted for; empty for a rule or a system without one
 * @param grants the appointments that run now
 * @param channel the channel that a system speaks for; null for people and rules
 */
public record Actor(
    long personId,
    String name,
    CountyCode county,
    String unit,
    List<RoleGrant> grants,
    @Nullable String channel) {

  public Actor {
    grants = List.copyOf(grants);
  }

  /** A person. */
  public Actor(long personId, String name, CountyCode county, String unit, List<RoleGrant> grants) {
    this(personId, name, county, unit, grants, null);
  }

  /** One of the program's own rules or timers, named so that the history can tell which. */
  public static Actor rule(CountyCode county, String name) {
    var grant = new RoleGrant(Role.RULE, DivisionCode.of(county), Instant.EPOCH, null);
    return new Actor(0, name, county, "", List.of(grant), null);
  }

  /** Whether a permission is given for what lies there. */
  public boolean may(Permission permission, Area place) {
    for (var grant : grants) {
      if (grant.gives(permission, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a permission is given at some place, as the way into a page that filters by place. */
  public boolean mayAnywhere(Permission permission) {
    return grants.stream().anyMatch(grant -> RoleTable.allows(grant.role(), permission));
  }

  /** Where a permission is given; each area counts with all that lies in it. */
  public List<Area> placesFor(Permission permission) {
    return grants.stream()
        .filter(grant -> RoleTable.allows(grant.role(), permission))
        .map(RoleGrant::scope)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a role is held anywhere. */
  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** Whether the actor speaks for a unit: it is the own one. */
  public boolean actsFor(String unitCode) {
    return !unit.isEmpty() && unit.equals(unitCode);
  }

  /** As {@link #actsFor(String)}; a unit of another county never is the own one. */
  public boolean actsFor(Unit other) {
    return county.equals(other.county()) && actsFor(other.code());
  }
}
