// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Person;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** Who makes the moves of a replay: people of the county that nobody can sign in as. */
final class Staff {

  private final Directory directory;
  private final CountyCode county;
  private final Instant from;
  private final Map<String, Who> clerks = new HashMap<>();
  final Who desk;
  final Who checker;

  /**
   * @param centre the unit of the desk and the checker, which handles no case itself
   */
  Staff(Directory directory, CountyCode county, String centre, Instant from) {
    this.directory = directory;
    this.county = county;
    this.from = from;
    desk = add("desk", centre, Role.DESK);
    checker = add("checker", centre, Role.CHECKER);
  }

  Who clerk(String unit) {
    return clerks.computeIfAbsent(
        unit, code -> add("clerk-" + clerks.size(), code, Role.UNIT_CLERK));
  }

  private Who add(String login, String unit, Role role) {
    var grant = new RoleGrant(role, DivisionCode.of(county), from, null);
    var person =
        new NewPerson(
            county, county + "." + login, "重放 " + login, unit, Locale.CHINESE, List.of(grant));
    Actor by = Actor.rule(county, "replay");
    Person added = directory.addPerson(by, person, UUID.randomUUID().toString()).orThrow();
    Who who = new Who.Staff(directory.findActor(added.id()).orElseThrow());
    directory.setActive(by, added.id(), false).orThrow();
    return who;
  }
}
