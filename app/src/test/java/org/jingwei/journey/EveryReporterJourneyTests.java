// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.notification.Notifications;
import org.jingwei.notification.TestMailServer.Mail;
import org.jingwei.report.Report;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One matter told by many, each by a channel of their own: every one is told that it is taken on,
 * what was done, and asked for a rating, there and in their language, and nobody twice.
 */
class EveryReporterJourneyTests extends LineJourney {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile(">(\\d{6}-\\d{6})<");

  @Autowired Notifications notifications;

  private final JsonMapper json = new JsonMapper();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private int number = (int) (System.nanoTime() % 1_000_000);

  private String phone() {
    return "137%08d".formatted(number++);
  }

  private Report onThePage(Map<String, String> who) {
    var form = new HashMap<String, String>();
    form.put("text", "沙岭社区门口的路灯坏了三天 " + mark);
    form.put("address", "沙岭社区门口");
    form.put("key", UUID.randomUUID().toString());
    form.putAll(who);
    Browser resident = new Browser(port);
    HttpResponse<String> sent = resident.submit("/report", "/report", form);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    Matcher code = CODE.matcher(resident.get("/report/sent", "Accept", "text/html").body());
    assertThat(code.find()).isTrue();
    return reports.findByCode(HUANGMEI, code.group(1)).orElseThrow();
  }

  private JsonNode byTheApi(String more) {
    String told =
        "{\"text\":\"Lamp out at the gate %s\",\"category\":\"lighting-out\",\"longitude\":115.937,\"latitude\":30.069%s}"
            .formatted(mark, more);
    var answer =
        new Browser(port)
            .post(
                "/api/v1/reports",
                told,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body());
  }

  private Report reportOf(JsonNode received) {
    return reports.findByCode(HUANGMEI, received.path("code").asString()).orElseThrow();
  }

  private CaseFile fileOf(Report report) {
    Report now = reports.find(HUANGMEI, report.id()).orElseThrow();
    return cases.find(HUANGMEI, now.caseId()).orElseThrow();
  }

  private void merge(Report report, Report into) {
    move(fileOf(report), new Move.Merge(fileOf(into).id(), "同一盏灯"), DESK);
  }

  /** Each context has a data folder of its own, below target. */
  private List<String> textsTo(String phone) {
    List<String> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("target"), 3)) {
      for (Path file : files.filter(one -> one.endsWith(today())).toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode told = json.readTree(line);
          if (told.path("phone").asString().equals(phone)) {
            bodies.add(told.path("body").asString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bodies;
  }

  private static String today() {
    return "messages-" + LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC) + ".jsonl";
  }

  private List<String> kindsOf(Report report) {
    return jdbc.queryForList(
        "select kind from notification.message where county = 421127 and report_id = ?",
        String.class,
        report.id());
  }

  private static List<Mail> mailsTo(String address) {
    return MAILS.mails().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  private static void areAcceptanceAndAnswer(List<String> told, Report report) {
    assertThat(told).hasSize(2);
    assertThat(told).allSatisfy(one -> assertThat(one).contains(report.code(), "黄梅县综治中心"));
    assertThat(told.get(0)).contains("已受理");
    assertThat(told.get(1)).contains("办理情况：换了灯泡和线路。", "评分").doesNotContain("内部意见");
  }

  @Test
  void eachIsToldWhereTheyCameFromInTheirLanguageAndNobodyTwice() {
    String residentsPhone = phone();
    String latePhone = phone();
    String callersPhone = phone();
    Report withPhone = onThePage(Map.of("name", "张三", "phone", residentsPhone));
    String chinese = "li-" + mark + "@example.org";
    // Both: told once, by mail, as the page says.
    String bothPhone = phone();
    Report withMail = onThePage(Map.of("name", "李四", "email", chinese, "phone", bothPhone));
    String english = "lee-" + mark + "@example.org";
    Report inEnglish =
        reportOf(
            byTheApi(",\"name\":\"Lee\",\"email\":\"%s\",\"language\":\"en\"".formatted(english)));
    JsonNode app = byTheApi("");
    var order = lamps();
    order.put("callerPhone", callersPhone);
    String city = CITY.order(order);
    pass();

    // One was taken on by itself before it was seen to be the same matter.
    move(fileOf(withMail), new Move.Accept(null), DESK);
    notifications.catchUp(HUANGMEI);
    for (Report other : List.of(withMail, inEnglish, reportOf(app), reportOf(city))) {
      merge(other, withPhone);
    }
    CaseFile file = move(fileOf(withPhone), new Move.Accept("内部意见：常有人反映"), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), "内部意见：尽快"), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡和线路。", List.of()), CLERK);
    move(file, new Move.Confirm("内部意见：属实"), CHECKER);
    // One more comes when the others were told the answer already.
    await()
        .atMost(LONG)
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return kindsOf(withPhone).contains("ANSWERED");
        });
    Report late = onThePage(Map.of("phone", latePhone));
    merge(late, withPhone);
    settle();
    await()
        .atMost(LONG)
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return textsTo(residentsPhone).size() >= 2
              && textsTo(latePhone).size() >= 2
              && mailsTo(chinese).size() >= 2
              && mailsTo(english).size() >= 2;
        });

    areAcceptanceAndAnswer(textsTo(residentsPhone), withPhone);
    areAcceptanceAndAnswer(textsTo(latePhone), late);
    areAcceptanceAndAnswer(mailsTo(chinese).stream().map(Mail::text).toList(), withMail);
    assertThat(textsTo(bothPhone)).isEmpty();
    assertThat(mailsTo(chinese)).allMatch(mail -> mail.subject().contains(withMail.code()));
    assertThat(mailsTo(english).stream().map(Mail::text).toList())
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).contains(inEnglish.code(), "sent by a program"))
        .satisfies(told -> {
          assertThat(told.get(0)).contains("is taken on");
          assertThat(told.get(1)).contains("What was done", "换了灯泡和线路", "rate it");
        });
    theAppReadsAcceptanceAnswerAndRatingRequest(app);
    assertThat(CITY.get(city).types()).contains("received", "result");
    assertThat(textsTo(callersPhone)).as("the line tells its callers itself").isEmpty();
  }

  /** A program is told what the page says: whoever came by it holds code and secret. */
  private void theAppReadsAcceptanceAnswerAndRatingRequest(JsonNode app) {
    var answer =
        new Browser(port)
            .get(
                "/api/v1/follow/" + app.path("code").asString(),
                "Report-Secret",
                app.path("secret").asString(),
                "Accept-Language",
                "en");
    JsonNode told = json.readTree(answer.body());
    List<String> steps = new ArrayList<>();
    told.path("history").forEach(step -> steps.add(step.path("kind").asString()));
    assertThat(steps).contains("MERGED", "ACCEPTED", "CHECKED");
    assertThat(told.path("answer").asString()).isEqualTo("换了灯泡和线路。");
    assertThat(told.path("mayDo").toString()).contains("RATE");
  }
}
