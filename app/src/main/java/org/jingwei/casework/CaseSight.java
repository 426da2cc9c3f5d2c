// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Component;

/** Who sees a case file: whose place it lies in, its lead, and the units called to it. */
@Component
final class CaseSight {

  private final CaseStore cases;
  private final OrderStore orders;

  CaseSight(CaseStore cases, OrderStore orders) {
    this.cases = cases;
    this.orders = orders;
  }

  /** The case file; what a caller may not see does not exist for them. */
  CaseFile get(Actor actor, long id) {
    return find(actor, id)
        .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "case-unknown")));
  }

  Optional<CaseFile> find(Actor actor, long id) {
    return cases.find(actor.county(), id).filter(file -> sees(actor, file));
  }

  /** A complaint is never shown to the one complained of. */
  static boolean isRecused(Actor actor, CaseFile file) {
    return file.recused().contains(actor.unit());
  }

  boolean sees(Who who, CaseFile file) {
    return who instanceof Who.Staff(Actor actor) && sees(actor, file);
  }

  boolean sees(Actor actor, CaseFile file) {
    if (isRecused(actor, file)) {
      return false;
    }
    if (actor.may(Permission.READ_CASES, file.area())) {
      return true;
    }
    if (!actor.mayAnywhere(Permission.READ_OWN_ORDERS)) {
      return false;
    }
    return actor.actsFor(file.leadUnit() == null ? "" : file.leadUnit())
        || orders.listOf(file.county(), file.id()).stream()
            .anyMatch(order ->
                actor.actsFor(order.unit()) && order.state() != WorkOrder.OrderState.WITHDRAWN);
  }
}
