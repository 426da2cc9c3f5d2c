// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.directory.TestDirectory.HUANGMEI;
import static org.jingwei.directory.TestDirectory.STARTER;
import static org.jingwei.directory.TestDirectory.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are found, what was changed about them is told, and the latest change is taken back. */
class PeopleHistoryModuleTests {

  private static final Origin HERE = new Origin("127.0.0.1", "");

  private final SettableClock clock = new SettableClock();
  private final TestDirectory all =
      TestDirectory.on(TestDatabase.fresh(), clock, new Ids(clock, 0));
  private final Directory directory = all.directory();

  @BeforeEach
  void twoUnits() {
    directory.replaceUnits(
        HUANGMEI,
        List.of(
            unit("roads", "roads", Unit.Level.COUNTY, "421127"),
            unit("water", "water", Unit.Level.COUNTY, "421127")));
  }

  private RoleGrant grant(Role role, @Nullable Instant until) {
    return new RoleGrant(role, new DivisionCode("421127"), clock.instant(), until);
  }

  private long added(String login, String name, String unit, Role role) {
    var wanted =
        new NewPerson(HUANGMEI, login, name, unit, Locale.CHINESE, List.of(grant(role, null)));
    return directory.addPersonWithoutPassword(STARTER, wanted).orThrow().id();
  }

  private Outcome<Person> undone(long id) {
    long change = directory.findUndoable(HUANGMEI, id).map(PersonChange::id).orElse(0L);
    return directory.undo(STARTER, id, change);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  private List<String> found(PeopleQuery query) {
    return directory.listPeople(HUANGMEI, query, null, 50).items().stream()
        .map(Person::login)
        .toList();
  }

  private static PeopleQuery text(String text, String... units) {
    return new PeopleQuery(text, Set.of(units), "", null, null);
  }

  @Test
  void findsPeopleByNameLoginUnitRoleAndWhetherTheyAreHere() {
    added("lihua", "李华", "roads", Role.DESK);
    long min = added("wangmin", "王敏", "water", Role.UNIT_CLERK);
    directory.setActive(STARTER, min, false).orThrow();
    assertThat(found(text("敏"))).containsExactly("wangmin");
    assertThat(found(text("LiH"))).containsExactly("lihua");
    assertThat(found(text("水利", "water"))).containsExactly("wangmin");
    assertThat(found(text("%"))).isEmpty();
    assertThat(found(new PeopleQuery("", Set.of(), "roads", null, null))).containsExactly("lihua");
    assertThat(found(new PeopleQuery("", Set.of(), "", Role.DESK, null))).containsExactly("lihua");
    assertThat(found(new PeopleQuery("", Set.of(), "", null, false))).containsExactly("wangmin");
    assertThat(directory.grantsOf(List.of(min)).get(min)).hasSize(1);
  }

  @Test
  void goesOnToTheNextPageOfWhatIsAskedFor() {
    for (int i = 0; i < 5; i++) {
      added("roads" + i, "李", "roads", Role.DESK);
      added("water" + i, "王", "water", Role.DESK);
    }
    var query = new PeopleQuery("", Set.of(), "roads", null, null);
    var first = directory.listPeople(HUANGMEI, query, null, 3);
    var second = directory.listPeople(HUANGMEI, query, first.next(), 3);
    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).extracting(Person::login).containsExactly("roads3", "roads4");
    assertThat(second.next()).isNull();
  }

