// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.casework.Intake.Arrival;
import org.jingwei.directory.Actor;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class GroupedIntakeTests {

  private static final CountyCode COUNTY = new CountyCode(421127);
  private static final Who WEB = new Who.Staff(Actor.rule(COUNTY, "web"));

  private static NewReport report(String key) {
    return new NewReport(
        Channel.WEB,
        null,
        key,
        null,
        null,
        "沙岭",
        null,
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        key);
  }

  private static List<Outcome<Received>> taken(List<Arrival> arrivals) {
    List<Outcome<Received>> all = new ArrayList<>();
    for (Arrival one : arrivals) {
      String key = one.report().key();
      all.add(Outcome.done(new Received(1, key, "", 1, false, null, "421127", null)));
    }
    return all;
  }

  @Test
  void answersOnlyAfterTheCommit() throws Exception {
    var begun = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    GroupedIntake.Taking slow =
        (county, arrivals) -> {
          begun.countDown();
          await(commit);
          return taken(arrivals);
        };
    try (var intake = new GroupedIntake(slow, 10);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Outcome<Received>> answer =
          threads.submit(() -> intake.receive(COUNTY, report("a"), WEB));
      begun.await();
      assertThat(answer.isDone()).isFalse();
      commit.countDown();
      assertThat(answer.get().orThrow().code()).isEqualTo("a");
    }
  }

  @Test
  void refusesAtOnceWhenTooManyWait() throws Exception {
    var begun = new Semaphore(0);
    var commit = new CountDownLatch(1);
    GroupedIntake.Taking stuck =
        (county, arrivals) -> {
          begun.release();
          await(commit);
          return taken(arrivals);
        };
    try (var intake = new GroupedIntake(stuck, 1);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> intake.receive(COUNTY, report("busy"), WEB));
      begun.acquire();
      var outcomes = Collections.synchronizedList(new ArrayList<Outcome<Received>>());
      var first = new CompletableFuture<Outcome<Received>>();
      for (int i = 0; i < 2; i++) {
        threads.submit(() -> {
          Outcome<Received> outcome = intake.receive(COUNTY, report("one too many"), WEB);
          outcomes.add(outcome);
          first.complete(outcome);
        });
      }
      Outcome<Received> refused = first.get();
      assertThat(refused)
          .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.UNAVAILABLE, "intake-full")));
      commit.countDown();
    }
  }

  @Test
  void aCrowdDoesNotWaitForAWriterThatIsHeldUp() throws Exception {
    var begun = new Semaphore(0);
    var lock = new CountDownLatch(1);
    GroupedIntake.Taking held =
        (county, arrivals) -> {
          if (arrivals.getFirst().report().key().equals("held")) {
            begun.release();
            await(lock);
          }
          return taken(arrivals);
        };
    try (var intake = new GroupedIntake(held, 100);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Outcome<Received>> first =
          threads.submit(() -> intake.receive(COUNTY, report("held"), WEB));
      begun.acquire();
      var answered = new CompletableFuture<Outcome<Received>>();
      for (int i = 0; i < 40; i++) {
        threads.submit(() -> answered.complete(intake.receive(COUNTY, report("free"), WEB)));
      }
      assertThat(answered.get().orThrow().code()).isEqualTo("free");
      assertThat(first.isDone()).isFalse();
      lock.countDown();
    }
  }

  @Test
  void oneReportThatCannotBeWrittenFailsAlone() throws Exception {
    var gate = new CountDownLatch(1);
    GroupedIntake.Taking picky =
        (county, arrivals) -> {
          await(gate);
          if (arrivals.stream().anyMatch(a -> a.report().key().equals("bad"))) {
            throw new IllegalStateException("cannot be written");
          }
          return taken(arrivals);
        };
    try (var intake = new GroupedIntake(picky, 100);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome<Received>>> good = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        good.add(threads.submit(() -> intake.receive(COUNTY, report("good"), WEB)));
      }
      Future<Outcome<Received>> bad =
          threads.submit(() -> intake.receive(COUNTY, report("bad"), WEB));
      gate.countDown();
      for (Future<Outcome<Received>> one : good) {
        assertThat(one.get().orThrow().code()).isEqualTo("good");
      }
      assertThatThrownBy(bad::get).hasMessageContaining("cannot be written");
    }
  }

  @Test
  void asksADatabaseThatIsAwayOnceForAllWhoWait() throws Exception {
    int most = 20;
    var begun = new Semaphore(0);
    var gate = new CountDownLatch(1);
    var breaks = new AtomicBoolean(true);
    var asked = new AtomicInteger();
    GroupedIntake.Taking away =
        (county, arrivals) -> {
          begun.release();
          await(gate);
          asked.incrementAndGet();
          if (arrivals.size() > 1 && breaks.getAndSet(false)) {
            throw new IllegalStateException("the connection broke");
          }
          throw new CannotCreateTransactionException("away");
        };
    try (var intake = new GroupedIntake(away, most);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> intake.receive(COUNTY, report("busy"), WEB));
      begun.acquire();
      var full = new CountDownLatch(1);
      List<Future<Outcome<Received>>> answers = new ArrayList<>();
      for (int i = 0; i <= most; i++) {
        answers.add(
            threads.submit(() -> {
              Outcome<Received> refused = intake.receive(COUNTY, report("waiting"), WEB);
              full.countDown();
              return refused;
            }));
      }
      full.await();
      gate.countDown();
      assertThat(answers).filteredOn(one -> isAway(one)).hasSize(most);
      // The writer's first, the group of the rest, and one who was tried alone after the break.
      assertThat(asked.get()).isLessThanOrEqualTo(3);
    }
  }

  private static boolean isAway(Future<Outcome<Received>> answer) {
    try {
      answer.get();
      return false;
    } catch (InterruptedException | ExecutionException e) {
      return e.getCause() instanceof CannotCreateTransactionException;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
