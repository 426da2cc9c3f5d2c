// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Comparator;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.directory.RoleGrant;
import org.jingwei.ledger.LedgerActor;

/** A member of staff as the ledger keeps them: in the role that allows what they do. */
public final class ActingAs {

  private ActingAs() {}

  /** In the first of their roles that has this permission; without a role where none has. */
  public static LedgerActor of(Actor actor, Permission permission) {
    String role =
        actor.grants().stream()
            .map(RoleGrant::role)
            .filter(one -> one.permissions().contains(permission))
            .min(Comparator.naturalOrder())
            .map(Enum::name)
            .orElse("");
    return LedgerActor.person(actor.personId(), actor.unit(), role);
  }
}
