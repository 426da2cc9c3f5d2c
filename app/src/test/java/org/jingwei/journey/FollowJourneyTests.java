// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.report.Report.Answer;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Following a report by code and secret through the pages. */
class FollowJourneyTests extends CaseJourney {

  @LocalServerPort int port;

  private Browser resident;

  @BeforeEach
  void aNewBrowser() {
    resident = new Browser(port);
  }

  private Received followed() {
    Received received = report();
    assertThat(enter(received.code(), received.secret()).statusCode()).isEqualTo(303);
    return received;
  }

  private HttpResponse<String> enter(String code, String secret) {
    return resident.submit("/follow?other", "/follow", Map.of("code", code, "secret", secret));
  }

  private String page() {
    var page = resident.get("/follow", "Accept", "text/html", "Accept-Language", "zh");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private CaseFile file(Received received) {
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private HttpResponse<String> act(Received of, String name, String... fields) {
    return act(file(of).version(), name, fields);
  }

  private HttpResponse<String> act(int version, String name, String... fields) {
    var form = new HashMap<String, String>();
    form.put("version", Integer.toString(version));
    form.put("key", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return resident.submit("/follow", "/follow/" + name, form);
  }

  private CaseFile handling(Received received) {
    CaseFile file = move(file(received), new Move.Accept("领导交办"), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), "内部备注"), DESK);
    return move(file, new Move.Acknowledge(), CLERK);
  }

  private CaseFile checked(Received received) {
    CaseFile file = move(handling(received), new Move.Resolve("换了灯泡，试过了", List.of()), CLERK);
    return move(file, new Move.Confirm("看过"), CHECKER);
  }

  private static final Duration LONGER_THAN_ANY_HOLIDAY = Duration.ofDays(10);

  @Test
  void givesOneAnswerToAWrongCodeAndToAWrongSecret() {
    Received received = report();
    var wrongSecret = enter(received.code(), "000 000 000");
    var wrongCode = enter("990101-000001", received.secret());
    assertThat(wrongSecret.statusCode()).isEqualTo(422);
    assertThat(wrongCode.statusCode()).isEqualTo(422);
    assertThat(wrongSecret.body()).contains("编号与查询码不符");
    assertThat(wrongCode.body()).contains("编号与查询码不符");
  }

  @Test
  void makesGuessersWaitEvenWhenTheyThenGuessRight() {
    Received received = report();
    for (int i = 0; i < 7; i++) {
      enter(received.code(), "000 000 00" + i);
    }
    assertThat(enter(received.code(), received.secret()).statusCode()).isEqualTo(429);
    CLOCK.pass(Duration.ofMinutes(16));
    assertThat(enter(received.code(), received.secret()).statusCode()).isEqualTo(303);
  }

  @Test
  void tellsStateUnitDeadlineAndOwnWords() {
    Received received = followed();
    assertThat(page()).contains("已收到，正在审看", "沙岭社区门口的路灯坏了三天", "data-chip", "是否受理");
    handling(received);
    assertThat(page())
        .contains("责任单位正在办理", "已签收，开始办理", "办理期限", "黄梅县")
        .doesNotContain("DESK", "UNIT_CLERK", "领导交办", "内部备注", "13812345678", "张三");
  }

  @Test
  void showsTheAnswerOnlyAfterSomebodyElseChecked() {
    Received received = followed();
    CaseFile resolved = move(handling(received), new Move.Resolve("换了灯泡，试过了", List.of()), CLERK);
    assertThat(page()).doesNotContain("id=\"answer\"");
    move(resolved, new Move.Confirm(null), CHECKER);
    assertThat(page()).contains("id=\"answer\"", "换了灯泡，试过了");
  }

  @Test
  void letsTheReporterSayThatItIsSolvedAndRateIt() {
    Received received = followed();
    checked(received);
    assertThat(page())
        .contains("action=\"/follow/rate\"")
        .doesNotContain("action=\"/follow/reopen\"");
    assertThat(act(received, "rate", "resolved", "yes", "rating", "5", "comment", "快").statusCode())
        .isEqualTo(303);
    assertThat(file(received).state()).isEqualTo(CaseState.CLOSED);
    var report = reports.find(HUANGMEI, received.reportId()).orElseThrow();
    assertThat(report.answer()).isEqualTo(Answer.SATISFIED);
    assertThat(report.rating()).isEqualTo(5);
    assertThat(page()).contains("您表示已解决").doesNotContain("action=\"/follow/rate\"");
  }

  @Test
  void reopensWithinTheWindowAndNotAfterIt() {
    Received received = followed();
    checked(received);
    act(received, "rate", "resolved", "no");
    assertThat(page()).contains("action=\"/follow/reopen\"");
    assertThat(act(received, "reopen", "reason", "又灭了，电话13912345678").statusCode()).isEqualTo(303);
    assertThat(file(received).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(cases.listHistory(HUANGMEI, received.caseId()).getLast().reason())
        .contains("又灭了")
        .doesNotContain("13912345678");
  }

  @Test
  void asksForAReviewOfARefusalAndShowsTheRouteElsewhere() {
    Received received = followed();
    move(file(received), new Move.Decline("已进入诉讼", "请向县人民法院反映"), DESK);
    assertThat(page()).contains("不予受理", "已进入诉讼", "请向县人民法院反映", "action=\"/follow/review\"");
    assertThat(act(received, "review", "reason", "没有诉讼").statusCode()).isEqualTo(303);
    assertThat(page())
        .contains("已申请复核", "正由作出决定以外的人员复核")
        .doesNotContain("action=\"/follow/review\"", "可以申请复核");
  }

  @Test
  void asksForNoSecondReviewOfARefusalThatStands() {
    Received received = followed();
    move(file(received), new Move.Decline("已进入诉讼", "请向县人民法院反映"), DESK);
    act(received, "review", "reason", "没有诉讼");
    move(file(received), new Move.RuleReview(true, "确已立案"), LEADER);
    assertThat(page()).contains("已经复核，维持原决定").doesNotContain("action=\"/follow/review\"", "可以申请复核");
    var again = act(received, "review", "reason", "还是没有");
    assertThat(again.body()).contains("已经复核维持");
  }

  @Test
  void passesOnARequestForHaste() {
    Received received = followed();
    assertThat(act(received, "urge", "reason", "").statusCode()).isEqualTo(422);
    assertThat(act(received, "urge", "reason", "孩子走夜路").statusCode()).isEqualTo(303);
    assertThat(page()).contains("已转达催办");
  }

  @Test
  void passesHasteOnOnceAWorkingDayAndSaysWhenAgain() {
    Received received = followed();
    assertThat(act(received, "urge", "reason", "孩子走夜路").statusCode()).isEqualTo(303);
    assertThat(page()).contains("起可以再催").doesNotContain("action=\"/follow/urge\"");
    var again = act(received, "urge", "reason", "再催一次");
    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(again.body()).contains("您已经催过", "起可以再催");
    assertThat(cases.listHistory(HUANGMEI, received.caseId()))
        .filteredOn(e -> e.move().equals("urge"))
        .hasSize(1);
    CLOCK.pass(LONGER_THAN_ANY_HOLIDAY);
    assertThat(act(received, "urge", "reason", "还是没有动静").statusCode()).isEqualTo(303);
  }

  @Test
  void showsTheNewStateAndKeepsWhatWasTypedWhenItHasMovedOn() {
    Received received = followed();
    int seen = file(received).version();
    handling(received);
    var late = act(seen, "urge", "reason", "孩子走夜路");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("责任单位正在办理", "孩子走夜路", "有了新进展");
  }

  @Test
  void doesARepeatedRequestOnce() {
    Received received = followed();
    var form =
        Map.of(
            "version",
            Integer.toString(file(received).version()),
            "key",
            UUID.randomUUID().toString(),
            "reason",
            "孩子走夜路");
    assertThat(resident.submit("/follow", "/follow/urge", form).statusCode()).isEqualTo(303);
    assertThat(resident.submit("/follow", "/follow/urge", form).statusCode()).isEqualTo(303);
    assertThat(cases.listHistory(HUANGMEI, received.caseId()))
        .filteredOn(e -> e.move().equals("urge"))
        .hasSize(1);
  }

  @Test
  void followsTheMatterThatItWasMergedInto() {
    Received received = followed();
    CaseFile into = reported();
    move(file(received), new Move.Merge(into.id(), "同一盏灯"), DESK);
    assertThat(page()).contains(into.code(), "一起办理").doesNotContain("同一盏灯");
    CaseFile merged = cases.find(HUANGMEI, into.id()).orElseThrow();
    move(merged, new Move.Accept(null), DESK);
    assertThat(page()).contains("已受理，正在确定办理单位");
  }

  @Test
  void showsPhotosToTheirReporterAlone() {
    long photo = reports.addPhoto(HUANGMEI, Pictures.png(60, 40), CLOCK.instant()).orThrow().id();
    Received received = followed();
    reports.ownPhotos(HUANGMEI, List.of(photo), received.reportId());
    assertThat(page()).contains("/follow/photos/" + photo);
    assertThat(resident.get("/follow/photos/" + photo).statusCode()).isEqualTo(200);
    assertThat(new Browser(port).get("/follow/photos/" + photo).statusCode()).isEqualTo(404);
    aNewBrowser();
    followed();
    assertThat(resident.get("/follow/photos/" + photo).statusCode()).isEqualTo(404);
  }

  @Test
  void forgetsTheReportOnThisDeviceWhenAsked() {
    followed();
    resident.submit("/follow", "/follow/leave", Map.of());
    assertThat(page()).contains("name=\"secret\"");
  }
}
