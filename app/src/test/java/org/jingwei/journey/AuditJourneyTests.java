// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.jingwei.audit.Audit;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.vault.Vault;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The auditor's pages over HTTP. */
class AuditJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Ledger ledger;
  @Autowired Audit audit;
  @Autowired TransactionTemplate transaction;

  private Staff people;

  @BeforeEach
  void people() {
    people = new Staff(directory, port);
  }

  private Browser auditor() {
    return people.browserOf("孙审", GOVERNMENT, Role.AUDITOR);
  }

  private static String page(Browser who, String path) {
    var answer = who.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain(">audit.", ">act.", "role.");
    return answer.body();
  }

  private long curious(String login) {
    long person = directory.findPersonByLogin(login).orElseThrow().id();
    var entries =
        IntStream.range(0, 200)
            .mapToObj(resident ->
                new LedgerEntry(
                        CLOCK.instant(),
                        LedgerActor.person(person, CENTRE, "UNIT_CLERK"),
                        Vault.REVEAL,
                        LedgerSubject.of("case-file", 1))
                    .about(9_000 + resident)
                    .because("看看"))
            .toList();
    transaction.executeWithoutResult(status -> ledger.appendAll(HUANGMEI, entries));
    audit.watch(HUANGMEI);
    return person;
  }

  @Test
  void raisesAClerkWhoOpensTwoHundredStrangersToTheAuditorWhoJudgesIt() {
    String login = people.hire("钱多看", CENTRE, Role.UNIT_CLERK);
    curious(login);
    Browser auditor = auditor();
    assertThat(page(auditor, "/me/notices")).contains("异常访问待核实");
    String shown = page(auditor, "/audit");
    assertThat(shown).contains("钱多看", "一天内查看了 200 名群众的联系方式");
    String form = shown.substring(shown.indexOf("钱多看"));
    String action = form.replaceFirst("(?s).*?action=\"(/audit/findings/\\d+)\".*", "$1");
    var silent = auditor.submit("/audit", action, Map.of("verdict", "pursued", "words", " "));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("没有填写核实情况");
    var done = auditor.submit("/audit", action, Map.of("verdict", "pursued", "words", "没有工单"));
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(page(auditor, "/audit?state=judged")).contains("孙审：进一步调查", "没有工单");
  }

  @Test
  void tellsWhatOnePersonDidAndPutsTheLookOnTheRecord() {
    CaseFile file = handling();
    String login = people.hire("李看", CENTRE, Role.DESK);
    Browser desk = people.browserOf(login);
    desk.submit(
        "/cases/" + file.id(),
        "/cases/" + file.id() + "/moves/urge",
        Map.of("version", Integer.toString(file.version()), "key", "k-" + login, "reason", "抓紧"));
    String auditorsLogin = people.hire("孙审", GOVERNMENT, Role.AUDITOR);
    Browser auditor = people.browserOf(auditorsLogin);
    String shown = page(auditor, "/audit/person?of=" + login);
    assertThat(shown).contains("李看 · " + login, "催办", "案卷 " + file.code(), "抓紧", "登录");
    assertThat(page(auditor, "/audit/person?of=" + auditorsLogin)).contains("查阅审计记录", "李看");
  }

  @Test
  void tellsWhoTouchedOneMatter() {
    CaseFile file = handling();
    assertThat(page(auditor(), "/audit/matter?of=" + file.code())).contains("派单", "签收");
  }

  @Test
  void tellsOfOneKindOfDeedAndTakesItOut() {
    String login = people.hire("周登", CENTRE, Role.DESK);
    people.browserOf(login);
    Browser auditor = auditor();
    assertThat(page(auditor, "/audit/kind?of=sign-in")).contains("周登 · " + login);
    var file = auditor.get("/audit/kind.csv?of=sign-in");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body()).startsWith("\uFEFF").contains(login);
    assertThat(page(auditor, "/audit/kind?of=vault.reveal")).contains("查看联系方式");
  }

  @Test
  void leavesTheDeedsOfAdministratorsToTheAuditAdministrator() {
    String login = people.hire("吴管", GOVERNMENT, Role.SYSTEM_ADMIN);
    Browser admin = people.browserOf(login);
    String name = people.hire("郑新", CENTRE, Role.DESK);
    long person = directory.findPersonByLogin(name).orElseThrow().id();
    directory
        .moveTo(
            directory
                .findActor(directory.findPersonByLogin(login).orElseThrow().id())
                .orElseThrow(),
            person,
            GOVERNMENT)
        .orThrow();
    assertThat(admin.get("/audit", "Accept", "text/html").statusCode()).isEqualTo(403);
    assertThat(page(auditor(), "/audit/person?of=" + login))
        .contains("管理员的操作，由审计管理员查阅")
        .doesNotContain("郑新");
    Browser keeper = people.browserOf("冯审", GOVERNMENT, Role.AUDIT_ADMIN);
    assertThat(page(keeper, "/audit/person?of=" + login)).contains("调动", "郑新");
    assertThat(page(keeper, "/audit/kind?of=person.move")).contains("郑新");
    assertThat(page(auditor(), "/audit/kind?of=person.move")).doesNotContain("郑新");
  }

  @Test
  void saysWhereThereIsNoSuchPersonOrMatter() {
    Browser auditor = auditor();
    assertThat(page(auditor, "/audit/person?of=nobody.here")).contains("没有这个用户名");
    assertThat(page(auditor, "/audit/matter?of=000000-000000")).contains("没有这个编号");
  }

  @Test
  void isClosedToEverybodyWhoIsNoAuditor() {
    Browser desk = people.browserOf("李华", CENTRE, Role.DESK);
    assertThat(desk.get("/audit", "Accept", "text/html").statusCode()).isEqualTo(403);
    assertThat(desk.get("/audit/kind?of=sign-in", "Accept", "text/html").statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get("/audit", "Accept", "text/html").statusCode()).isEqualTo(302);
  }
}
