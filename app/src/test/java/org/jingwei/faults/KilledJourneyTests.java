// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jingwei.faults.Intake.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills with signal 9 while people report, and counts what they were told. */
@EnabledIfSystemProperty(named = "jingwei.faults", matches = "true")
class KilledJourneyTests {

  /** So many of those who were answered ask again all the same. */
  private static final int RETRIED = 200;

  @TempDir static Path folder;

  @Test
  @Timeout(240)
  void keepsWhatWasAcknowledgedOnceWhateverIsKilled() throws Exception {
    Path data = folder.resolve("data");
    RunningProgram program = RunningProgram.start(data);
    try (Intake intake = new Intake(program.port())) {
      intake.awaitMore(50);

      program.postgres().destroyForcibly();
      intake.awaitMore(50);

      backendOf(program.postgres()).destroyForcibly();
      intake.awaitMore(50);

      program.kill();
      program = RunningProgram.start(data);
      intake.goOnAt(program.port());
      intake.awaitMore(50);

      program.postgres().destroyForcibly();
      program.kill();
      program = RunningProgram.start(data);
      intake.goOnAt(program.port());
      intake.awaitMore(50);
      intake.stop();

      assertThat(intake.complaints()).isEmpty();
      assertThat(intake.unanswered()).isNotEmpty();
      retryWhatWasNotAnswered(intake);
      isThereOnce(intake, program);
      isOnTheLedger(data);
      System.out.printf(
          "%d acknowledged, %d of them after a retry, %d turned away with 503%n",
          intake.acknowledged().size(), intake.unanswered().size(), intake.turnedAway());
    } finally {
      program.close();
    }
  }

  private static ProcessHandle backendOf(ProcessHandle postgres) {
    return postgres.children().filter(child -> isBackend(child.pid())).findFirst().orElseThrow();
  }

  private static boolean isBackend(long pid) {
    try {
      return Files.readString(Path.of("/proc", pid + "", "cmdline")).contains("jingwei_app");
    } catch (IOException ended) {
      return false;
    }
  }

  /** Whoever got no answer asks again with the same key, and so do some who were. */
  private static void retryWhatWasNotAnswered(Intake intake) throws Exception {
    for (String key : intake.unanswered()) {
      var answer = intake.post(key);
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
      intake.acknowledged().put(key, Intake.receipt(answer));
    }
    List<Map.Entry<String, Receipt>> some =
        intake.acknowledged().entrySet().stream().limit(RETRIED).toList();
    for (Map.Entry<String, Receipt> told : some) {
      var again = intake.post(told.getKey());
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(Intake.receipt(again)).isEqualTo(told.getValue());
    }
  }

  private static void isThereOnce(Intake intake, RunningProgram program) throws IOException {
    List<String> stored = codes(program);
    List<String> told = intake.acknowledged().values().stream().map(Receipt::code).toList();
    assertThat(stored).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
    JdbcClient jdbc = jdbc(program);
    assertThat(count(jdbc, "select count(*) from casework.case_file")).isEqualTo(stored.size());
    assertThat(count(jdbc, "select count(*) from deadline.clock where stage = 'accept'"))
        .isEqualTo(stored.size());
    assertThat(
            count(
                jdbc,
                """
                select count(*) from ledger.entry where action = 'report.receive'
                """))
        .isEqualTo(stored.size());
  }

  private static List<String> codes(RunningProgram program) throws IOException {
    return jdbc(program).sql("select code from report.report").query(String.class).list();
  }

  private static int count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static JdbcClient jdbc(RunningProgram program) throws IOException {
    Properties passwords = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("data/postgres/passwords"))) {
      passwords.load(in);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(program.url());
    source.setUser("jingwei_owner");
    source.setPassword(passwords.getProperty("jingwei_owner"));
    return JdbcClient.create(source);
  }

  private static void isOnTheLedger(Path data) throws Exception {
    Process verify =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlogging.config=classpath:logback-spring.xml",
                "-Djingwei.data=" + data,
                "org.jingwei.Jingwei",
                "ledger",
                "verify")
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes());
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said).contains("421127 sound");
  }
}
