// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingwei.Jingwei;
import org.jingwei.casework.CaseState;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Origin;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample week, made by the real program into new counties. */
class DemoJourneyTests {

  private static final Instant END = Instant.parse("2026-03-12T07:20:00.123456789Z");
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static Path folder;
  private static ConfigurableApplicationContext program;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() throws IOException {
    folder = folder();
    program = started(DATABASE, folder);
    jdbc = program.getBean(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static ConfigurableApplicationContext started(TestDatabase database, Path folder) {
    return started(database, folder, "--server.port=-1", "--jingwei.demo=true");
  }

  private static ConfigurableApplicationContext started(
      TestDatabase database, Path folder, String... more) {
    SpringApplication application = new SpringApplication(Jingwei.class);
    var fixed = Clock.fixed(END, ZoneId.of("Asia/Shanghai"));
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> fixed));
    List<String> settings = new ArrayList<>();
    database.register((name, value) -> settings.add("--" + name + "=" + value.get()));
    settings.addAll(List.of(more));
    settings.add("--jingwei.data=" + folder);
    settings.add("--jingwei.deadline.alert-every=1h");
    return application.run(settings.toArray(String[]::new));
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory(Path.of("target"), "demo");
  }

  private static List<String> texts(JdbcClient from) {
    return from.sql(
            "select lower(state) || ' ' || summary || ' ' || received_at::text || ' ' || version"
                + " from casework.case_file order by id")
        .query(String.class)
        .list();
  }

  private static int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  @Test
  void everyStateOfTheLifecycleOccurs() {
    Set<CaseState> seen = EnumSet.noneOf(CaseState.class);
    jdbc.sql("select distinct state from casework.case_file")
        .query(String.class)
        .list()
        .forEach(state -> seen.add(CaseState.valueOf(state)));
    assertThat(seen).containsExactlyInAnyOrder(CaseState.values());
  }

  @Test
  void theGridWorkerAndTheCheckerHaveSomethingToDoOnTheSpot() {
    var directory = program.getBean(org.jingwei.directory.Directory.class);
    var lists = program.getBean(org.jingwei.casework.CaseLists.class);
    for (String login : List.of("grid", "checker")) {
      var actor =
          directory
              .findPersonByLogin(login)
              .flatMap(person -> directory.findActor(person.id()))
              .orElseThrow();
      assertThat(lists.listOnTheSpot(actor, null, 20).items()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void everyTurnOfTheLifecycleOccurs() {
    assertThat(count("select count(*) from report.report")).isBetween(300, 500);
    assertThat(count("select count(distinct channel) from report.report")).isEqualTo(10);
    assertThat(count("select count(distinct category) from casework.case_file")).isGreaterThan(80);
    assertThat(count("select count(*) from report.report where language = 'en'")).isPositive();
    assertThat(count("select count(*) from report.report where rating is not null")).isPositive();
    assertThat(count("select count(*) from casework.case_file where extension_asked")).isPositive();
    assertThat(count("select count(*) from casework.case_file where reopens > 0")).isPositive();
    assertThat(count("select count(*) from casework.case_file where reworks > 0")).isPositive();
    assertThat(count("select count(*) from casework.case_file where overdue and level > 0"))
        .isPositive();
    assertThat(count("select count(*) from casework.case_file where urgency = 'URGENT'"))
        .isPositive();
    assertThat(count("select count(*) from casework.case_file where likely_same is not null"))
        .isPositive();
    assertThat(
            count(
                "select count(*) from casework.case_file where cell is null and length(division) = 12"))
        .isPositive();
    assertThat(count("select count(*) from casework.case_file where cell is not null"))
        .isPositive();
  }

  @Test
  void nothingHappensOutsideTheWeek() {
    assertThat(
            jdbc.sql("select count(*) from casework.event where at > ? or at < ?")
                .params(
                    END.atOffset(java.time.ZoneOffset.UTC),
                    END.minus(DemoClock.WEEK).minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void everyRoleOfPeopleCanSignInWithThePublishedPassword() {
    SignIns signIns = program.getBean(SignIns.class);
    Directory directory = program.getBean(Directory.class);
    Set<Role> roles = new HashSet<>();
    for (var row : SampleFiles.rows("people.csv")) {
      var signedIn =
          signIns.signIn(row.get("login"), DemoPeople.PASSWORD, new Origin("127.0.0.1", "test"));
      assertThat(signedIn).isInstanceOf(Outcome.Done.class);
      long id = directory.findPersonByLogin(row.get("login")).orElseThrow().id();
      directory.listGrants(id).stream().map(RoleGrant::role).forEach(roles::add);
    }
    List<Role> forPeople = new ArrayList<>(List.of(Role.values()));
    forPeople.removeIf(role -> !role.isForPeople());
    assertThat(roles).containsExactlyInAnyOrderElementsOf(forPeople);
  }

  @Test
  void anotherStartLeavesItAloneAndAnotherCountyGetsTheSame() throws IOException {
    List<String> before = texts(jdbc);
    try (var again = started(DATABASE, folder)) {
      assertThat(texts(again.getBean(JdbcClient.class))).isEqualTo(before);
    }
    TestDatabase second = TestDatabase.fresh();
    Path place = folder();
    try (var other = started(second, place)) {
      assertThat(texts(other.getBean(JdbcClient.class))).isEqualTo(before);
      assertThat(other.getBean(Directory.class).listUnits(new CountyCode(421_127))).isNotEmpty();
    }
    theirPasswordIsWorthNothingWithoutADemonstration(second, place);
  }

  /** Beside the test before it, which has just made a week: a week takes seconds. */
  private static void theirPasswordIsWorthNothingWithoutADemonstration(
      TestDatabase database, Path folder) {
    try (var plain = started(database, folder, "--server.port=0")) {
      assertThat(signIn(plain)).isInstanceOf(Outcome.Refused.class);
    }
    try (var demo = started(database, folder)) {
      Directory directory = demo.getBean(Directory.class);
      assertThat(directory.findPersonByLogin("desk").orElseThrow().active()).isTrue();
    }
  }

  private static Outcome<?> signIn(ConfigurableApplicationContext program) {
    var origin = new Origin("127.0.0.1", "test");
    return program.getBean(SignIns.class).signIn("desk", DemoPeople.PASSWORD, origin);
  }
}
