// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceHints;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.understanding.Judged;
import org.jingwei.understanding.PlaceNames;
import org.jingwei.understanding.Tally;
import org.jingwei.understanding.Trained;
import org.jingwei.understanding.Understanding;
import org.jingwei.understanding.Week;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the desk decides is judged, learnt from, and can be taken back. In a program of its own: its
 * hundreds of matters would fill the lists of other tests.
 */
@TestPropertySource(properties = "spring.application.name=jingwei-understanding")
class UnderstandingJourneyTests extends CaseJourney {

  private static final LedgerActor CHIEF = LedgerActor.system("test");

  /** Words that no pack knows, as every county has some. */
  private static final String[][] LOCAL = {
    {"noise-vehicle", "麻木车一早在楼下突突叫", "几辆麻木天不亮就突突跑"},
    {"cleaning-village", "湾子口的灰堆满了", "灰堆臭得很，没人挑"},
    {"drains-flood", "门口的氹里灌满了水", "氹里一落雨就灌"}
  };

  private static final String[] AROUND = {"，请来看看", "，说了几回", "，老人家受不了", "，三天了", "，麻烦解决"};

  @LocalServerPort int port;
  @Autowired Understanding understanding;
  @Autowired PlaceNames names;
  @Autowired Grid grid;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  /** Other tests of this program guess by the pack's words. */
  @AfterEach
  void back() {
    understanding.choose(HUANGMEI, CHIEF, 0, true);
  }

  private static NewReport told(String text) {
    return told(text, "濯港镇");
  }

  private static NewReport told(String text, String address) {
    return new NewReport(
        Channel.WEB,
        null,
        text,
        null,
        null,
        address,
        PersonalData.NONE,
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        UUID.randomUUID().toString());
  }

  private CaseFile takenOn(String text, String category) {
    Received received = cases.receive(HUANGMEI, told(text), WEB).orThrow();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    if (!file.category().equals(category)) {
      file = move(file, new Move.Amend(category, null, null, null, null), DESK);
    }
    return move(file, new Move.Accept(null), DESK);
  }

