// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Component;

/** Who sees a case file: whose place it lies in, its lead, and the units called to it. */
@Component
final class CaseSight {

  private final Cases cases;

  CaseSight(Cases cases) {
    this.cases = cases;
  }

  /** The case file; what a caller may not see does not exist for them. */
  CaseFile get(Actor actor, long id) {
    return cases
        .find(actor.county(), id)
        .filter(file -> sees(actor, file))
        .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "case-unknown")));
  }

  private boolean sees(Actor actor, CaseFile file) {
    if (actor.may(Permission.READ_CASES, file.division())) {
      return true;
    }
    if (!actor.mayAnywhere(Permission.READ_OWN_ORDERS)) {
      return false;
    }
    return actor.actsFor(file.leadUnit() == null ? "" : file.leadUnit())
        || cases.listOrders(file.county(), file.id()).stream()
            .anyMatch(order ->
                actor.actsFor(order.unit()) && order.state() != WorkOrder.OrderState.WITHDRAWN);
  }
}
