// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingwei.console.desk.Found;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Person;
import org.jingwei.finding.NameShelf;
import org.jingwei.finding.Named;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members of staff, for those who keep them. Whoever told of a matter is in no search. */
@Component
final class PeopleLines {

  static final String PERSON = "person";

  /** The staff of a county are looked through from end to end: they are some hundreds. */
  private static final int MOST_STAFF = 1_000;

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z' ]+");

  private final Directory directory;
  private final Names names;

  PeopleLines(Directory directory, Names names) {
    this.directory = directory;
    this.names = names;
  }

  List<FindLine> lines(Actor actor, String typed, Ids ids, int most, Say say) {
    String text = typed.strip();
    if (text.length() < 2 || !actor.may(Permission.MANAGE_PEOPLE, Area.of(actor.county()))) {
      return List.of();
    }
    return Stream.concat(
            directory.listPeopleNamed(actor.county(), text, most).stream(),
            bySound(actor.county(), text, most))
        .distinct()
        .limit(most)
        .map(person ->
            new FindLine(
                ids.next(PERSON),
                "/admin/people/" + person.id(),
                "user",
                Found.in(person.name(), List.of(text)),
                person.login() + " · " + names.unit(actor.county(), person.unit(), say),
                ""))
        .toList();
  }

  /** Pinyin as it is typed: whole syllables, first letters, or both. */
  private Stream<Person> bySound(CountyCode county, String text, int most) {
    if (!LETTERS.matcher(text).matches()) {
      return Stream.empty();
    }
    Map<String, Person> staff = new HashMap<>();
    @Nullable String after = null;
    do {
      Slice<Person> page = directory.listPeople(county, after, Slice.MOST);
      page.items().forEach(person -> staff.put(Long.toString(person.id()), person));
      after = page.next();
    } while (after != null && staff.size() < MOST_STAFF);
    List<Named> names =
        staff.values().stream()
            .map(person ->
                new Named(
                    PERSON, Long.toString(person.id()), new Words(person.name(), ""), List.of()))
            .toList();
    return NameShelf.of(names).search(text.replace(" ", ""), Set.of(PERSON), most).stream()
        .map(hit -> staff.get(hit.named().key()))
        .filter(Objects::nonNull);
  }
}
