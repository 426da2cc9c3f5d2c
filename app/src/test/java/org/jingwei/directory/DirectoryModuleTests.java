// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.directory.TestDirectory.HUANGMEI;
import static org.jingwei.directory.TestDirectory.STARTER;
import static org.jingwei.directory.TestDirectory.unit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.Test;

class DirectoryModuleTests {

  private static final DivisionCode VILLAGE = new DivisionCode("421127001201");
  private static final Unit ROADS = unit("roads", "roads", Unit.Level.COUNTY, "421127");
  private static final Unit TOWN =
      new Unit(
          "town",
          ROADS.name(),
          "town-government",
          Unit.Level.TOWN,
          VILLAGE.parent().get(),
          "roads");

  private final TestDatabase database = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock();
  private final Ids ids = new Ids(clock, 0);
  private final Directory directory = TestDirectory.on(database, clock, ids).directory();

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  private static RoleGrant grant(Role role, String scope) {
    return new RoleGrant(role, new DivisionCode(scope), Instant.EPOCH, null);
  }

  private Outcome<Person> add(String login, String unit, RoleGrant... grants) {
    var wanted = new NewPerson(HUANGMEI, login, "王敏", unit, Locale.CHINESE, List.of(grants));
    return directory.addPerson(STARTER, wanted, TestDirectory.PASSWORD);
  }

  @Test
  void closesAUnitThatTheNewPackDoesNotName() {
    directory.replaceUnits(HUANGMEI, List.of(ROADS, TOWN));
    directory.replaceUnits(HUANGMEI, List.of(TOWN));
    assertThat(directory.listUnits(HUANGMEI)).containsExactly(TOWN);
    assertThat(directory.findUnit(HUANGMEI, "roads")).contains(ROADS);
    assertThat(directory.isOpen(HUANGMEI, "roads")).isFalse();
  }

  @Test
  void findsTheUnitOfAKindForAPlace() {
    directory.replaceUnits(HUANGMEI, List.of(ROADS, TOWN));
    assertThat(directory.unitOfKind(HUANGMEI, "roads", Unit.Level.COUNTY, VILLAGE)).contains(ROADS);
    assertThat(directory.unitOfKind(HUANGMEI, "town-government", Unit.Level.TOWN, VILLAGE))
        .contains(TOWN);
    var otherTown = new DivisionCode("421127002201");
    assertThat(directory.unitOfKind(HUANGMEI, "town-government", Unit.Level.TOWN, otherTown))
        .isEmpty();
  }

  @Test
  void seesAnotherProcesssUnitsWithinSeconds() {
    var other = TestDirectory.on(database, clock, new Ids(clock, 1)).directory();
    assertThat(directory.listUnits(HUANGMEI)).isEmpty();
    other.replaceUnits(HUANGMEI, List.of(ROADS));
    clock.goOn(Units.STALE);
    assertThat(directory.listUnits(HUANGMEI)).containsExactly(ROADS);
  }

  @Test
  void pagesUnitsByCode() {
    directory.replaceUnits(HUANGMEI, List.of(ROADS, TOWN));
    var first = directory.listUnits(HUANGMEI, null, 1);
    assertThat(first.items()).containsExactly(ROADS);
    assertThat(directory.listUnits(HUANGMEI, first.next(), 1).items()).containsExactly(TOWN);
  }

  @Test
  void refusesALoginThatIsTakenWithoutChangingAnything() {
    add("lihua", "").orThrow();
    assertThat(codes(add("LiHua", ""))).containsExactly("login-taken");
    assertThat(directory.listPeople(HUANGMEI, null, 10).items()).hasSize(1);
  }

  @Test
  void refusesTwoAdministratorRolesInOnePerson() {
    assertThat(
            codes(
                add(
                    "chen",
                    "",
                    grant(Role.SYSTEM_ADMIN, "421127"),
                    grant(Role.AUDIT_ADMIN, "421127"))))
        .containsExactly("administrators-apart");
    var person = add("chen", "", grant(Role.SYSTEM_ADMIN, "421127")).orThrow();
    assertThat(codes(directory.appoint(STARTER, person.id(), grant(Role.SECURITY_ADMIN, "421127"))))
        .containsExactly("administrators-apart");
  }

