// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.notification.Notifications;
import org.jingwei.report.Reports;
import org.jingwei.retention.Gone;
import org.jingwei.retention.Outlook;
import org.jingwei.retention.Retention;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.jingwei.vault.Hold;
import org.jingwei.vault.Holds;
import org.jingwei.vault.NewHold;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes when its keeping time ends, what stays, and that the proofs still hold. */
class RetentionJourneyTests extends CaseJourney {

  private static final LedgerActor LEADER_ACTOR = LedgerActor.person(6, GOVERNMENT, "LEADER");
  private static final String WORDS = "鹭鸶巷路灯坏了，家里老人摔过一跤";

  @LocalServerPort int port;
  @Autowired Retention retention;
  @Autowired Holds holds;
  @Autowired Ledger ledger;
  @Autowired Directory directory;
  @Autowired Notifications notifications;
  @Autowired JdbcTemplate jdbc;

  /** Of all kinds, those that nothing else in the program makes beside a test. */
  private static final Set<String> OF_A_MATTER =
      Set.of("reporters", "photos", "words", "move-keys", "report-keys");

  private static final MovableClock YEARS = new MovableClock();

  /** Years pass here, in a program and a database of its own. */
  @TestConfiguration
  static class Years {
    @Bean
    @Primary
    Clock years() {
      return YEARS;
    }
  }

  private CaseFile ended() {
    PersonalData person = PersonalData.NONE.withName("白鹭").withPhone("13607135577");
    var told = lamp(UUID.randomUUID().toString(), WORDS, person);
    CaseFile file =
        cases.find(HUANGMEI, cases.receive(HUANGMEI, told, WEB).orThrow().caseId()).orElseThrow();
    return move(file, new Move.Decline("已进入诉讼", "请向县人民法院反映"), DESK);
  }

  /** As the search keeps what a unit said. */
  private void answered(CaseFile file) {
    jdbc.update(
        """
        insert into casework.answer_text (county, id, case_id, shown, words, pairs)
        values (421127, ?, ?, '已处理', '已处理', '{1}')
        """,
        file.id() + 1, file.id());
  }

  private boolean isFoundByItsAnswer(CaseFile file) {
    return !jdbc.queryForList("select id from casework.answer_text where case_id = ?", file.id())
        .isEmpty();
  }

  private long left(CaseFile file) {
    Long count =
        jdbc.queryForObject(
            """
            select count(*) from vault.person p join report.report r
              on r.county = p.county and r.reporter = p.pseudonym
             where r.county = 421127 and r.case_id = ? and p.wrapped_key is not null
            """,
            Long.class,
            file.id());
    return count == null ? 0 : count;
  }

  private String words(CaseFile file) {
    return reports.listOfCase(HUANGMEI, file.id()).getFirst().text();
  }

  private long gone(String kind) {
    return retention.listGone(HUANGMEI).stream()
        .filter(one -> one.kind().equals(kind))
        .mapToLong(Gone::amount)
        .sum();
  }

  private static List<Long> amountsOf(List<Gone> gone, Set<String> kinds) {
    return gone.stream().filter(one -> kinds.contains(one.kind())).map(Gone::amount).toList();
  }

