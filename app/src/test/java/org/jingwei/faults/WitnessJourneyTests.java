// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jingwei.checkpoint.GoProgram;
import org.jingwei.checkpoint.Rebuilt;
import org.jingwei.checkpoint.TestKeys;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two counties' programs, each on a database of its own: one signs, the other cosigns. */
class WitnessJourneyTests {

  private static final String LAMP =
      "{\"text\":\"沙岭社区门口的路灯坏了\",\"category\":\"lighting-out\",\"address\":\"沙岭社区\"}";
  private static final String ORIGIN = "huangmei.example/ledger";
  private static final String SECRET = "C".repeat(42) + "A=";
  private static final String NEIGHBOUR = "qichun.example/ledger";
  private static final String NEIGHBOURS_SECRET = "D".repeat(42) + "A=";
  private static final String WITNESS_KEY = TestKeys.witness(NEIGHBOURS_SECRET, NEIGHBOUR);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private final List<RunningProgram> running = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void killAll() throws Exception {
    client.close();
    for (RunningProgram program : running) {
      program.kill();
    }
  }

  private RunningProgram start(String name, TestDatabase on, String... settings) throws Exception {
    String[] all =
        Stream.of(
                Stream.of(on.arguments()),
                Stream.of(settings),
                Stream.of(
                    "--JINGWEI_MASTER_KEY=" + "A".repeat(43) + "=",
                    "--jingwei.checkpoint.every=300ms",
                    "--db-scheduler.polling-interval=200ms"))
            .flatMap(part -> part)
            .toArray(String[]::new);
    RunningProgram program = RunningProgram.start(folder.resolve(name), all);
    running.add(program);
    return program;
  }

  private RunningProgram startWitness() throws Exception {
    return start(
        "witness",
        TestDatabase.fresh(),
        "--JINGWEI_LEDGER_KEY=" + NEIGHBOURS_SECRET,
        "--jingwei.checkpoint.origin=" + NEIGHBOUR,
        "--jingwei.checkpoint.logs=" + TestKeys.log(SECRET, ORIGIN));
  }

  private RunningProgram startLog(String name, RunningProgram witness) throws Exception {
    return start(
        name,
        database,
        "--JINGWEI_LEDGER_KEY=" + SECRET,
        "--jingwei.checkpoint.origin=" + ORIGIN,
        "--jingwei.checkpoint.witnesses="
            + WITNESS_KEY
            + " http://127.0.0.1:%d/ledger/witness".formatted(witness.port()));
  }

  private HttpResponse<String> send(RunningProgram to, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path))
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (!body.isEmpty()) {
      request
          .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
          .POST(BodyPublishers.ofString(body));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void report(RunningProgram to) {
    assertThat(send(to, "/api/v1/reports", LAMP).statusCode()).isEqualTo(201);
  }

  /** The last checkpoint, once it covers every entry and is cosigned or not. */
  private String awaitCheckpoint(RunningProgram of, boolean cosigned) {
    String[] seen = {""};
    await(
        "a checkpoint of all entries, cosigned " + cosigned,
        () -> {
          seen[0] = send(of, "/ledger/checkpoint", "").body();
          return seen[0].contains("\n" + entries() + "\n")
              && seen[0].contains("— " + NEIGHBOUR) == cosigned;
        });
    return seen[0];
  }

  private long entries() {
    return superuser
        .sql("select count(*) from ledger.entry where county = 421127")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within a minute: " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static String sizeOf(String checkpoint) {
    return checkpoint.lines().skip(1).findFirst().orElseThrow();
  }

  @Test
  @Timeout(300)
  void cosignsWhatGrowsAndRefusesAForkOfIt() throws Exception {
    RunningProgram witness = startWitness();
    RunningProgram log = startLog("log", witness);
    report(log);
    String first = awaitCheckpoint(log, true);
    report(log);
    String second = awaitCheckpoint(log, true);
    JsonNode growth = proof(log, sizeOf(first));
    assertFollows(first, second, growth);
    assertSignedOncePerSize();
    assertThat(send(witness, "/ledger", "").body()).contains(ORIGIN);
    assertThat(send(log, "/ledger", "").body()).contains(NEIGHBOUR + "/witness");

    log.kill();
    superuser.sql("update ledger.entry set unit = 'other' where county = 421127").update();
    Rebuilt.tree(database);
    superuser.sql("delete from checkpoint.cosignature").update();
    superuser.sql("delete from checkpoint.checkpoint").update();
    // What it was killed at counts as taken until it has missed heartbeats for three minutes.
    superuser.sql("update scheduler.scheduled_tasks set picked = false, picked_by = null").update();
    RunningProgram forked = startLog("log", witness);
    report(forked);
    String third = awaitCheckpoint(forked, false);

    String proof =
        proof(forked, sizeOf(second))
            .valueStream()
            .map(JsonNode::asString)
            .reduce("", (a, b) -> a + b + "\n");
    HttpResponse<String> refused =
        send(
            witness,
            "/ledger/witness/add-checkpoint",
            "old " + sizeOf(second) + "\n" + proof + "\n" + third);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    HttpResponse<String> behind =
        send(witness, "/ledger/witness/add-checkpoint", "old 0\n\n" + third);
    assertThat(behind.statusCode()).isEqualTo(409);
    assertThat(behind.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(behind.body()).isEqualTo(sizeOf(second) + "\n");
    assertThat(send(forked, "/ledger/checkpoint", "").body()).doesNotContain("— " + NEIGHBOUR);
  }

  private JsonNode proof(RunningProgram of, String first) {
    String body = send(of, "/ledger/proof/consistency?first=" + first, "").body();
    return JsonMapper.shared().readTree(body).path("path");
  }

  /** Two programs that anybody can run agree: ours, and one on Go's libraries. */
  private static void assertFollows(String first, String second, JsonNode growth) {
    GoProgram.assumeThere();
    GoProgram.Verdict verdict =
        GoProgram.ask(
            Map.of(
                "Keys",
                List.of(TestKeys.log(SECRET, ORIGIN), WITNESS_KEY),
                "Older",
                first,
                "Newer",
                second,
                "Growth",
                growth));
    assertThat(verdict.said())
        .contains("signed by " + ORIGIN, "signed by " + NEIGHBOUR + "/witness", "grew from");
    assertThat(verdict.holds()).isTrue();
  }

  @Test
  @Timeout(300)
  void signsOnceThoughTwoProgramsWorkOnTheLedger() throws Exception {
    RunningProgram witness = startWitness();
    RunningProgram one = startLog("one", witness);
    RunningProgram other = startLog("other", witness);
    for (int i = 0; i < 3; i++) {
      report(i % 2 == 0 ? one : other);
      awaitCheckpoint(one, true);
    }
    assertSignedOncePerSize();
    assertThat(
            superuser
                .sql(
                    "select count(*) from scheduler.scheduled_tasks where task_name = 'checkpoint-sign'")
                .query((row, number) -> row.getLong(1))
                .single())
        .isOne();
  }

  private void assertSignedOncePerSize() {
    assertThat(
            superuser
                .sql("select size from checkpoint.checkpoint group by size having count(*) > 1")
                .query()
                .listOfRows())
        .isEmpty();
  }
}