  @Test
  void judgesAdministratorsByTheTimesInWhichTheyHoldTheRoles() {
    var day = java.time.Duration.ofDays(1);
    Instant now = clock.instant();
    var county = new DivisionCode("421127");
    var first = new RoleGrant(Role.SYSTEM_ADMIN, county, now, now.plus(day));
    long id = add("chen", "", first).orThrow().id();
    var during = new RoleGrant(Role.AUDIT_ADMIN, county, now.plus(day).minusMillis(1), null);
    assertThat(codes(directory.appoint(STARTER, id, during)))
        .containsExactly("administrators-apart");
    var after = new RoleGrant(Role.AUDIT_ADMIN, county, now.plus(day), null);
    assertThat(codes(directory.appoint(STARTER, id, after))).isEmpty();
    var longer = new RoleGrant(Role.SYSTEM_ADMIN, county, now, null);
    assertThat(codes(directory.appoint(STARTER, id, longer)))
        .containsExactly("administrators-apart");
  }

  /** Two administrators' clicks at the same moment. */
  @Test
  void neverMakesOneOfTwoAtOnce() throws Exception {
    var other = TestDirectory.on(database, clock, new Ids(clock, 1)).directory();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        long id = add("chen" + round, "").orThrow().id();
        var both = new java.util.concurrent.CyclicBarrier(2);
        var one = threads.submit(() -> appointed(both, directory, id, Role.SYSTEM_ADMIN));
        var two = threads.submit(() -> appointed(both, other, id, Role.AUDIT_ADMIN));
        assertThat(one.get().size() + two.get().size()).isEqualTo(1);
        assertThat(directory.listGrants(id)).hasSize(1);
      }
    }
  }

  private static List<String> appointed(
      java.util.concurrent.CyclicBarrier both, Directory directory, long id, Role role)
      throws Exception {
    both.await();
    return codes(directory.appoint(STARTER, id, grant(role, "421127")));
  }

  @Test
  void letsNobodyDecideAboutThemselves() {
    long id = add("chen", "", grant(Role.SYSTEM_ADMIN, "421127")).orThrow().id();
    var self = directory.findActor(id).orElseThrow();
    assertThat(codes(directory.appoint(self, id, grant(Role.AUDITOR, "421127"))))
        .containsExactly("people-not-oneself");
    assertThat(codes(directory.setActive(self, id, false))).containsExactly("people-not-oneself");
    var signIns = TestDirectory.on(database, clock, ids).signIns();
    assertThat(codes(signIns.resetPassword(self, id))).containsExactly("people-not-oneself");
  }

  @Test
  void refusesScopesElsewhereAndRolesOfSystems() {
    assertThat(
            codes(add("chen", "nowhere", grant(Role.DESK, "421126"), grant(Role.RULE, "421127"))))
        .containsExactlyInAnyOrder("unit-unknown", "scope-elsewhere", "role-not-for-people");
  }

  @Test
  void countsAnAppointmentOnlyWhileItRuns() {
    var until = clock.instant().plusSeconds(60);
    var short1 = new RoleGrant(Role.DESK, new DivisionCode("421127001"), Instant.EPOCH, until);
    long id = add("lihua", "", short1).orThrow().id();
    assertThat(directory.findActor(id).get().may(Permission.ACCEPT, Area.of(VILLAGE))).isTrue();
    clock.goOn(java.time.Duration.ofSeconds(60));
    assertThat(directory.findActor(id).get().may(Permission.ACCEPT, Area.of(VILLAGE))).isFalse();
  }

  @Test
  void knowsNoActorWhoHasLeft() {
    long id = add("lihua", "", grant(Role.DESK, "421127")).orThrow().id();
    directory.setActive(STARTER, id, false).orThrow();
    assertThat(directory.findActor(id)).isEmpty();
  }
}