  private Outlook outlook(String kind) {
    return retention.listOutlooks(HUANGMEI).stream()
        .filter(one -> one.rule().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void erasesPersonalDataAndLaterWordsAndKeepsTheHistoryAndTheProofs() {
    CaseFile file = ended();
    answered(file);
    CaseFile open = reported();
    int moves = cases.listHistory(HUANGMEI, file.id()).size();
    retention.run(HUANGMEI);
    assertThat(left(file)).isEqualTo(1);
    YEARS.pass(Duration.ofDays(1_096 - 20));
    assertThat(outlook("reporters").due()).isZero();
    assertThat(outlook("reporters").soon()).isPositive();
    YEARS.pass(Duration.ofDays(21));
    assertThat(outlook("reporters").due()).isPositive();
    retention.run(HUANGMEI);
    assertThat(left(file)).isZero();
    assertThat(left(open)).isEqualTo(1);
    assertThat(words(file)).isEqualTo(WORDS);
    assertThat(isFoundByItsAnswer(file)).isTrue();
    assertThat(gone("reporters")).isPositive();
    YEARS.pass(Duration.ofDays(740));
    retention.run(HUANGMEI);
    assertThat(words(file)).isEqualTo(Reports.ERASED);
    assertThat(isFoundByItsAnswer(file)).isFalse();
    assertThat(cases.find(HUANGMEI, file.id()).orElseThrow().summary()).isEqualTo(Reports.ERASED);
    assertThat(cases.listHistory(HUANGMEI, file.id())).hasSize(moves);
    assertThat(amountsOf(retention.run(HUANGMEI), OF_A_MATTER)).containsOnly(0L);
    while (ledger.sequence() > 0) {
      continue;
    }
    assertThat(ledger.verify(HUANGMEI).sound()).isTrue();
    assertThat(
            ledger.listFor(HUANGMEI, new LedgerSubject("retention", "reporters"), null, 5).items())
        .isNotEmpty();
  }

  @Test
  void passesOverAMatterThatIsHeldUntilTheHoldEnds() {
    CaseFile file = ended();
    CaseFile other = ended();
    YEARS.pass(Duration.ofDays(1_090));
    NewHold wanted =
        new NewHold(
            Hold.Kind.ERASURE,
            file.id(),
            "县人民法院（2026）鄂1127函3号",
            "诉讼未结",
            YEARS.instant().plus(Duration.ofDays(30)));
    holds.place(HUANGMEI, wanted, List.of(), LEADER_ACTOR).orThrow();
    YEARS.pass(Duration.ofDays(10));
    retention.run(HUANGMEI);
    assertThat(left(file)).isEqualTo(1);
    assertThat(left(other)).isZero();
    String page = pageOf(Role.AUDITOR);
    assertThat(page).contains(file.code(), "鄂1127函3号").doesNotContain("/holds\"");
    assertThat(pageOf(Role.LEADER)).contains("/cases/" + file.id() + "/holds");
    YEARS.pass(Duration.ofDays(31));
    retention.run(HUANGMEI);
    assertThat(left(file)).isZero();
  }

  private String pageOf(Role role) {
    var page =
        new Staff(directory, port)
            .browserOf("李华", GOVERNMENT, role)
            .get("/admin/retention", "Accept", "text/html");
    assertThat(page.statusCode()).as(role.name()).isEqualTo(200);
    return page.body();
  }

  /** Each batch holds its rows, so that what one run takes the other does not count. */
  @Test
  void takesEachOnceWhenTwoRunsMeet() throws Exception {
    for (int i = 0; i < 12; i++) {
      ended();
    }
    YEARS.pass(Duration.ofDays(1_097));
    long before = gone("photos");
    int due = outlook("photos").due();
    Callable<List<Gone>> run = () -> retention.run(HUANGMEI);
    try (var two = Executors.newFixedThreadPool(2)) {
      for (var one : two.invokeAll(List.of(run, run))) {
        one.get();
      }
    }
    retention.run(HUANGMEI);
    assertThat(gone("photos") - before).isEqualTo(due);
  }

  @Test
  void dropsOldKeysMessagesAndNotices() {
    dispatched();
    notifications.catchUp(HUANGMEI);
    jdbc.update("update notification.message set state = 'SENT' where county = 421127");
    YEARS.pass(Duration.ofDays(400));
    for (String kind : List.of("report-keys", "notices")) {
      assertThat(outlook(kind).due()).as(kind).isPositive();
    }
    retention.run(HUANGMEI);
    for (Outlook left : retention.listOutlooks(HUANGMEI)) {
      assertThat(left.due()).as(left.rule().kind()).isZero();
    }
  }

  @Test
  void goesByTheCountysOwnRuleWhereItsPackHasOne() {
    var own = new RetentionRule("reporters", 10, new Words("县里决定", "The county's decision"));
    retention.replaceRules(HUANGMEI, List.of(own));
    try {
      CaseFile file = ended();
      YEARS.pass(Duration.ofDays(11));
      assertThat(outlook("reporters").rule()).isEqualTo(own);
      retention.run(HUANGMEI);
      assertThat(left(file)).isZero();
    } finally {
      retention.replaceRules(HUANGMEI, List.of());
    }
  }

  @Test
  void hasARuleForEachKindThatAPackMayName() {
    assertThat(retention.listOutlooks(HUANGMEI))
        .extracting(one -> one.rule().kind())
        .containsExactlyElementsOf(RetentionRule.KINDS);
  }

  @Test
  void isSeenByThoseWhoAnswerForItAndByNobodyElse() {
    for (Role role : List.of(Role.LEADER, Role.AUDITOR, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)) {
      assertThat(pageOf(role)).contains("诉求人的姓名和号码", "1,096 天");
    }
    var other = new Staff(directory, port).browserOf("王", CENTRE, Role.DESK);
    assertThat(other.get("/admin/retention", "Accept", "text/html").statusCode()).isEqualTo(403);
  }
}
