// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final long CLERK = 11;

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-25T06:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  private final TestDatabase database = TestDatabase.fresh();
  private final Hand clock = new Hand();
  private final Ids ids = new Ids(clock, 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.app()));
  private final Audit audit =
      new Audit(
          new AuditSettings(Duration.ofMinutes(10), 5, 12, 4, 3),
          ledger,
          database.app(),
          transaction,
          ids,
          clock);

  private static Actor auditor(long id) {
    var grant = new RoleGrant(Role.AUDITOR, DivisionCode.of(HUANGMEI), Instant.EPOCH, null);
    return new Actor(id, "审计", HUANGMEI, "421127-county-government", List.of(grant), null);
  }

  private void did(LedgerAction action, long person, long about) {
    clock.now = clock.now.plusMillis(1);
    LedgerEntry entry =
        new LedgerEntry(
            clock.now,
            LedgerActor.person(person, "roads", "UNIT_CLERK"),
            action,
            LedgerSubject.of("case-file", about));
    transaction.executeWithoutResult(
        status -> ledger.append(HUANGMEI, about == 0 ? entry : entry.about(about)));
  }

  private void opened(long person, int from, int to) {
    for (int resident = from; resident <= to; resident++) {
      did(Vault.REVEAL, person, resident);
    }
  }

  private List<Finding> open() {
    audit.watch(HUANGMEI);
    return audit.list(HUANGMEI, true, null, 50).items();
  }

  @Test
  void findsWhoOpensTheContactsOfManyStrangersInADay() {
    opened(CLERK, 1, 4);
    opened(CLERK, 1, 4);
    assertThat(open()).isEmpty();
    opened(CLERK, 5, 5);
    assertThat(open())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(FindingKind.MANY_PEOPLE_IN_A_DAY);
          assertThat(found.person()).isEqualTo(CLERK);
          assertThat(found.people()).isEqualTo(5);
          assertThat(found.times()).isEqualTo(9);
          assertThat(found.day()).isEqualTo(LocalDate.parse("2026-11-25"));
        });
  }

  @Test
  void findsTheSameOnceAndLetsItsNumbersGrow() {
    opened(CLERK, 1, 6);
    assertThat(open()).hasSize(1);
    opened(CLERK, 7, 8);
    assertThat(open()).singleElement().extracting(Finding::people).isEqualTo(8L);
  }

  @Test
  void findsASlowReaderByTheWeek() {
    for (int day = 0; day < 3; day++) {
      opened(CLERK, 1 + 4 * day, 4 + 4 * day);
      clock.now = clock.now.plus(Duration.ofDays(1));
    }
    clock.now = clock.now.minus(Duration.ofDays(1));
    assertThat(open())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(FindingKind.MANY_PEOPLE_IN_A_WEEK);
  }

  @Test
  void missesNothingThatWasDoneJustBeforeMidnight() {
    clock.now = Instant.parse("2026-11-25T15:59:59Z");
    opened(CLERK, 1, 5);
    clock.now = Instant.parse("2026-11-25T16:05:00Z");
    assertThat(open())
        .singleElement()
        .extracting(Finding::day)
        .isEqualTo(LocalDate.parse("2026-11-25"));
  }

  @Test
  void countsSearchesThatFindNobodyToo() {
    for (int i = 0; i < 4; i++) {
      did(Vault.SEARCH, CLERK, 0);
    }
    assertThat(open())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(FindingKind.MANY_SEARCHES_IN_A_DAY);
  }

  @Test
  void countsListsTakenOut() {
    for (int i = 0; i < 3; i++) {
      did(new LedgerAction("case.export"), CLERK, 0);
    }
    assertThat(open())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(FindingKind.MANY_EXPORTS_IN_A_DAY);
  }

  @Test
  void keepsAJudgementAndPutsItOnTheRecord() {
    opened(CLERK, 1, 5);
    Finding found = open().getFirst();
    audit.judge(auditor(20), found.id(), true, " 专项回访，有领导批示 ").orThrow();
    assertThat(open()).isEmpty();
    assertThat(audit.list(HUANGMEI, false, null, 50).items())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.judgement()).isNotNull();
          assertThat(one.judgement().explained()).isTrue();
          assertThat(one.judgement().words()).isEqualTo("专项回访，有领导批示");
        });
    var entry =
        ledger.listOf(HUANGMEI, new LedgerAction("audit.judge"), null, 10).items().getFirst();
    assertThat(entry.entry().actor().id()).isEqualTo(20);
    assertThat(entry.entry().reason()).isEqualTo("专项回访，有领导批示");
  }

  private static String code(Outcome<Finding> outcome) {
    return outcome instanceof Outcome.Refused<Finding>(var why) ? why.getFirst().code() : "done";
  }

  @Test
  void letsNobodyJudgeThemselves() {
    opened(20, 1, 5);
    Finding found = open().getFirst();
    assertThat(code(audit.judge(auditor(20), found.id(), true, "没有问题"))).isEqualTo("finding-own");
    assertThat(open()).hasSize(1);
  }

  @Test
  void judgesOnceAndOnlyInWords() {
    opened(CLERK, 1, 5);
    Finding found = open().getFirst();
    assertThat(code(audit.judge(auditor(20), found.id(), true, "  ")))
        .isEqualTo("judgement-missing");
    assertThat(code(audit.judge(auditor(20), found.id(), true, "问".repeat(501))))
        .isEqualTo("judgement-long");
    assertThat(code(audit.judge(auditor(20), found.id(), false, "查"))).isEqualTo("done");
    assertThat(code(audit.judge(auditor(21), found.id(), true, "查"))).isEqualTo("finding-judged");
    assertThat(code(audit.judge(auditor(21), 1, true, "查"))).isEqualTo("finding-unknown");
  }

  @Test
  void theProgramCannotDeleteAFinding() {
    assertThatThrownBy(
            () -> JdbcClient.create(database.app()).sql("delete from audit.finding").update())
        .hasStackTraceContaining("permission denied");
  }
}
