// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jingwei.faults.Intake.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what is stored against what people were told, once all is over. */
final class Kept {

  /** So many of those who were answered ask again all the same. */
  private static final int ASKED_AGAIN = 200;

  private Kept() {}

  static void isEachOnceAndOnTheLedger(Intake intake, RunningProgram program) throws Exception {
    retry(intake);
    isThereOnce(intake, program.jdbc());
    isOnTheLedger(program);
  }

  /** Whoever got no answer asks again with the same key, and so do some who were. */
  private static void retry(Intake intake) throws IOException, InterruptedException {
    for (String key : intake.unanswered()) {
      var answer = intake.post(key);
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
      intake.acknowledge(key, answer);
    }
    List<Map.Entry<String, Receipt>> some =
        intake.acknowledged().entrySet().stream().limit(ASKED_AGAIN).toList();
    for (Map.Entry<String, Receipt> told : some) {
      var again = intake.post(told.getKey());
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(Intake.receipt(again)).isEqualTo(told.getValue());
    }
  }

  private static void isThereOnce(Intake intake, JdbcClient jdbc) {
    List<String> stored = jdbc.sql("select code from report.report").query(String.class).list();
    List<String> told = intake.acknowledged().values().stream().map(Receipt::code).toList();
    assertThat(stored).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
    for (String same :
        List.of(
            "casework.case_file",
            "deadline.clock where stage = 'accept'",
            "ledger.entry where action = 'report.receive'")) {
      int count = jdbc.sql("select count(*) from " + same).query(Integer.class).single();
      assertThat(count).as(same).isEqualTo(stored.size());
    }
  }

  private static void isOnTheLedger(RunningProgram program) throws Exception {
    Process verify =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlogging.config=classpath:logback-spring.xml",
                "-Djingwei.data=" + program.data(),
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
