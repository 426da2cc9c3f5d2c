// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;

/**
 * Who may ask for a reporter's contact details (rights.md: role, open work and a reason): those who
 * see the place's open matters and have that right by the same appointment; a unit only while it
 * has an open work order of the matter.
 */
final class ContactRules {

  private ContactRules() {}

  static boolean mayReveal(Dossier dossier, Actor actor) {
    return mayReach(dossier.file(), dossier.orders(), actor);
  }

  /** Whoever may ask for a number may also write without learning it. */
  static boolean mayReach(CaseFile file, List<WorkOrder> orders, Actor actor) {
    if (!file.state().open()) {
      return false;
    }
    boolean byPlace =
        actor.grants().stream()
            .anyMatch(g ->
                g.gives(Permission.READ_CASES, file.area())
                    && g.gives(Permission.REVEAL_CONTACT, file.area()));
    return byPlace
        || actor.mayAnywhere(Permission.REVEAL_CONTACT)
            && orders.stream().anyMatch(o -> actor.actsFor(o.unit()) && o.state().open());
  }
}
