// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.DivisionCode;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of a case file over HTTP, for each role: what it shows, takes and refuses. */
class MatterJourneyTests extends CaseJourney {

  private static final String OTHER_UNIT = "421127-hotline-centre";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;

  private Staff people;

  @BeforeEach
  void people() {
    people = new Staff(directory, port);
  }

  private Browser desk() {
    return people.browserOf("李华", CENTRE, Role.DESK);
  }

  private Browser clerk() {
    return people.browserOf("王芳", CENTRE, Role.UNIT_CLERK);
  }

  private static String page(CaseFile file) {
    return "/cases/" + file.id();
  }

  private CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  private HttpResponse<String> post(
      Browser who, CaseFile file, String move, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putIfAbsent("version", Integer.toString(file.version()));
    all.putIfAbsent("key", UUID.randomUUID().toString());
    return who.submit(page(file), page(file) + "/moves/" + move, all);
  }

  @Test
  void showsAMatterFromWhatToWhatHappened() {
    CaseFile file = handling();
    String shown = desk().get(page(file), "Accept", "text/html").body();
    assertThat(shown)
        .contains("id=\"matter\"", "data-case=\"" + file.id() + "\"")
        .contains("data-version=\"" + file.version() + "\"")
        .contains("沙岭社区门口的路灯坏了三天", "诉求人 1", "办理中", "时限是这样算的", "签收")
        .doesNotContain("13812345678", "张三", ">matter.", ">refusal.");
  }

  @Test
  void answersTheDeskWithThePaneAlone() {
    CaseFile file = reported();
    String shown = desk().get(page(file) + "/pane", "HX-Request", "true").body();
    assertThat(shown.strip()).startsWith("<article id=\"matter\"").doesNotContain("<html");
  }