  @Test
  void whoIsAddedWithoutAPasswordSignsInOnlyWithOneThatWorksOnce() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    assertThat(codes(all.signIns().signIn("lihua", "", HERE))).containsExactly("sign-in-wrong");
    String password = all.signIns().resetPassword(STARTER, id).orThrow();
    assertThat(codes(all.signIns().signIn("lihua", password, HERE))).isEmpty();
  }

  @Test
  void takesAMoveBackAndForthAgain() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    directory.moveTo(STARTER, id, "water").orThrow();
    assertThat(undone(id).orThrow().unit()).isEqualTo("roads");
    assertThat(undone(id).orThrow().unit()).isEqualTo("water");
    var latest = directory.listChanges(HUANGMEI, id, null, 9).items().getFirst();
    assertThat(latest.isUndo()).isTrue();
    assertThat(latest.facts()).containsEntry("unit", "water").containsEntry("former", "roads");
  }

  @Test
  void appointsAgainWhoWasDismissedToTheEndTheyHad() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    var until = clock.instant().plus(Duration.ofDays(9));
    directory.appoint(STARTER, id, grant(Role.AUDITOR, until)).orThrow();
    directory.dismiss(STARTER, id, Role.AUDITOR, Area.of(new DivisionCode("421127"))).orThrow();
    clock.goOn(Duration.ofDays(1));
    undone(id).orThrow();
    assertThat(directory.listGrants(id))
        .filteredOn(one -> one.role() == Role.AUDITOR)
        .singleElement()
        .satisfies(one -> assertThat(one.until()).isEqualTo(until))
        .satisfies(one -> assertThat(one.from()).isEqualTo(clock.instant()));
  }

  @Test
  void doesNotAppointAgainAfterTheTermHasEnded() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    var until = clock.instant().plus(Duration.ofDays(1));
    directory.appoint(STARTER, id, grant(Role.AUDITOR, until)).orThrow();
    directory.dismiss(STARTER, id, Role.AUDITOR, Area.of(new DivisionCode("421127"))).orThrow();
    clock.goOn(Duration.ofDays(2));
    assertThat(codes(undone(id))).containsExactly("people-undo-ended");
  }

  @Test
  void takesBackTheOneAppointmentAndNoOlderOneOfTheSameRole() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    clock.goOn(Duration.ofHours(1));
    directory.appoint(STARTER, id, grant(Role.DESK, null)).orThrow();
    undone(id).orThrow();
    assertThat(directory.listGrants(id)).hasSize(1);
  }

  @Test
  void undoingIsHeldToTheRulesOfAppointing() {
    long id = added("lihua", "李华", "roads", Role.SYSTEM_ADMIN);
    directory
        .dismiss(STARTER, id, Role.SYSTEM_ADMIN, Area.of(new DivisionCode("421127")))
        .orThrow();
    long dismissed = directory.findUndoable(HUANGMEI, id).orElseThrow().id();
    directory.appoint(STARTER, id, grant(Role.AUDIT_ADMIN, null)).orThrow();
    assertThat(codes(directory.undo(STARTER, id, dismissed)))
        .containsExactly("people-change-overtaken");
    var self = directory.findActor(id).orElseThrow();
    long latest = directory.findUndoable(HUANGMEI, id).orElseThrow().id();
    assertThat(codes(directory.undo(self, id, latest))).containsExactly("people-not-oneself");
  }

  @Test
  void theSameUndoSentTwiceChangesNothingTwice() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    directory.setActive(STARTER, id, false).orThrow();
    long change = directory.findUndoable(HUANGMEI, id).orElseThrow().id();
    assertThat(directory.undo(STARTER, id, change).orThrow().active()).isTrue();
    assertThat(codes(directory.undo(STARTER, id, change)))
        .containsExactly("people-change-overtaken");
    assertThat(directory.findPerson(id).orElseThrow().active()).isTrue();
  }

  @Test
  void theHistoryOfAPersonNeverTellsWhenTheySignedIn() {
    long id = added("lihua", "李华", "roads", Role.DESK);
    String password = all.signIns().resetPassword(STARTER, id).orThrow();
    all.signIns().signIn("lihua", password, HERE).orThrow();
    assertThat(directory.listChanges(HUANGMEI, id, null, 50).items())
        .extracting(PersonChange::kind)
        .containsExactly(
            PersonChange.Kind.PASSWORD_RESET, PersonChange.Kind.APPOINTED, PersonChange.Kind.ADDED);
  }
}
