// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SystemToken;
import org.jingwei.directory.Unit;
import org.jingwei.report.Channel;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;

/** What is asked when a token is issued, and what the form says. */
@Component
final class TokenForm {

  /** What systems do; a role of people would let one act as somebody. */
  private static final List<Role> ROLES = List.of(Role.CONNECTED_SYSTEM, Role.LEADER, Role.AUDITOR);

  private final SignIns signIns;
  private final Directory directory;
  private final Appointments appointments;
  private final Terms terms;

  TokenForm(SignIns signIns, Directory directory, Appointments appointments, Terms terms) {
    this.signIns = signIns;
    this.directory = directory;
    this.appointments = appointments;
    this.terms = terms;
  }

  List<Field> fields(CountyCode county, Sent typed, List<Refusal> wrong, Say say) {
    String roles =
        typed.all("roles").isEmpty()
            ? Role.CONNECTED_SYSTEM.name()
            : String.join("\n", typed.all("roles"));
    return List.of(
        field("name", Kind.TEXT, typed, wrong, say)
            .hint(say.it("staff.tokens.name.hint"))
            .mustBeGiven(),
        field("channel", Kind.LIST, typed, wrong, say).options(channels(say)).mustBeGiven(),
        field("roles", Kind.CHOICES, typed, wrong, say)
            .value(roles)
            .options(roles(say))
            .mustBeGiven(),
        field("unit", Kind.LIST, typed, wrong, say)
            .hint(say.it("staff.tokens.unit.hint"))
            .options(appointments.units(county, say)),
        field("until", Kind.DATE, typed, wrong, say).hint(say.it("staff.tokens.until.hint")));
  }

  private static Field field(String name, Kind kind, Sent typed, List<Refusal> wrong, Say say) {
    return Field.of(name, kind, say.it("staff.tokens." + name))
        .value(typed.text(name))
        .error(PersonForm.error(name, wrong, say));
  }

  private static List<Option> channels(Say say) {
    return Arrays.stream(Channel.values())
        .map(one -> new Option(one.name(), say.it("channel." + one.name())))
        .toList();
  }

  private static List<Option> roles(Say say) {
    return ROLES.stream()
        .map(role -> {
          String key = "staff.role." + Appointments.code(role);
          return new Option(role.name(), say.it(key), say.it(key + ".more"));
        })
        .toList();
  }

  Outcome<String> issue(Actor by, Sent typed) {
    return switch (terms.until(typed.text("until"))) {
      case Outcome.Refused<Terms.Until>(var refusals) -> new Outcome.Refused<>(refusals);
      case Outcome.Done<Terms.Until>(var until) -> issue(by, typed, until);
    };
  }

  private Outcome<String> issue(Actor by, Sent typed, Terms.Until until) {
    if (Arrays.stream(Channel.values())
        .noneMatch(one -> one.name().equals(typed.text("channel")))) {
      return Outcome.refused(Refusal.invalid("token-channel", "channel"));
    }
    String unit = typed.text("unit");
    if (!unit.isEmpty() && !directory.isOpen(by.county(), unit)) {
      return Outcome.refused(Refusal.invalid("unit-unknown", "unit", unit));
    }
    Set<Role> roles =
        ROLES.stream()
            .filter(role -> typed.all("roles").contains(role.name()))
            .collect(Collectors.toSet());
    return signIns.issueToken(
        by,
        new SystemToken(
            0,
            by.county(),
            typed.text("name").strip(),
            typed.text("channel"),
            unit,
            roles,
            until.instant()));
  }

  TokenLine line(SystemToken token, Say say) {
    String unit =
        directory.findUnit(token.county(), token.unit()).map(Unit::name).map(say::of).orElse("");
    List<String> roles =
        token.roles().stream()
            .sorted()
            .map(role -> say.it("staff.role." + Appointments.code(role)))
            .toList();
    return new TokenLine(
        token.name(), say.it("channel." + token.channel()), unit, say.joined(roles), token.ends());
  }
}
