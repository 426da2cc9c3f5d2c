// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jingwei.Jingwei;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.UnitSuggestion;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Area;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Small made-up files through the real program: built, run, refused, built beside, started again.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReplayJourneyTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final CountyCode PINGSHAN = new CountyCode(440_310);
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static Path folder;
  private static Path cases;
  private static ReplayClock clock;
  private static ConfigurableApplicationContext program;
  private static String chicago;
  private static String pingshan;
  private static boolean pingshanAsExpected;
  private static boolean chicagoAsExpected;

  @BeforeAll
  static void replay() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "replay");
    Path requests = SampleRows.chicago(120);
    cases = SampleRows.pingshan(240);
    clock = Replay.clockFor(requests, ZONE);
    program = started();
    var out = new ByteArrayOutputStream();
    chicagoAsExpected = run(requests, false, out);
    chicago = out.toString(StandardCharsets.UTF_8);
    out.reset();
    pingshanAsExpected = run(cases, false, out);
    pingshan = out.toString(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static ConfigurableApplicationContext started() {
    SpringApplication application = new SpringApplication(Jingwei.class);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
    List<String> settings = new ArrayList<>();
    DATABASE.register((name, value) -> settings.add("--" + name + "=" + value.get()));
    settings.add("--server.port=-1");
    settings.add("--jingwei.pack=");
    settings.add("--jingwei.data=" + folder);
    settings.add("--jingwei.deadline.alert-every=1d");
    settings.add("--jingwei.casework.learn-every-ms=86400000");
    return application.run(settings.toArray(String[]::new));
  }

  private static boolean run(Path file, boolean again, ByteArrayOutputStream out) {
    return program
        .getBean(Replay.class)
        .run(
            file,
            clock,
            again,
            true,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()));
  }

  @Test
  void comesOutAsTheFileSays() {
    assertThat(pingshanAsExpected).isTrue();
    assertThat(pingshan)
        .contains("\"cases\":240", "\"onTime\":210", "\"onTimeInFile\":210", "\"placed\":240")
        .contains("\"states\":{\"CLOSED\":240}", "\"@坪山\":160", "\"learnt\":240");
  }

  @Test
  void findsRequestsThatTellOfTheSame() {
    assertThat(chicagoAsExpected).isTrue();
    assertThat(chicago)
        .contains("\"requests\":120", "\"located\":120", "\"duplicateRecall\":1.0")
        .contains("\"MERGED\":24", "\"CLOSED\":96");
  }

  @Test
  void isRefusedTwiceAndBuiltBesideWhenAskedFor() {
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> run(cases, false, out))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("440310")
        .hasMessageContaining("--again");
    assertThat(run(cases, true, out)).isTrue();
    assertThat(program.getBean(Grid.class).findDivision(new DivisionCode("440391"))).isPresent();
  }

  @Test
  void keepsWhatWasLearntAcrossARestartAndLearnsItAnewWhereItIsLost() {
    List<UnitSuggestion> before = suggestions();
    assertThat(before.getFirst().share()).isGreaterThan(0.8);
    assertThat(before.getFirst().reasons()).isNotEmpty();
    restart();
    assertSame(before);
    program.getBean(JdbcClient.class).sql("delete from casework.learned").update();
    restart();
    int unused = program.getBean(Cases.class).learnNow(PINGSHAN);
    assertSame(before);
  }

  private static void restart() {
    program.close();
    program = started();
  }

  private static List<UnitSuggestion> suggestions() {
    CaseFilter closed = CaseFilter.of(Set.of(CaseState.CLOSED), List.of(Area.of(PINGSHAN)));
    CaseFile file =
        program.getBean(CaseLists.class).list(PINGSHAN, closed, null, 1).items().getFirst();
    return program.getBean(Cases.class).suggestUnits(file);
  }

  private static void assertSame(List<UnitSuggestion> before) {
    List<UnitSuggestion> after = suggestions();
    assertThat(after.stream().map(UnitSuggestion::unit).toList())
        .isEqualTo(before.stream().map(UnitSuggestion::unit).toList());
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).share()).isEqualTo(before.get(i).share(), within(1e-5));
      assertThat(after.get(i).reasons()).isEqualTo(before.get(i).reasons());
    }
  }
}
