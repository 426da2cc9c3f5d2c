// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;

/** Who may be added and appointed to what. */
final class AppointmentRules {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
  private static final int LONGEST_NAME = 60;

  private AppointmentRules() {}

  static String login(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  static List<Refusal> ofPerson(NewPerson person, boolean unitIsOpen) {
    var refusals = new ArrayList<Refusal>();
    if (!LOGIN.matcher(login(person.login())).matches()) {
      refusals.add(Refusal.invalid("login-form", "login"));
    }
    if (person.name().isBlank() || person.name().length() > LONGEST_NAME) {
      refusals.add(Refusal.invalid("person-name", "name", LONGEST_NAME));
    }
    if (!person.unit().isEmpty() && !unitIsOpen) {
      refusals.add(Refusal.invalid("unit-unknown", "unit", person.unit()));
    }
    refusals.addAll(ofGrants(person.county(), person.grants()));
    return refusals;
  }

  /** What is wrong with all of a person's appointments taken together. */
  static List<Refusal> ofGrants(CountyCode county, List<RoleGrant> grants) {
    var refusals = new ArrayList<Refusal>();
    for (var grant : grants) {
      if (!grant.role().isForPeople()) {
        refusals.add(Refusal.invalid("role-not-for-people", "role", grant.role().name()));
      }
      if (!grant.scope().county().equals(county)) {
        refusals.add(Refusal.invalid("scope-elsewhere", "scope", grant.scope().value()));
      }
      if (grant.until() != null && !grant.until().isAfter(grant.from())) {
        refusals.add(Refusal.invalid("term-empty", "until"));
      }
    }
    if (isTwoAdministrators(grants)) {
      refusals.add(Refusal.invalid("administrators-apart", "role"));
    }
    return refusals;
  }

  /** Whether two different administrators' terms have a moment in common. */
  private static boolean isTwoAdministrators(List<RoleGrant> grants) {
    var administrators = grants.stream().filter(one -> one.role().isAdministrator()).toList();
    return administrators.stream()
        .anyMatch(one ->
            administrators.stream()
                .anyMatch(other -> one.role() != other.role() && one.meets(other)));
  }

  /** Nobody decides about themselves; the program's own rules are nobody. */
  static Optional<Refusal> ofDeciding(Actor by, long person) {
    return by.personId() != 0 && by.channel() == null && by.personId() == person
        ? Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "people-not-oneself"))
        : Optional.empty();
  }
}