  @Test
  void makesAMoveAndLeadsBackToThePageItCameFrom() {
    CaseFile file = reported();
    Browser desk = desk();
    var done = post(desk, file, "accept", Map.of("from", "/desk?state=new"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/desk?state=new");
    assertThat(now(file).state()).isEqualTo(CaseState.ACCEPTED);
    var elsewhere = post(desk, now(file), "urge", Map.of("reason", "急", "from", "//evil.example"));
    assertThat(elsewhere.headers().firstValue("Location").orElse("")).endsWith(page(file));
  }

  @Test
  void tellsWhatItWasMarkedAs() {
    CaseFile file = reported();
    post(desk(), file, "mark", Map.of("petition", "true", "reason", "要求按信访程序办理"));
    assertThat(desk().get(page(file), "Accept", "text/html").body()).contains(">列为信访事项<");
    post(desk(), now(file), "mark", Map.of("confidential", "true", "reason", "怕被报复"));
    assertThat(desk().get(page(file), "Accept", "text/html").body()).contains(">设为保密<");
  }

  @Test
  void tellsOfALineByItsChannelAndNotByTheNameOfItsAccount() {
    var grant = new RoleGrant(Role.DESK, DivisionCode.of(HUANGMEI), Instant.EPOCH, null);
    var line = new Actor(900, "line_account", HUANGMEI, "", List.of(grant), "LINE_12345");
    NewReport told = lamp(UUID.randomUUID().toString(), zhang());
    long id = cases.receive(HUANGMEI, told, new Who.Staff(line)).orThrow().caseId();
    assertThat(desk().get("/cases/" + id, "Accept", "text/html").body())
        .doesNotContain("line_account");
  }

  @Test
  void aRetriedFormChangesNothingTwice() {
    CaseFile file = handling();
    Browser leader = people.browserOf("陈明", GOVERNMENT, Role.LEADER);
    var fields =
        Map.of("reason", "尽快", "key", "one-key", "version", Integer.toString(file.version()));
    assertThat(post(leader, file, "urge", fields).statusCode()).isEqualTo(303);
    assertThat(post(leader, file, "urge", fields).statusCode()).isEqualTo(303);
    assertThat(cases.listHistory(HUANGMEI, file.id()).stream().filter(e -> e.move().equals("urge")))
        .hasSize(1);
  }

  @Test
  void tellsWhatChangedAndKeepsWhatWasTypedWhenTwoActAtOnce() {
    CaseFile file = handling();
    Browser leader = people.browserOf("陈明", GOVERNMENT, Role.LEADER);
    move(file, new Move.Urge("先说一次"), LEADER);
    var late = post(leader, file, "supervise", Map.of("on", "true", "reason", "连续三天无人处理"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("连续三天无人处理", "LEADER", "催办", "data-version=\"" + now(file).version() + "\"");
    assertThat(now(file).supervised()).isFalse();
  }

  @Test
  void keepsWhatWasTypedWhenItsFormIsGone() {
    CaseFile file = reported();
    Browser desk = desk();
    move(file, new Move.Accept(null), DESK);
    var late = post(desk, file, "decline", Map.of("reason", "不在本县范围", "route", "九江 12345"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("不在本县范围", "九江 12345", "待派单");
  }

  @Test
  void saysBesideTheFieldWhatIsMissing() {
    CaseFile file = handling();
    var wrong = post(clerk(), file, "suspend", Map.of("cause", "等配件", "until", "2020-01-01"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("suspend-until-error", "等配件", "value=\"2020-01-01\"");
    assertThat(now(file).state()).isEqualTo(CaseState.HANDLING);
  }

  @Test
  void aMatterOfAnotherUnitDoesNotExist() {
    CaseFile file = handling();
    Browser stranger = people.browserOf("赵强", OTHER_UNIT, Role.UNIT_CLERK);
    for (String path : List.of("", "/pane", "/photos/1", "/print")) {
      assertThat(stranger.get(page(file) + path, "Accept", "text/html").statusCode())
          .as(path)
          .isEqualTo(404);
    }
    var fields =
        Map.of("outcome", "x", "version", Integer.toString(file.version()), "key", "stranger");
    assertThat(stranger.submit("/password", page(file) + "/moves/resolve", fields).statusCode())
        .isIn(403, 404);
    assertThat(now(file).state()).isEqualTo(CaseState.HANDLING);
  }

  /** Away from all other matters here, which are told in the same words at one gate. */
  private CaseFile toldInTheBackStreet() {
    NewReport told =
        new NewReport(
            Channel.WEB,
            null,
            "后街的下水道井盖不见了，洞口很深，小孩放学要从这里走",
            "lighting-out",
            new Wgs84(115.9405, 30.0715),
            "沙岭社区后街88号",
            zhang(),
            Map.of(),
            null,
            "zh",
            false,
            null,
            List.of(),
            UUID.randomUUID().toString());
    long id = cases.receive(HUANGMEI, told, WEB).orThrow().caseId();
    return cases.find(HUANGMEI, id).orElseThrow();
  }

  @Test
  void mergesTheLikelySameInOneStepAndUndoesItFromTheNotice() {
    CaseFile first = toldInTheBackStreet();
    CaseFile second = toldInTheBackStreet();
    Browser desk = desk();
    String shown = desk.get(page(second), "Accept", "text/html").body();
    assertThat(shown).contains("可能是同一件事", "data-key=\"m\"");
    var merged = post(desk, second, "merge", Map.of("into", first.code()));
    assertThat(merged.statusCode()).isEqualTo(303);
    assertThat(now(second).state()).isEqualTo(CaseState.MERGED);
    assertThat(now(first).reports()).isEqualTo(2);
    String notice = desk.get(page(second), "Accept", "text/html").body();
    assertThat(notice).contains(page(second) + "/moves/unmerge", "data-key=\"u\"");
    post(desk, now(second), "unmerge", Map.of("reason", "误并，撤销"));
    assertThat(now(second).state()).isEqualTo(CaseState.REPORTED);
    assertThat(now(first).reports()).isEqualTo(1);
  }

  @Test
  void tellsApartWhatLooksTheSameAndDoesNotProposeItAgain() {
    CaseFile first = toldInTheBackStreet();
    CaseFile second = toldInTheBackStreet();
    Browser desk = desk();
    assertThat(desk.get(page(second), "Accept", "text/html").body())
        .contains("/moves/tell-apart", "data-key=\"x\"");
    post(desk, second, "tell-apart", Map.of("into", first.code()));
    CaseFile told = now(second);
    assertThat(told.version()).isEqualTo(second.version() + 1);
    String shown = desk.get(page(told), "Accept", "text/html").body();
    assertThat(shown).contains("已判定不是同一件", "判定与相似的另一件不是同一件事");
    assertThat(shown).contains(first.code());
    assertThat(shown.split("matter-related", 2)[0]).doesNotContain(first.code());
    assertThat(desk.get(page(first), "Accept", "text/html").body())
        .contains("已判定不是同一件", second.code());
  }

  @Test
  void cannotMergeIntoAMatterThatTheReaderDoesNotSee() {
    CaseFile file = reported();
    var wrong = post(desk(), file, "merge", Map.of("into", "260101-999999"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("merge-into-error", "260101-999999");
  }

  @Test
  void showsContactOnlyForAReasonAndPutsItOnTheLedger() {
    CaseFile file = handling();
    long report = reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    String contact = page(file) + "/reports/" + report + "/contact";
    Browser clerk = clerk();
    var without = clerk.submit(page(file), contact, Map.of("reason", ""));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).doesNotContain("13812345678");
    var shown =
        clerk.submit(page(file), contact, Map.of("reason", "place", "note", "找不到灯杆" + file.code()));
    assertThat(shown.body()).contains("张三", "13812345678");
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    Integer looks =
        jdbc.queryForObject(
            "select count(*) from ledger.entry where action = 'vault.reveal' and reason = ?",
            Integer.class,
            "核实地点: 找不到灯杆" + file.code());
    assertThat(looks).isEqualTo(1);
  }

  @Test
  void showsNoContactToAUnitWithoutAnOpenOrderNorToACheckerNorAfterTheEnd() {
    CaseFile file = resolved();
    long report = reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    String contact = page(file) + "/reports/" + report + "/contact";
    for (Browser who : List.of(clerk(), people.browserOf("周敏", GOVERNMENT, Role.CHECKER))) {
      assertThat(who.get(page(file), "Accept", "text/html").body()).doesNotContain(contact);
      var refused = who.submit(page(file), contact, Map.of("reason", "place"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("13812345678");
    }
  }

  @Test
  void aUnitThatIsComplainedOfNeitherSeesNorGetsTheMatter() {
    CaseFile file = handling();
    Browser clerk = clerk();
    assertThat(clerk.get(page(file), "Accept", "text/html").statusCode()).isEqualTo(200);
    Browser other = people.browserOf("吴刚", GOVERNMENT, Role.DESK);
    var fields = Map.of("unit", CENTRE, "on", "true", "reason", "反映综治中心工作人员");
    assertThat(post(other, file, "recuse", fields).statusCode()).isEqualTo(303);
    assertThat(now(file).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(clerk.get(page(file), "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(desk().get(page(file), "Accept", "text/html").statusCode()).isEqualTo(404);
    var again = post(other, now(file), "dispatch", Map.of("unit", CENTRE));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("应当回避");
    String listed = desk().get("/api/v1/cases?state=ACCEPTED&limit=200").body();
    assertThat(listed).doesNotContain(file.code());
    assertThat(other.get("/api/v1/cases?state=ACCEPTED&limit=200").body()).contains(file.code());
  }

  @Test
  void namesTheRepresentativesOfAPetitionOnItsPage() {
    CaseFile file = move(accepted(), new Move.Mark(true, null, "来信反映"), DESK);
    String report = "" + reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    var none = post(desk(), file, "represent", Map.of("petitioners", "12"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("没有选代表人", "value=\"12\"");
    var alone = post(desk(), file, "represent", Map.of("petitioners", "1", "reports", report));
    assertThat(alone.body()).contains("2 人以上共同信访才需要推选代表");
    var done = post(desk(), file, "represent", Map.of("petitioners", "12", "reports", report));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(desk().get(page(file), "Accept", "text/html").body())
        .contains("12 人；代表人：诉求人 1", "12 人共同信访")
        .doesNotContain(">matter.");
  }

  @Test
  void printsTheOrderWithAPseudonymAndWithoutContact() {
    CaseFile file = handling();
    long order = cases.listOrders(HUANGMEI, file.id()).getFirst().id();
    String paper =
        clerk().get(page(file) + "/orders/" + order + "/print", "Accept", "text/html").body();
    assertThat(paper).contains("工单", "诉求人 1", "黄梅县综治中心").doesNotContain("13812345678", "张三");
    String whole = desk().get(page(file) + "/print", "Accept", "text/html").body();
    assertThat(whole).contains("办理经过", file.code()).doesNotContain("13812345678", "张三");
  }
}
