// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Milestone;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.ReporterAct;
import org.jingwei.casework.Reporters;
import org.jingwei.casework.Who;
import org.jingwei.city.Matter;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.forwarding.Forwarded;
import org.jingwei.report.Report;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A matter that is a neighbour's goes there, is worked on there, and both sides know it. */
class ForwardJourneyTests extends ForwardJourney {

  @Autowired Reporters reporters;

  @Test
  void isSentWithoutAWordOfWhoToldItAndHeardOfUntilItIsDone() {
    CaseFile file = forwarded();
    assertThat(file.state()).isEqualTo(CaseState.DECLINED);
    assertThat(file.forwardedTo()).isEqualTo("wuxue");

    pass(Duration.ofMinutes(11));
    Matter theirs = cityMatters(file).getFirst();
    Map<String, String> told = theirs.told();
    assertThat(told.get("service_code")).isEqualTo("lighting-out");
    assertThat(told.get("lat")).isEqualTo("30.069000");
    assertThat(told.get("long")).isEqualTo("115.937000");
    assertThat(told.get("address_string")).isEqualTo("沙岭社区门口");
    assertThat(told.get("jurisdiction_id")).isEqualTo("421182");
    assertThat(told.get("description")).contains("路灯坏了三天");
    assertThat(told.toString()).doesNotContain("138", "张三", "phone", "email", "name");
    assertThat(of(file).number()).isEqualTo(theirs.number());

    theirs.become("In progress", "已派市政所");
    pass(Duration.ofMinutes(11));
    theirs.become("closed", "灯已修好，联系电话13987654321");
    pass(Duration.ofMinutes(11));
    pass(Duration.ofMinutes(11));

    assertThat(heard(file))
        .extracting(event -> event.detail().get("status"), event -> event.detail().get("ended"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("open", false),
            org.assertj.core.groups.Tuple.tuple("in_progress", false),
            org.assertj.core.groups.Tuple.tuple("closed", true));
    assertThat(heard(file).getLast().reason()).startsWith("灯已修好").doesNotContain("139");
    assertThat(of(file).state()).isEqualTo(Forwarded.State.ENDED);
    assertThat(now(file).state()).isEqualTo(CaseState.DECLINED);
    assertThat(now(file).forwardedTo()).isNull();
    assertThat(cityMatters(file)).hasSize(1);
  }

  @Test
  void tellsTheReporterWhoHasItAndThatItIsDone() {
    Received receipt = report();
    CaseFile file = cases.find(HUANGMEI, receipt.caseId()).orElseThrow();
    file = move(file, new Move.Decline("归武穴市", "武穴市"), DESK);
    forward(file).orThrow();
    pass(Duration.ofMinutes(11));
    cityMatters(file).getFirst().become("In progress", "");
    pass(Duration.ofMinutes(11));
    cityMatters(file).getFirst().become("fixed", "换了灯泡");
    pass(Duration.ofMinutes(11));

    FollowUp seen = reporters.follow(HUANGMEI, receipt.code(), receipt.secret(), "test").orThrow();
    assertThat(seen.milestones())
        .extracting(Milestone::kind)
        .containsSequence(
            Milestone.Kind.FORWARDED,
            Milestone.Kind.TAKEN_ELSEWHERE,
            Milestone.Kind.HEARD_BACK,
            Milestone.Kind.ENDED_ELSEWHERE);
    assertThat(seen.milestones().getLast().words()).isEqualTo("换了灯泡");
    assertThat(seen.milestones().getLast().elsewhere().zh()).startsWith("武穴市（编号 WX-");
    await().atMost(Duration.ofSeconds(20)).until(() -> told(receipt).size() == 2);
    assertThat(told(receipt).getLast())
        .startsWith("ELSEWHERE")
        .contains("此前转送武穴市", "换了灯泡", receipt.code())
        .doesNotContain("WX-");
  }

  private List<String> told(Received receipt) {
    return jdbc.queryForList(
        """
        select kind || ' ' || body from notification.message
        where county = 421127 and report_id = ? order by id
        """,
        String.class,
        receipt.reportId());
  }

  @Test
  void takesTheReportersUrgeThereOnce() {
    Received receipt = report();
    CaseFile file = cases.find(HUANGMEI, receipt.caseId()).orElseThrow();
    file = move(file, new Move.Decline("归武穴市", "武穴市"), DESK);
    forward(file).orThrow();
    pass(Duration.ofMinutes(1));
    FollowUp seen = reporters.follow(HUANGMEI, receipt.code(), receipt.secret(), "test").orThrow();
    assertThat(seen.may(ReporterAct.Kind.URGE)).isTrue();
    reporters
        .act(seen, seen.file().version(), new ReporterAct.Urge("天黑看不见，我的电话13812345678"), "u1")
        .orThrow();
    settle();
    assertThat(cityMatters(file).getFirst().words())
        .singleElement()
        .asString()
        .contains("天黑看不见")
        .doesNotContain("138");
    assertThat(forwarding.remarks(of(file)).sent()).isEqualTo(1);
  }

  @Test
  void saysThatTheyTakeNoWords() {
    CITY.habits().deaf = true;
    CaseFile file = forwarded();
    pass(Duration.ofMinutes(1));
    Report first = reports.listOfCase(HUANGMEI, file.id()).getFirst();
    move(now(file), new Move.Urge("快一点"), new Who.Reporter(first.id()));
    settle();
    assertThat(forwarding.remarks(of(file)).failed()).isEqualTo(1);
  }

  @Test
  void waitsForTheNumberBehindAToken() {
    CITY.habits().tokens = true;
    CITY.habits().xml = true;
    CaseFile file = forwarded();
    settle();
    assertThat(of(file).number()).isEqualTo(cityMatters(file).getFirst().number());
    assertThat(of(file).state()).isEqualTo(Forwarded.State.OPEN);
  }

  @Test
  void asksAfterManyInOneCallAndSinglyWhereItMust() {
    List<CaseFile> files = List.of(forwarded(), forwarded(), forwarded(), forwarded());
    pass(Duration.ofMinutes(11));
    int before = CITY.calls();
    pass(Duration.ofMinutes(11));
    assertThat(CITY.calls() - before).isEqualTo(1);

    CITY.habits().singly = true;
    pass(Duration.ofMinutes(11));
    before = CITY.calls();
    files.forEach(file -> cityMatters(file).getFirst().become("closed", "好了"));
    pass(Duration.ofMinutes(11));
    assertThat(CITY.calls() - before).isEqualTo(4);
    assertThat(files).allSatisfy(file -> assertThat(of(file).state().live()).isFalse());
  }

  @Test
  void isNotSentWhereItMustNotBe() {
    CaseFile fresh = reported();
    assertThat(code(forward(fresh))).isEqualTo("move-not-now");

    CaseFile secret = move(fresh, new Move.Mark(null, true, "涉及隐私"), DESK);
    secret = move(secret, new Move.Decline("不归我们", "武穴市"), DESK);
    assertThat(code(forward(secret))).isEqualTo("forward-confidential");

    CaseFile petition = move(reported(), new Move.Mark(true, null, "信访事项"), DESK);
    petition = move(petition, new Move.Decline("不归我们", "武穴市"), DESK);
    assertThat(code(forward(petition))).isEqualTo("forward-petition");

    CaseFile twice = forwarded();
    assertThat(code(forward(twice))).isEqualTo("move-not-now");

    CaseFile other = declined();
    Actor checker = ((Who.Staff) staff(33, GOVERNMENT, Role.CHECKER)).actor();
    assertThat(
            code(
                forwarding.forward(
                    checker, other.id(), other.version(), "wuxue", UUID.randomUUID().toString())))
        .isEqualTo("move-not-you");
    assertThat(code(forwarding.forward(DESK_ACTOR, other.id(), other.version(), "nobody", "k")))
        .isEqualTo("forward-closed");
    assertThat(forwarding.listOfCase(HUANGMEI, other.id())).isEmpty();
  }

  @Test
  void isQueuedOnceHoweverOftenTheFormIsSent() {
    CaseFile file = declined();
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      forwarding.forward(DESK_ACTOR, file.id(), file.version(), "wuxue", key).orThrow();
    }
    settle();
    assertThat(cityMatters(file)).hasSize(1);
  }

  @Test
  void canBeCalledOffAndSentAnew() {
    CaseFile file = forwarded();
    file = forwarding.callOff(DESK_ACTOR, file.id(), file.version(), "弄错了", "off").orThrow();
    settle();
    assertThat(cityMatters(file)).isEmpty();
    file = forward(file).orThrow();
    settle();
    assertThat(of(file).nth()).isEqualTo(2);
    assertThat(cityMatters(file)).hasSize(1);
  }
}
