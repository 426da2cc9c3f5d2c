// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TimelineItem;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.directory.PersonChange;
import org.jingwei.directory.Role;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was changed about a person, in words. */
@Component
final class PersonHistory {

  private static final int PAGE = 30;

  private final Directory directory;
  private final Appointments appointments;

  PersonHistory(Directory directory, Appointments appointments) {
    this.directory = directory;
    this.appointments = appointments;
  }

  Slice<TimelineItem> items(Person person, @Nullable String after, int limit, Say say) {
    var page = directory.listChanges(person.county(), person.id(), after, Math.min(limit, PAGE));
    Set<Long> ids = new HashSet<>();
    page.items().stream()
        .filter(one -> one.by().kind().equals("person"))
        .forEach(one -> ids.add(one.by().id()));
    Map<Long, String> names =
        directory.listPeople(person.county(), ids).stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    return new Slice<>(
        page.items().stream()
            .map(one ->
                new TimelineItem(
                    one.at(),
                    Tone.PLAIN,
                    icon(one.kind()),
                    words(person.county(), one, say),
                    who(one.by(), names, say),
                    one.isUndo() ? say.it("staff.history.undo") : "",
                    List.of()))
            .toList(),
        page.next());
  }

  private static String icon(PersonChange.Kind kind) {
    return switch (kind) {
      case ADDED, APPOINTED, READMITTED -> "user-plus";
      case PASSWORD_RESET, SECOND_STEP_RESET, SESSIONS_ENDED, UNLOCKED -> "key";
      case DISMISSED, LEFT, MOVED -> "arrow-right";
    };
  }

  /** A change in one sentence. */
  String words(CountyCode county, PersonChange change, Say say) {
    String key = "staff.history." + change.kind();
    Map<String, String> facts = change.facts();
    return switch (change.kind()) {
      case APPOINTED, DISMISSED ->
          facts.containsKey("role")
              ? say.it(key, role(facts, say), place(facts, say))
              : say.it(key + ".bare");
      case MOVED ->
          facts.containsKey("unit")
              ? say.it(key, unit(county, facts.get("unit"), say))
              : say.it(key + ".bare");
      default -> say.it(key);
    };
  }

  private static String role(Map<String, String> facts, Say say) {
    return say.it("staff.role." + Appointments.code(Role.valueOf(facts.getOrDefault("role", ""))));
  }

  private String place(Map<String, String> facts, Say say) {
    return appointments.words(Area.parse(facts.getOrDefault("scope", "")), say);
  }

  private String unit(CountyCode county, @Nullable String code, Say say) {
    return code == null || code.isEmpty()
        ? say.it("staff.people.unit.none")
        : directory.findUnit(county, code).map(unit -> say.of(unit.name())).orElse(code);
  }

  private static String who(LedgerActor by, Map<Long, String> names, Say say) {
    return by.kind().equals("person")
        ? names.getOrDefault(by.id(), say.it("staff.history.gone"))
        : say.it("staff.history.program");
  }
}
