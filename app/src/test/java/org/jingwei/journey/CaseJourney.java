// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.database.TestDatabase;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real program with Huangmei's pack, its people, and a clock that tests move. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CaseJourney.Time.class)
abstract class CaseJourney {

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  static final MovableClock CLOCK = new MovableClock();
  static final CountyCode HUANGMEI = new CountyCode(421127);
  static final DivisionCode COUNTY = DivisionCode.of(HUANGMEI);
  static final String CENTRE = "421127-governance-centre";
  static final String GOVERNMENT = "421127-county-government";

  static final Who WEB = new Who.Staff(Actor.rule(HUANGMEI, "web"));
  static final Who DESK = staff(1, CENTRE, Role.DESK);
  static final Who CLERK = staff(2, CENTRE, Role.UNIT_CLERK);
  static final Who CHECKER = staff(3, GOVERNMENT, Role.CHECKER);
  static final Who CALLER = staff(4, GOVERNMENT, Role.CALLBACK);
  static final Who ARBITER = staff(5, GOVERNMENT, Role.ARBITER);
  static final Who LEADER = staff(6, GOVERNMENT, Role.LEADER);

  @Autowired Cases cases;
  @Autowired CaseLists lists;
  @Autowired Reports reports;
  @Autowired Deadlines deadlines;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("jingwei.data", CaseJourney::folder);
    registry.add("jingwei.deadline.alert-every", () -> "200ms");
  }

  /** All tests come from one address: what others did wrong lets nobody wait. */
  @BeforeEach
  void nobodyWaits(@Autowired JdbcTemplate jdbc) {
    jdbc.update("delete from directory.sign_in_failure");
  }

  private static String folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "journey").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Who staff(long id, String unit, Role role) {
    var grant = new RoleGrant(role, COUNTY, Instant.EPOCH, null);
    return new Who.Staff(new Actor(id, role.name(), HUANGMEI, unit, List.of(grant)));
  }

  static NewReport lamp(String key, PersonalData reporter) {
    return lamp(key, "沙岭社区门口的路灯坏了三天，晚上漆黑，我的电话13812345678", reporter);
  }

  static NewReport lamp(String key, String text, PersonalData reporter) {
    return new NewReport(
        Channel.WEB,
        null,
        text,
        "lighting-out",
        new Wgs84(115.937, 30.069),
        "沙岭社区门口",
        reporter,
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        key);
  }

  static PersonalData zhang() {
    return PersonalData.NONE.withName("张三").withPhone("13812345678");
  }

  Received report() {
    NewReport told = lamp(UUID.randomUUID().toString(), zhang());
    return cases.receive(HUANGMEI, told, WEB).orThrow();
  }

  CaseFile reported() {
    return cases.find(HUANGMEI, report().caseId()).orElseThrow();
  }

  CaseFile accepted() {
    return move(reported(), new Move.Accept(null), DESK);
  }

  CaseFile dispatched(String... coHandlers) {
    return move(accepted(), new Move.Dispatch(CENTRE, List.of(coHandlers), null), DESK);
  }

  CaseFile handling(String... coHandlers) {
    return move(dispatched(coHandlers), new Move.Acknowledge(), CLERK);
  }

  CaseFile resolved() {
    return move(handling(), new Move.Resolve("换了灯泡", List.of()), CLERK);
  }

  /** What other journeys left would fill the first page, what is reported here come after it. */
  void clearTheQueue() {
    var waiting = CaseFilter.of(Set.of(CaseState.REPORTED), List.of(Area.of(COUNTY)));
    List<CaseFile> page = lists.list(HUANGMEI, waiting, null, 200).items();
    while (!page.isEmpty()) {
      page.forEach(file -> move(file, new Move.Decline("清空队列", "12345"), DESK));
      page = lists.list(HUANGMEI, waiting, null, 200).items();
    }
  }

  /** Where the alerts of another test's time reached the matter first, it goes on from there. */
  CaseFile move(CaseFile file, Move move, Who who) {
    Outcome<CaseFile> first = attempt(file, move, who);
    boolean late =
        first instanceof Outcome.Refused<CaseFile>(List<Refusal> refusals)
            && refusals.getFirst().code().equals("version-old");
    return late
        ? attempt(cases.find(HUANGMEI, file.id()).orElseThrow(), move, who).orThrow()
        : first.orThrow();
  }

  Outcome<CaseFile> attempt(CaseFile file, Move move, Who who) {
    String key = UUID.randomUUID().toString();
    return cases.move(HUANGMEI, file.id(), file.version(), move, who, key);
  }

  /** The code of the refusal that a move meets. */
  String refusal(CaseFile file, Move move, Who who) {
    return switch (attempt(file, move, who)) {
      case Outcome.Refused<CaseFile>(List<Refusal> refusals) -> refusals.getFirst().code();
      case Outcome.Done<CaseFile> done -> "done";
    };
  }
}
