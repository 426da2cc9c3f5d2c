// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.notification.Notice;
import org.jingwei.notification.NoticeKind;
import org.jingwei.notification.Notifications;
import org.jingwei.report.NewReport;
import org.jingwei.vault.PersonalData;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reporters and staff are told on the way of a case file. */
class NotificationJourneyTests extends CaseJourney {

  private static final Duration LONG = Duration.ofSeconds(20);

  @Autowired Notifications notifications;
  @Autowired JdbcTemplate jdbc;

  /** What a report's reporter was or will be told: kind and words, oldest first. */
  private List<String> told(long report) {
    return jdbc.query(
        """
        select kind || ' ' || body from notification.message
        where county = 421127 and report_id = ? order by id
        """,
        (row, n) -> row.getString(1),
        report);
  }

  private List<String> toldOnce(long report, int messages) {
    await()
        .atMost(LONG)
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return told(report).size() >= messages;
        });
    notifications.catchUp(HUANGMEI);
    return told(report);
  }

  private CaseFile fileOf(Received received) {
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private CaseFile checked(CaseFile accepted) {
    CaseFile file = move(accepted, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("李师傅换了灯泡，电话13900001111", List.of()), CLERK);
    return move(file, new Move.Confirm("内部意见：尚可"), CHECKER);
  }

  @Test
  void theReporterIsToldThatItIsTakenOnAndThatItIsAnswered() {
    Received received = report();
    checked(move(fileOf(received), new Move.Accept("内部意见"), DESK));
    List<String> told = toldOnce(received.reportId(), 2);
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("ACCEPTED ").contains(received.code(), "已受理");
    assertThat(told.get(1)).startsWith("ANSWERED ").contains(received.code(), "黄梅县综治中心");
    assertThat(told)
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContain("内部", "李师傅", "13900001111", "张三", "13812345678", "CHECKER")
                .isEqualTo(Redaction.redactForPublic(text).text()));
  }

  @Test
  void aRefusalTellsTheRouteWithoutNumbersOrTheNameOfWhoWroteIt() {
    Received received = report();
    String route = "请到县人民法院立案庭，或找 DESK 拨13900001111、身份证42112719900307123X";
    move(fileOf(received), new Move.Decline("已进入诉讼", route), DESK);
    assertThat(toldOnce(received.reportId(), 1))
        .singleElement()
        .satisfies(text ->
            assertThat(text)
                .startsWith("DECLINED ")
                .contains("县人民法院立案庭", "工作人员")
                .doesNotContain("DESK", "13900001111", "42112719900307123X"));
  }

  @Test
  void everyReporterOfAMergedMatterGetsTheAnswer() {
    Received first = report();
    Received second = report();
    CaseFile file = move(fileOf(first), new Move.Accept(null), DESK);
    move(fileOf(second), new Move.Merge(file.id(), null), DESK);
    checked(fileOf(first));
    assertThat(toldOnce(first.reportId(), 2)).hasSize(2);
    assertThat(toldOnce(second.reportId(), 2))
        .hasSize(2)
        .satisfies(told -> {
          assertThat(told.get(0)).startsWith("ACCEPTED ").contains(second.code());
          assertThat(told.get(1)).startsWith("ANSWERED ").contains(second.code());
        });
  }

  private static NewReport told(String language, @Nullable PersonalData reporter) {
    NewReport lamp = lamp("", reporter);
    return new NewReport(
        lamp.channel(),
        null,
        "沙岭社区门口的路灯坏了",
        lamp.category(),
        lamp.point(),
        null,
        reporter,
        Map.of(),
        null,
        language,
        false,
        null,
        List.of(),
        UUID.randomUUID().toString());
  }

  @Test
  void anEnglishReporterIsToldInEnglishAndAnAnonymousOneNothing() {
    Received one = cases.receive(HUANGMEI, told("en", zhang()), WEB).orThrow();
    Received nobody = cases.receive(HUANGMEI, told("zh", null), WEB).orThrow();
    move(fileOf(one), new Move.Accept(null), DESK);
    move(fileOf(nobody), new Move.Accept(null), DESK);
    assertThat(toldOnce(one.reportId(), 1))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("is taken on", "Huangmei"));
    assertThat(told(nobody.reportId())).isEmpty();
  }

  @Test
  void aMessageThatWaitsIsSentToTheFolderOfTheOutbox() {
    Received received = report();
    move(fileOf(received), new Move.Accept(null), DESK);
    toldOnce(received.reportId(), 1);
    await()
        .atMost(LONG)
        .until(() ->
            jdbc.queryForObject(
                    "select state from notification.message where county = 421127 and report_id = ?",
                    String.class,
                    received.reportId())
                .equals("SENT"));
  }

  private static Actor actor(Who who) {
    return ((Who.Staff) who).actor();
  }

  private List<NoticeKind> noticesOf(Who who, CaseFile file) {
    return notifications.list(actor(who), null, 200).items().stream()
        .filter(notice -> notice.caseId() == file.id())
        .map(Notice::kind)
        .toList();
  }

  @Test
  void eachIsToldWhatIsTheirsOnceHoweverManyFollow() throws Exception {
    CaseFile file = checked(accepted());
    Callable<Void> follow =
        () -> {
          notifications.catchUp(HUANGMEI);
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(List.of(follow, follow, follow))) {
        done.get();
      }
    }
    await()
        .atMost(LONG)
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return !noticesOf(CALLER, file).isEmpty();
        });
    assertThat(noticesOf(CLERK, file)).containsExactly(NoticeKind.ORDER);
    assertThat(noticesOf(CHECKER, file)).containsExactly(NoticeKind.CHECK_DUE);
    assertThat(noticesOf(CALLER, file)).containsExactly(NoticeKind.CALLBACK_DUE);
    assertThat(noticesOf(ARBITER, file)).isEmpty();
  }

  @Test
  void theBellCountsWhatAPersonHasNotReadAndNobodyElsesReading() {
    String unit = "421127-civil-affairs";
    var grant = new RoleGrant(Role.UNIT_CLERK, COUNTY, Instant.EPOCH, null);
    Actor clerk = new Actor(91, "甲", HUANGMEI, unit, List.of(grant));
    Actor colleague = new Actor(92, "乙", HUANGMEI, unit, List.of(grant));
    for (int i = 0; i < 3; i++) {
      move(accepted(), new Move.Dispatch(unit, List.of(), null), DESK);
    }
    await()
        .atMost(LONG)
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return notifications.countUnread(clerk) == 3;
        });
    List<Notice> mine = notifications.list(clerk, null, 10).items();
    notifications.read(clerk, mine.get(2).id());
    notifications.read(clerk, mine.get(2).id());
    assertThat(notifications.countUnread(clerk)).isEqualTo(2);
    notifications.readUpTo(clerk, mine.get(1).id());
    assertThat(notifications.countUnread(clerk)).isEqualTo(1);
    assertThat(notifications.list(clerk, null, 10).items())
        .extracting(Notice::read)
        .containsExactly(false, true, true);
    assertThat(notifications.countUnread(colleague)).isEqualTo(3);
    var page = notifications.list(clerk, null, 2);
    assertThat(notifications.list(clerk, Long.valueOf(page.next()), 2).items())
        .extracting(Notice::id)
        .containsExactly(mine.get(2).id());
  }
}
