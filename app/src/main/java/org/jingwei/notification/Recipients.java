// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Role;
import org.jingwei.shared.DivisionCode;

/**
 * Under which names notices are kept: {@code unit:CODE} for a unit, {@code ROLE@PLACE} for a role.
 * A notice to a role stands under each area that contains the place, so that whoever is appointed
 * to one of them finds it by an exact name.
 */
final class Recipients {

  private Recipients() {}

  static String ofUnit(String code) {
    return "unit:" + code;
  }

  /** Those appointed to the place or to an area around it. */
  static List<String> ofRole(Role role, Area place) {
    List<String> names = new ArrayList<>();
    if (place.cell() != null) {
      names.add(role + "@" + place);
    }
    for (Optional<DivisionCode> area = Optional.of(place.division());
        area.isPresent();
        area = area.get().parent()) {
      names.add(role + "@" + area.get());
    }
    return names;
  }

  /** All names under which a person finds what is told to them. */
  static List<String> of(Actor actor) {
    List<String> names = new ArrayList<>();
    if (!actor.unit().isEmpty() && actor.mayAnywhere(Permission.READ_OWN_ORDERS)) {
      names.add(ofUnit(actor.unit()));
    }
    actor.grants().forEach(grant -> names.add(grant.role() + "@" + grant.scope()));
    return names.stream().distinct().toList();
  }
}
