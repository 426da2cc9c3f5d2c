// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two programs on one database raise what the clocks have to tell, and one is killed with signal 9
 * while both are at it.
 */
class TwoProgramsJourneyTests {

  private static final int MATTERS = 240;
  private static final String LAMP =
      "{\"text\":\"沙岭社区门口的路灯坏了\",\"category\":\"lighting-out\",\"address\":\"沙岭社区\"}";

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database.owner());
  private final List<CompletableFuture<RunningProgram>> started = new ArrayList<>();

  @AfterEach
  void killAll() throws Exception {
    for (var program : started) {
      program.join().kill();
    }
  }

  private CompletableFuture<RunningProgram> start(String name) {
    String[] settings =
        Stream.concat(
                Stream.of(database.arguments()),
                Stream.of(
                    "--JINGWEI_MASTER_KEY=" + "A".repeat(43) + "=",
                    "--jingwei.deadline.alert-every=100ms"))
            .toArray(String[]::new);
    var program =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return RunningProgram.start(folder.resolve(name), settings);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            },
            Thread::startVirtualThread);
    started.add(program);
    return program;
  }

  @Test
  @Timeout(300)
  void remindsAndEscalatesOnceThoughOneOfTwoProgramsIsKilledInTheMiddle() throws Exception {
    var one = start("one");
    var other = start("other");
    report(one.join().port());
    other.join();

    killInTheMiddle(one.join(), "next_alert_at");
    var third = start("third");
    awaitAlerts("reminder", 1);
    assertToldOnce("warn", 1);
    assertNoticedOnce("REMINDER");

    third.join();
    killInTheMiddle(other.join(), "alarm_at", "next_alert_at");
    awaitAlerts("escalation", 1);
    assertToldOnce("escalate", 1);

    assertNoticedOnce("BREACH");
    int level = level();

    makeDue("next_alert_at");
    awaitAlerts("escalation", 2);
    assertToldOnce("escalate", 2);
    assertThat(level()).isEqualTo(level + 1);
  }

  private static void report(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answers =
          IntStream.range(0, MATTERS)
              .mapToObj(i ->
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
                      .header("Content-Type", "application/json")
                      .header("Idempotency-Key", UUID.randomUUID().toString())
                      .POST(BodyPublishers.ofString(LAMP))
                      .build())
              .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
              .toList();
      for (var answer : answers) {
        assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(201);
      }
    }
  }

  /**
   * Lets these times come for all clocks, and kills a program once both have claimed clocks and are
   * writing what came of them; they are held there meanwhile.
   */
  private void killInTheMiddle(RunningProgram program, String... times) throws Exception {
    try (Connection holding = database.owner().getConnection();
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table casework.event in share mode");
      makeDue(times);
      await("two programs in the middle of their alerts", () -> held() == 2);
      program.kill();
      holding.rollback();
    }
  }

  /** Connections that hold clocks and wait to write history. */
  private int held() {
    return jdbc.sql(
            """
            select count(distinct w.pid) from pg_locks w
            join pg_locks h on h.pid = w.pid and h.granted
              and h.relation = 'deadline.clock'::regclass and h.mode = 'RowExclusiveLock'
            where not w.granted and w.mode = 'RowExclusiveLock'
              and w.relation = 'casework.event'::regclass
            """)
        .query(Integer.class)
        .single();
  }

  /**
   * Brings these times of every clock forward. Its deadline stays what the calendar makes it, or
   * the program that starts meanwhile would reckon it again.
   */
  private void makeDue(String... times) {
    String now =
        String.join(" = now() - interval '1 second', ", times) + " = now() - interval '1 second'";
    jdbc.sql("update deadline.clock set " + now + " where next_alert_at is not null").update();
  }

  private void awaitAlerts(String kind, int each) {
    await(
        kind + " of every clock",
        () -> count("deadline.alert where kind = '" + kind + "'") == MATTERS * each);
  }

  /** The history of every matter tells it so many times, each time on its own. */
  private void assertToldOnce(String move, int each) {
    List<Integer> told =
        jdbc.sql(
                """
                select distinct count(e.id)::int from casework.case_file f
                left join casework.event e
                  on e.county = f.county and e.case_id = f.id and e.move = ?
                group by f.id
                """)
            .param(move)
            .query(Integer.class)
            .list();
    assertThat(told).as(move).containsExactly(each);
    assertThat(count("casework.event where move = '%s'".formatted(move))).isEqualTo(MATTERS * each);
    assertThat(count("ledger.entry where action = 'case.%s'".formatted(move)))
        .isEqualTo(MATTERS * each);
  }

  /** Each of those who hear of it hears once. */
  private void assertNoticedOnce(String kind) {
    String notices = "notification.notice where kind = '" + kind + "'";
    await(
        "notices of every matter",
        () -> count("(select distinct case_id from " + notices + ") as told") == MATTERS);
    assertThat(count(notices))
        .isEqualTo(count("(select distinct case_id, recipient from " + notices + ") as told"));
  }

  /** The level that all matters were brought before. */
  private int level() {
    return jdbc.sql("select distinct level from casework.case_file").query(Integer.class).single();
  }

  private int count(String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within a minute: " + what);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