  private void aMonthAtTheDesk(int many) {
    List<NewReport> reports = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String[] of = LOCAL[i % LOCAL.length];
      reports.add(told(of[1 + i / 3 % 2] + AROUND[i / 5 % AROUND.length] + "（" + i + "）"));
      categories.add(of[0]);
    }
    List<Outcome<Received>> received = cases.receiveAll(HUANGMEI, reports, WEB);
    for (int i = 0; i < many; i++) {
      long id = received.get(i).orThrow().caseId();
      CaseFile file = cases.find(HUANGMEI, id).orElseThrow();
      file = move(file, new Move.Amend(categories.get(i), null, null, null, null), DESK);
      move(file, new Move.Accept(null), DESK);
    }
    understanding.catchUp(HUANGMEI);
  }

  @Test
  void theDesksDecisionsTeachWordsThatNoPackKnows() {
    understanding.choose(HUANGMEI, CHIEF, 0, false);
    aMonthAtTheDesk(240);
    Trained trained = understanding.train(HUANGMEI).orElseThrow();
    assertThat(trained.worthy()).isTrue();
    assertThat(trained.rightNew()).isGreaterThan(trained.rightPack());
    assertThat(understanding.inUse(HUANGMEI).version()).isEqualTo(trained.version());
    Guess first = reports.listGuesses(HUANGMEI, "楼下的麻木又在突突叫").getFirst();
    assertThat(first.category().code()).isEqualTo("noise-vehicle");
    assertThat(String.join("", first.words())).contains("麻木");

    int before = trained.version();
    understanding.choose(HUANGMEI, CHIEF, 0, true);
    assertThat(reports.listGuesses(HUANGMEI, "麻木突突"))
        .noneMatch(guess -> guess.category().code().equals("noise-vehicle"));
    Trained held = understanding.train(HUANGMEI).orElseThrow();
    assertThat(held.version()).isEqualTo(before + 1);
    assertThat(understanding.inUse(HUANGMEI).version()).isZero();
  }

  @Test
  void aMatterIsJudgedOnceByItsLatestCategory() {
    Week before = week();
    CaseFile file = takenOn("巷子里的路灯不亮，晚上漆黑", "lighting-out");
    understanding.catchUp(HUANGMEI);
    Week first = week();
    assertThat(first.judged()).isEqualTo(before.judged() + 1);
    assertThat(first.right()).isEqualTo(before.right() + 1);

    move(file, new Move.Amend("lighting-new", null, null, null, "要求新装"), DESK);
    understanding.catchUp(HUANGMEI);
    assertThat(week().judged()).isEqualTo(first.judged());
    assertThat(week().right()).isEqualTo(before.right());
    Judged doubtful = understanding.listDoubtful(HUANGMEI, file.id() + 1, 1).items().getFirst();
    assertThat(doubtful.caseId()).isEqualTo(file.id());
    assertThat(doubtful.guessed()).isEqualTo("lighting-out");
    assertThat(doubtful.decided()).isEqualTo("lighting-new");
    assertThat(understanding.listConfused(HUANGMEI, 2, 50))
        .anyMatch(c -> c.guessed().equals("lighting-out") && c.decided().equals("lighting-new"));
  }

  @Test
  void placesFoundInWordsAndDecisionsOnTheSameMatterAreCountedByWeek() {
    Tally before = tally();
    takenOn("巷子里的路灯不亮，晚上看不见路", "lighting-out");
    Received received = cases.receive(HUANGMEI, told("桥头的路灯不亮好几天"), WEB).orThrow();
    CaseFile moved = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    moved = move(moved, new Move.Amend(null, null, null, "421127100", "在黄梅镇"), DESK);
    moved = move(moved, new Move.Accept(null), DESK);
    CaseFile another = takenOn("塘边的路灯闪个不停", "lighting-out");
    moved = move(moved, new Move.TellApart(another.id()), DESK);
    moved = move(moved, new Move.Merge(another.id(), null), DESK);
    move(moved, new Move.Unmerge("看错了"), DESK);
    Tally after = tally();
    assertThat(after.told()).isEqualTo(before.told() + 3);
    assertThat(after.alone()).isEqualTo(before.alone() + 3);
    assertThat(after.right()).isEqualTo(before.right() + 2);
    assertThat(after.apart()).isEqualTo(before.apart() + 1);
    assertThat(after.merged()).isEqualTo(before.merged() + 1);
    assertThat(after.undone()).isEqualTo(before.undone() + 1);
    assertThat(tally()).isEqualTo(after);
  }

  private Tally tally() {
    understanding.catchUp(HUANGMEI);
    List<Tally> weeks = understanding.listTallies(HUANGMEI, 1);
    return weeks.isEmpty()
        ? new Tally(java.time.LocalDate.EPOCH, 0, 0, 0, 0, 0, 0)
        : weeks.getFirst();
  }

  @Test
  void catchingUpWaitsForWhatARunningTransactionHoldsBack() {
    Week before = week();
    Thread reader = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    Runnable slow =
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                  jdbc.queryForObject("select pg_current_xact_id()::text", String.class);
                  begun.countDown();
                  while (!over.get() && !pauses(reader)) {
                    Thread.onSpinWait();
                  }
                });
    try (var other = Executors.newSingleThreadExecutor()) {
      var running = other.submit(slow);
      await(begun);
      takenOn("巷口的路灯又不亮了", "lighting-out");
      understanding.catchUp(HUANGMEI);
      over.set(true);
      assertThat(running).succeedsWithin(Duration.ofMinutes(1));
    }
    assertThat(weekSoFar().judged()).isEqualTo(before.judged() + 1);
  }

  /** Whether a thread waits for the feed to go on. */
  private static boolean pauses(Thread reader) {
    return Arrays.stream(reader.getStackTrace())
        .anyMatch(
            at -> at.getClassName().endsWith("FeedFollower") && at.getMethodName().equals("pause"));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void whatIsConfidentialIsNeitherJudgedNorLearntFrom() {
    Week before = week();
    Received received = cases.receive(HUANGMEI, told("路灯不亮，黑得很"), WEB).orThrow();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file = move(file, new Move.Mark(null, true, "当事人要求"), DESK);
    move(file, new Move.Accept(null), DESK);
    understanding.catchUp(HUANGMEI);
    assertThat(week().judged()).isEqualTo(before.judged());
  }

  @Test
  void wordsOfDangerMakeAMatterUrgentAndThePageSaysWhich() {
    Received told = cases.receive(HUANGMEI, told("巷子口有人打架，拿刀追着砍"), WEB).orThrow();
    CaseFile file = cases.find(HUANGMEI, told.caseId()).orElseThrow();
    assertThat(file.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(hired(Role.DESK).get("/cases/" + file.id()).body())
        .contains("紧急：有“打架、拿刀”", "请立即转110");
    Received calm = cases.receive(HUANGMEI, told("巷子口的树叶没人扫"), WEB).orThrow();
    assertThat(cases.find(HUANGMEI, calm.caseId()).orElseThrow().urgency())
        .isEqualTo(Urgency.NORMAL);
  }

  @Test
  void aVersionThatIsNotKeptCannotBeChosen() {
    Outcome<Integer> chosen = understanding.choose(HUANGMEI, CHIEF, 9_999, true);
    assertThat(chosen)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(((Refusal) refused.refusals().getFirst()).code())
                    .isEqualTo("model-gone"));
  }

  @Test
  void theGuessIsPutInPlaceWithOneClickAndTheModelIsTheLeadersToChoose() {
    CaseFile file = takenOn("村口的路灯不亮", "lighting-new");
    understanding.catchUp(HUANGMEI);
    Colleague desk = hired(Role.DESK);
    assertThat(desk.get("/admin/understanding/doubts").body())
        .contains(file.code(), "href=\"/cases/" + file.id() + "\"");
    var fields =
        Map.of("id", "" + file.id(), "version", "" + file.version(), "category", "lighting-out");
    assertThat(
            desk.submit("/admin/understanding/doubts", "/admin/understanding/correct", fields)
                .statusCode())
        .isEqualTo(302);
    assertThat(cases.find(HUANGMEI, file.id()).orElseThrow().category()).isEqualTo("lighting-out");
    Map<String, String> pack = Map.of("version", "0");
    String choose = "/admin/understanding/models/choose";
    assertThat(desk.submit("/admin/understanding", choose, pack).statusCode()).isEqualTo(403);
    Colleague ofTown =
        Colleague.hired(new Staff(directory, port), port, CENTRE, Role.LEADER, "421127106");
    assertThat(ofTown.submit("/admin/understanding", choose, pack).statusCode()).isEqualTo(403);
    Colleague leader = hired(Role.LEADER);
    assertThat(leader.submit("/admin/understanding", choose, pack).statusCode()).isEqualTo(302);
    assertThat(understanding.inUse(HUANGMEI).held()).isTrue();
  }

  @Test
  void aNameThatTheDesksMattersTeachIsUsedOnceALeaderAgrees() {
    for (String text : new String[] {"东方明珠小区没水", "东方明珠小区路灯不亮", "东方明珠小区太吵"}) {
      Received received = cases.receive(HUANGMEI, told(text, text), WEB).orThrow();
      CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
      file = move(file, new Move.Amend("lighting-out", null, null, "421127106001", null), DESK);
      move(file, new Move.Accept(null), DESK);
    }
    understanding.catchUp(HUANGMEI);
    names.learn(HUANGMEI);
    String path = "/admin/understanding/names";
    Colleague leader = hired(Role.LEADER);
    assertThat(leader.get(path).body()).contains("东方明珠小区", "3 件中有 3 件在此");
    assertThat(settled("东方明珠小区")).isEmpty();
    Map<String, String> yes = Map.of("name", "东方明珠小区", "taken", "true");
    assertThat(hired(Role.DESK).submit(path, path + "/decide", yes).statusCode()).isEqualTo(403);
    assertThat(leader.submit(path, path + "/decide", yes).statusCode()).isEqualTo(302);
    assertThat(settled("我在东方明珠小区门口")).contains("421127106001");
    names.learn(HUANGMEI);
    assertThat(names.listWaiting(HUANGMEI)).noneMatch(one -> one.name().equals("东方明珠小区"));
    var wrong = leader.submit(path, path, Map.of("name", "云顶", "division", "火星村口"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("没有叫“火星村口”的地方");
    var added = Map.of("name", "云顶天街", "aliases", "天街广场", "division", "濯港镇");
    assertThat(leader.submit(path, path, added).statusCode()).isEqualTo(302);
    assertThat(settled("天街广场有人摆摊")).isPresent();
    Map<String, String> gone = Map.of("name", "东方明珠小区", "division", "421127106001");
    assertThat(leader.submit(path, path + "/remove", gone).statusCode()).isEqualTo(302);
    assertThat(settled("东方明珠小区")).isEmpty();
  }

  private Optional<String> settled(String text) {
    return grid.findSettled(HUANGMEI, text, PlaceHints.NONE).map(DivisionCode::value);
  }

  @Test
  void pagesLookRight() {
    takenOn("路口的路灯不亮", "lighting-new");
    understanding.catchUp(HUANGMEI);
    Colleague leader = hired(Role.LEADER);
    for (var size : Chromium.Size.values()) {
      for (var language : Chromium.Language.values()) {
        try (var visitor = Chromium.on(port, size, language)) {
          visitor.signIn(leader.login(), Staff.PASSWORD);
          for (String page : new String[] {"", "/places", "/names", "/doubts", "/models"}) {
            visitor.go("/admin/understanding" + page);
            visitor.picture("understanding" + page.replace('/', '-'));
            assertThat(visitor.overflow()).as(page + size).isZero();
          }
          assertThat(visitor.troubles()).isEmpty();
        }
      }
    }
  }

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }

  private Week week() {
    understanding.catchUp(HUANGMEI);
    return weekSoFar();
  }

  private Week weekSoFar() {
    List<Week> weeks = understanding.listWeeks(HUANGMEI, 1);
    return weeks.isEmpty()
        ? new Week(java.time.LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone()), 0, 0, 0, 0)
        : weeks.getFirst();
  }
}
