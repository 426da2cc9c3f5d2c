// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.AnsweredCategory;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.DispatchNews;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.WhoAnswers;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.casework.dispatch.Sample;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.PersonalData;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Automatic dispatch from the first judged suggestion to its own end. In a program of its own: its
 * hundreds of matters would fill the lists of other tests.
 */
@TestPropertySource(properties = "spring.application.name=jingwei-automatic")
class AutomaticDispatchJourneyTests extends CaseJourney {

  private static final LedgerActor CHIEF = LedgerActor.system("test");
  private static final Duration GRACE = Duration.ofSeconds(90);

  private static final String PAGE = "/admin/understanding/dispatch";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired WhoAnswers answers;
  @Autowired JdbcTemplate jdbc;

  /** One for each test: what came back in one of them counts for ninety days. */
  private String of = "";

  /** Enough is taken by the same unit for its suggestion to be sure, and to be judged. */
  private void taught(String category) {
    of = category;
    for (int i = 0; i < 60 && category().judged().measure().judged() < 50; i++) {
      for (CaseFile file : takenOn(20)) {
        CaseFile sent = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
        move(sent, new Move.Acknowledge(), CLERK);
      }
      answers.catchUp(HUANGMEI);
    }
  }

  private AnsweredCategory category() {
    return answers.listCategories(HUANGMEI).stream()
        .filter(one -> one.category().equals(of))
        .findFirst()
        .orElseGet(() ->
            new AnsweredCategory(
                of,
                new org.jingwei.casework.Judged(
                    Precision.NONE, Precision.NONE, Precision.NONE, Precision.NONE),
                Precision.NONE,
                Precision.NONE,
                null));
  }

  private NewReport told() {
    String once = UUID.randomUUID().toString();
    return new NewReport(
        Channel.WEB,
        null,
        once + " 请来看看",
        of,
        null,
        "濯港镇",
        PersonalData.NONE,
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        once);
  }

