// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.notification.Notifications;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clerk and a reporter write to each other through the centre. */
class LettersJourneyTests extends CaseJourney {

  private static final String CLERKS_NUMBER = "13907138899";
  private static final String REPORTERS_NUMBER = "15872991234";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Notifications notifications;
  @Autowired JdbcTemplate jdbc;

  private Received handled() {
    Received received = report();
    CaseFile file = move(file(received), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    move(file, new Move.Acknowledge(), CLERK);
    return received;
  }

  private CaseFile file(Received received) {
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private Browser clerk() {
    return new Staff(directory, port).browserOf("王芳", CENTRE, Role.UNIT_CLERK);
  }

  private HttpResponse<String> write(Browser clerk, Received to, String text) {
    String page = "/cases/" + to.caseId();
    var form =
        Map.of(
            "version",
            Integer.toString(file(to).version()),
            "key",
            UUID.randomUUID().toString(),
            "report",
            Long.toString(to.reportId()),
            "text",
            text);
    return clerk.submit(page, page + "/moves/write", form);
  }

  private Browser reporter(Received received) {
    Browser browser = new Browser(port);
    var entered = Map.of("code", received.code(), "secret", received.secret());
    assertThat(browser.submit("/follow?other", "/follow", entered).statusCode()).isEqualTo(303);
    return browser;
  }

  private static String page(Browser reporter) {
    return reporter.get("/follow", "Accept", "text/html", "Accept-Language", "zh").body();
  }

  private HttpResponse<String> reply(Browser reporter, Received received, String text) {
    var form = new HashMap<String, String>();
    form.put("version", Integer.toString(file(received).version()));
    form.put("key", UUID.randomUUID().toString());
    form.put("text", text);
    return reporter.submit("/follow", "/follow/reply", form);
  }

  private List<String> messages(Received received) {
    notifications.catchUp(HUANGMEI);
    return jdbc.queryForList(
        """
        select body from notification.message
         where county = 421127 and report_id = ? and kind = 'LETTER'
        """,
        String.class,
        received.reportId());
  }

  @Test
  void aLetterGoesOutAndItsAnswerComesBackWithoutANumberOnEitherSide() {
    Received received = handled();
    Browser clerk = clerk();
    var sent = write(clerk, received, "您好，我是王芳，灯杆编号是多少？电话" + CLERKS_NUMBER);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(messages(received))
        .singleElement()
        .satisfies(text ->
            assertThat(text)
                .contains(received.code(), "灯杆编号是多少", "黄梅县综治中心")
                .doesNotContain(CLERKS_NUMBER, "王芳", "13812345678"));
    Browser reporter = reporter(received);
    assertThat(page(reporter))
        .contains("给您留言", "灯杆编号是多少", "action=\"/follow/reply\"")
        .doesNotContain(CLERKS_NUMBER);
    var answered = reply(reporter, received, "是LD-07，也可以打" + REPORTERS_NUMBER);
    assertThat(answered.statusCode()).isEqualTo(303);
    String matter = clerk.get("/cases/" + received.caseId(), "Accept", "text/html").body();
    assertThat(matter).contains("诉求人 1回复", "是LD-07").doesNotContain(REPORTERS_NUMBER);
    notifications.catchUp(HUANGMEI);
    assertThat(clerk.get("/me/notices", "Accept", "text/html").body()).contains("诉求人回复了留言");
  }

  @Test
  void nothingCanBeAnsweredThatWasNotWritten() {
    Received received = handled();
    Browser reporter = reporter(received);
    assertThat(page(reporter)).doesNotContain("/follow/reply");
    assertThat(reply(reporter, received, "有人吗").statusCode()).isEqualTo(409);
  }

  @Test
  void anAnswerThatIsEmptyIsRefusedBesideItsField() {
    Received received = handled();
    write(clerk(), received, "灯杆编号是多少？");
    var empty = reply(reporter(received), received, " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("text-error");
  }

  @Test
  void aLetterToOneReporterIsNoneOfTheOthersBusiness() {
    Received first = handled();
    Received second = report();
    move(file(second), new Move.Merge(first.caseId(), null), DESK);
    write(clerk(), first, "灯杆编号是多少？");
    assertThat(page(reporter(first))).contains("灯杆编号是多少");
    assertThat(page(reporter(second))).doesNotContain("灯杆编号是多少", "/follow/reply");
    assertThat(messages(second)).isEmpty();
  }

  @Test
  void aUnitThatDoesNotWorkOnItCannotWrite() {
    Received received = handled();
    Browser other =
        new Staff(directory, port).browserOf("刘洋", "421127-hotline-centre", Role.UNIT_CLERK);
    var refused = write(other, received, "请联系我");
    assertThat(refused.statusCode()).isIn(403, 404);
    assertThat(messages(received)).isEmpty();
  }

  @Test
  void theFollowersOwnProgramsAnswerToo() {
    Received received = handled();
    write(clerk(), received, "灯杆编号是多少？");
    var answer =
        new Browser(port)
            .post(
                "/api/v1/follow/" + received.code() + "/reply",
                "{\"text\":\"LD-07\"}",
                "Content-Type",
                "application/json",
                "Report-Secret",
                received.secret(),
                "If-Match",
                "\"" + file(received).version() + "\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("REPLIED", "LD-07");
  }
}
