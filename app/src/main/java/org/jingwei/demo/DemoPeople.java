// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Person;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.report.Channel;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** The people of the demonstration: one or more for every role, and a clerk where work arrives. */
final class DemoPeople {

  /** Published: whoever starts a demonstration may be anyone in it. */
  static final String PASSWORD = "jingwei-demo";

  private final Directory directory;
  private final CountyCode county;
  private final Actor maker;
  private final Map<String, Who> byLogin = new HashMap<>();
  private final Map<String, Who> clerks = new HashMap<>();

  DemoPeople(Directory directory, CountyCode county) {
    this.directory = directory;
    this.county = county;
    this.maker = Actor.rule(county, "demo");
  }

  /** Whether this county's people are these. */
  boolean exist() {
    return directory.findPersonByLogin("desk").filter(Person::sample).isPresent();
  }

  void addAll(Instant from) {
    for (CSVRecord row : SampleFiles.rows("people.csv")) {
      Role role = Role.valueOf(row.get("role"));
      boolean english = row.get("language").equals("en");
      String name = english ? row.get("name_en") : row.get("name");
      Locale language = english ? Locale.ENGLISH : Locale.CHINESE;
      var grant = new RoleGrant(role, new DivisionCode(row.get("scope")), from, null);
      Who who = add(row.get("login"), name, row.get("unit"), language, grant);
      byLogin.put(row.get("login"), who);
      if (role == Role.UNIT_CLERK) {
        clerks.put(row.get("unit"), who);
      }
    }
  }

  Who who(String login) {
    return Optional.ofNullable(byLogin.get(login)).orElseThrow();
  }

  /** The clerk of a unit; one who signs in by the unit's code where the file names none. */
  Who clerk(String unit, Instant from) {
    return clerks.computeIfAbsent(
        unit,
        code -> {
          DivisionCode scope = directory.findUnit(county, code).orElseThrow().division();
          var grant = new RoleGrant(Role.UNIT_CLERK, scope, from, null);
          return add(code, "承办员", code, Locale.CHINESE, grant);
        });
  }

  /** A connected system that sends reports of its channel. */
  Who system(Channel channel) {
    var grant = new RoleGrant(Role.CONNECTED_SYSTEM, DivisionCode.of(county), Instant.EPOCH, null);
    String name = channel.name().toLowerCase(Locale.ROOT);
    return new Who.Staff(new Actor(0, name, county, "", List.of(grant), name));
  }

  private Who add(String login, String name, String unit, Locale language, RoleGrant grant) {
    var person = new NewPerson(county, login, name, unit, language, List.of(grant));
    Person added = directory.addDemoPerson(maker, person, PASSWORD).orThrow();
    return new Who.Staff(directory.findActor(added.id()).orElseThrow());
  }

  /** What is printed at the start. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (CSVRecord row : SampleFiles.rows("people.csv")) {
      lines.add(
          "  %-12s %-15s %s · %s"
              .formatted(row.get("login"), row.get("role"), row.get("name"), row.get("name_en")));
    }
    return lines;
  }
}
