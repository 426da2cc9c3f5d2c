// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.order;
import static org.jingwei.casework.AMove.staff;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.Test;

/** Words between clerks and reporters that need no number. */
class LetterRulesTests {

  private static final Who CLERK = staff(Role.UNIT_CLERK, ACaseFile.LEAD, 2);

  private static AMove writing(String text) {
    return AMove.of(new Move.Write(7, text), CLERK)
        .on(CaseState.HANDLING)
        .withReports(ACaseFile.report(1, 7, 70L))
        .withOrders(order(11, ACaseFile.LEAD, true, WorkOrder.OrderState.ACKNOWLEDGED));
  }

  @Test
  void isWrittenByWhoeverWorksOnTheMatterWhileItIsOpen() {
    AMove write = writing(WORDS);
    assertThat(write.refusal()).isEqualTo("done");
    assertThat(write.by(staff(Role.DESK, "centre", 3)).refusal()).isEqualTo("done");
    assertThat(write.by(staff(Role.CALLBACK, "government", 3)).refusal()).isEqualTo("done");
    assertThat(write.by(staff(Role.UNIT_CLERK, "other", 3)).refusal()).isEqualTo("move-not-you");
    assertThat(write.by(staff(Role.AUDITOR, "other", 3)).refusal()).isEqualTo("move-not-you");
    assertThat(write.by(new Who.Reporter(7)).refusal()).isEqualTo("move-not-you");
    assertThat(write.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
  }

  @Test
  void isNotWrittenByAUnitWhoseOrderHasEnded() {
    AMove write = writing(WORDS);
    for (var ended : List.of(WorkOrder.OrderState.WITHDRAWN, WorkOrder.OrderState.DONE)) {
      assertThat(write.withOrders(order(11, ACaseFile.LEAD, true, ended)).refusal())
          .isEqualTo("move-not-you");
    }
  }

  @Test
  void goesToAReportOfThisMatterAndFitsIntoATextMessage() {
    assertThat(writing(WORDS).withReports(ACaseFile.report(1, 8, 80L)).refusal())
        .isEqualTo("report-unknown");
    assertThat(writing(" ").refusal()).isEqualTo("reason-missing");
    assertThat(writing("长".repeat(200)).refusal()).isEqualTo("done");
    assertThat(writing("长".repeat(201)).refusal()).isEqualTo("text-too-long");
  }

  @Test
  void isAnsweredByItsReporterAloneAlsoWhenTheMatterHasEnded() {
    AMove reply = writing(WORDS).as(new Move.Reply(WORDS));
    assertThat(reply.by(new Who.Reporter(7)).refusal()).isEqualTo("done");
    assertThat(reply.by(new Who.Reporter(8)).refusal()).isEqualTo("move-not-you");
    assertThat(reply.refusal()).isEqualTo("move-not-you");
    AMove ended = reply.by(new Who.Reporter(7)).on(CaseState.CLOSED);
    assertThat(ended.refusal()).isEqualTo("done");
    assertThat(reply.as(new Move.Reply("")).by(new Who.Reporter(7)).refusal())
        .isEqualTo("reason-missing");
  }

  @Test
  void loseTheNumbersInThemWhicheverDoorTheyComeBy() {
    assertThat(new Move.Write(7, "我是小王，打 138 0713 4455 找我").text())
        .doesNotContain("138", "4455")
        .contains("我是小王");
    assertThat(new Move.Reply("车牌鄂J12345，电话13907134455").text())
        .doesNotContain("J12345", "13907134455");
  }

  private static boolean mayReply(Milestone.Kind... steps) {
    return Letters.mayReply(
        Stream.of(steps).map(kind -> Milestone.of(Instant.EPOCH, kind)).toList());
  }

  @Test
  void areAnsweredAFewTimesAndNotWithoutALetter() {
    var written = Milestone.Kind.WRITTEN;
    var replied = Milestone.Kind.REPLIED;
    assertThat(mayReply(Milestone.Kind.RECEIVED)).isFalse();
    assertThat(mayReply(written)).isTrue();
    assertThat(mayReply(written, replied, replied)).isTrue();
    assertThat(mayReply(written, replied, replied, replied)).isFalse();
    assertThat(mayReply(written, replied, replied, replied, written)).isTrue();
  }
}