  private List<CaseFile> takenOn(int many) {
    List<NewReport> reports = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      reports.add(told());
    }
    List<CaseFile> files = new ArrayList<>();
    for (Outcome<Received> one : cases.receiveAll(HUANGMEI, reports, WEB)) {
      CaseFile file = cases.find(HUANGMEI, one.orThrow().caseId()).orElseThrow();
      files.add(move(file, new Move.Accept(null), DESK));
    }
    return files;
  }

  private CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  private void aWhileLater() {
    CLOCK.pass(GRACE);
    answers.catchUp(HUANGMEI);
  }

  /** What a running transaction holds back comes the next time. */
  private void awaitAlone(Precision expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          answers.catchUp(HUANGMEI);
          return category().judged().alone().equals(expected);
        });
  }

  private void on() {
    if (!category().on()) {
      answers.switchOn(HUANGMEI, CHIEF, "李主任", of, 0.95, "试行").orThrow();
    }
  }

  private void off() {
    answers.switchOff(HUANGMEI, CHIEF, "李主任", of, "试行结束").orThrow();
  }

  @Test
  void whatIsSureGoesByItselfExceptOneOfTenAndWhatWantsAPerson() {
    taught("lighting-out");
    List<CaseFile> before = takenOn(3);
    aWhileLater();
    assertThat(before).allMatch(file -> now(file).state() == CaseState.ACCEPTED);
    on();
    List<CaseFile> files = takenOn(40);
    CaseFile urgent =
        move(files.getFirst(), new Move.Amend(null, Urgency.URGENT, null, null, null), DESK);
    aWhileLater();
    assertThat(now(urgent).state()).isEqualTo(CaseState.ACCEPTED);
    for (CaseFile file : files.subList(1, 40)) {
      CaseState expected = Sample.isLeft(file.code()) ? CaseState.ACCEPTED : CaseState.DISPATCHED;
      assertThat(now(file).state()).as(file.code()).isEqualTo(expected);
    }
    CaseFile gone =
        files.stream().map(this::now).filter(CaseFile::automatic).findFirst().orElseThrow();
    CaseEvent event = cases.listHistory(HUANGMEI, gone.id()).getLast();
    assertThat(event.actorKind()).isEqualTo("rule");
    assertThat(event.reason()).startsWith("自动派单").contains("撤回");
    assertThat(gone.resolveDueAt()).isNotNull();

    Precision alone = category().judged().alone();
    Precision people = category().judged().measure();
    move(gone, new Move.Acknowledge(), CLERK);
    awaitAlone(alone.plus(new Precision(1, 1)));
    assertThat(category().judged().measure()).isEqualTo(people);
    off();
  }

  @Test
  void aPersonTakesAnAutomaticOrderBackAndItIsNeverMadeAgain() {
    taught("green-plants");
    on();
    List<CaseFile> files = takenOn(10);
    aWhileLater();
    CaseFile gone =
        files.stream().map(this::now).filter(CaseFile::automatic).findFirst().orElseThrow();
    CaseFile back = move(gone, new Move.Recall("这一片归村里管"), DESK);
    assertThat(category().judged().alone()).isEqualTo(Precision.NONE);
    aWhileLater();
    assertThat(now(back).state()).isEqualTo(CaseState.ACCEPTED);
    awaitAlone(new Precision(0, 1));
    off();
  }

  @Test
  void upheldObjectionsSwitchItOffWithANoticeAndAnEntryAndAPersonMustSwitchItOn() {
    taught("cleaning-sweeping");
    on();
    List<CaseFile> files = takenOn(30);
    aWhileLater();
    List<CaseFile> gone = files.stream().map(this::now).filter(CaseFile::automatic).toList();
    for (int i = 0; i < 3; i++) {
      CaseFile objected = move(gone.get(i), new Move.Object("不归我们管", null), CLERK);
      move(objected, new Move.RuleObjection(true, "属实"), ARBITER);
      awaitAlone(new Precision(0, i + 1));
      answers.catchUp(HUANGMEI);
      assertThat(category().on()).isEqualTo(i < 2);
    }
    DispatchNews news = answers.listNews(HUANGMEI, 5).getFirst();
    assertThat(news.kind()).isEqualTo(DispatchNews.Kind.OFF);
    assertThat(news.category()).isEqualTo(of);
    assertThat(answers.countNews(HUANGMEI, 9)).isEqualTo(1);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from ledger.entry where action = 'dispatch.automatic-off'"
                    + " and subject_kind = 'category' and subject_id = ? and reason = ''",
                Integer.class,
                of))
        .isEqualTo(1);

    List<CaseFile> later = takenOn(10);
    aWhileLater();
    assertThat(later).allMatch(file -> now(file).state() == CaseState.ACCEPTED);
    assertThat(answers.switchOn(HUANGMEI, CHIEF, "李主任", of, 0.95, "再试"))
        .isInstanceOf(Outcome.Refused.class);
    answers.see(HUANGMEI, news.id());
    assertThat(answers.countNews(HUANGMEI, 9)).isZero();
  }

  @Test
  void itIsNotSwitchedOnWithoutAReasonOrWithALowBarOrForAnUnjudgedCategory() {
    taught("lighting-new");
    assertThat(answers.switchOn(HUANGMEI, CHIEF, "李", of, 0.95, " "))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(answers.switchOn(HUANGMEI, CHIEF, "李", of, 0.5, "试行"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(answers.switchOn(HUANGMEI, CHIEF, "李", "drains-flood", 0.95, "试行"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aLeaderSwitchesItOnThePageAndOthersOnlySee() {
    taught("park-facility");
    Staff staff = new Staff(directory, port);
    Browser leader = staff.browserOf("李主任", GOVERNMENT, Role.LEADER);
    Map<String, String> on = Map.of("category", of, "on", "true", "bar", "95", "reason", "试行");
    assertThat(leader.submit(PAGE, PAGE + "/switch", on).statusCode()).isEqualTo(302);
    assertThat(leader.get(PAGE).body()).contains("已开启", "李主任", "试行", "自行关闭");
    assertThat(leader.get(PAGE + "?category=" + of).body()).contains("按周：公园广场设施");
    assertThat(leader.get(PAGE + ".csv").body()).contains(of + ",公园广场设施");

    Browser clerk = staff.browserOf("王办事", CENTRE, Role.UNIT_CLERK);
    assertThat(clerk.get(PAGE).statusCode()).isEqualTo(403);
    Browser townLeader =
        staff.browserOf(
            staff.hireFor(new DivisionCode("421127100"), "镇领导", GOVERNMENT, Role.LEADER));
    Map<String, String> off = Map.of("category", of, "on", "false", "reason", "不要");
    assertThat(townLeader.submit(PAGE, PAGE + "/switch", off).statusCode()).isEqualTo(403);
    assertThat(category().on()).isTrue();
    off();
  }
}
