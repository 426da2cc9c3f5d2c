// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.SystemToken;
import org.jingwei.web.Browser;

/**
 * Names and numbers that stand nowhere else, told by every way that lets somebody tell something.
 */
final class Canaries {

  private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9-]+)\"");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([0-9 ]+)\"");

  private final CanaryJourneyTests at;
  private final String control;
  private final Staff staff;
  private final List<String> planted = new ArrayList<>();
  private int number;

  Canaries(CanaryJourneyTests at, String control) {
    this.at = at;
    this.control = control;
    this.staff = new Staff(at.directory, at.port);
  }

  List<String> planted() {
    return planted;
  }

  private String plant(String text) {
    planted.add(text);
    return text;
  }

  private String name() {
    return plant("欧阳雀" + "甲乙丙丁戊己庚辛壬癸".charAt(number++ % 10) + "某");
  }

  private String phone() {
    return plant("1379876%04d".formatted(5000 + number++));
  }

  private String email() {
    return plant("canary%d.ofours@example.org".formatted(7000 + number++));
  }

  /** With a right check digit: 17 digits and what GB 11643 makes of them. */
  private String idNumber() {
    String digits = "421127198%02d0%d1%04d".formatted(number % 90, 1 + number % 9, 1000 + number++);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return plant(digits + "10X98765432".charAt(sum % 11));
  }

  private String telling() {
    return control + "坏了，电话" + phone() + "，身份证" + idNumber();
  }

  void plantByEveryWay() {
    onThePage();
    Browser program = new Browser(at.port);
    var told = byTheApi(program);
    inAStream();
    takenByPhone();
    afterwards(program, group(CODE, told), group(SECRET, told));
  }

  private void onThePage() {
    var form = new HashMap<String, String>();
    form.put("text", telling());
    form.put("address", "沙岭社区门口");
    form.put("key", UUID.randomUUID().toString());
    form.put("name", name());
    form.put("phone", phone());
    form.put("email", email());
    assertThat(new Browser(at.port).submit("/report", "/report", form).statusCode()).isEqualTo(303);
    form.put("text", "");
    form.put("phone", phone());
    assertThat(new Browser(at.port).submit("/report", "/report", form).statusCode()).isEqualTo(422);
  }

  private String json() {
    return "{\"text\":\"%s\",\"category\":\"lighting-out\",\"longitude\":115.937,\"latitude\":30.069,\"name\":\"%s\",\"phone\":\"%s\",\"email\":\"%s\"}"
        .formatted(telling(), name(), phone(), email());
  }

  private HttpResponse<String> byTheApi(Browser program) {
    String key = UUID.randomUUID().toString();
    var told =
        program.post(
            "/api/v1/reports", json(), "Content-Type", "application/json", "Idempotency-Key", key);
    assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
    String broken = json().replace("}", ",");
    var refused =
        program.post(
            "/api/v1/reports", broken, "Content-Type", "application/json", "Idempotency-Key", key);
    assertThat(refused.statusCode()).isBetween(400, 422);
    return told;
  }

  private void inAStream() {
    String name = "c" + UUID.randomUUID().toString().substring(0, 12);
    var line = SystemToken.reporting(CaseJourney.HUANGMEI, name, "LINE_12345");
    String token = at.signIns.issueToken(Actor.rule(CaseJourney.HUANGMEI, "test"), line).orThrow();
    String lines = json().replaceFirst("\\{", "{\"key\":\"" + name + "1\",") + "\n" + json() + "\n";
    var answer =
        new Browser(at.port)
            .post(
                "/api/v1/reports/bulk",
                lines,
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                "Bearer " + token);
    assertThat(answer.body()).contains("201", "422");
  }

  private void takenByPhone() {
    Browser desk = staff.browserOf("李华", CaseJourney.CENTRE, Role.DESK);
    Map<String, String> told =
        Map.of(
            "text",
            telling(),
            "channel",
            "PHONE",
            "source_ref",
            "HX-" + UUID.randomUUID(),
            "category",
            "lighting-out",
            "longitude",
            "115.937",
            "latitude",
            "30.069",
            "name",
            name(),
            "phone",
            phone(),
            "key",
            UUID.randomUUID().toString());
    assertThat(desk.submit("/desk/new", "/desk/new", told).headers().firstValue("Location"))
        .isPresent();
    String sought = phone();
    desk.submit("/desk/caller", "/desk/caller", Map.of("phone", sought, "reason", "lost"));
    desk.get("/desk/new/category?text=" + "%E7%81%AF");
  }

  /** What is written while a matter goes its way: by its reporter, and by staff about them. */
  private void afterwards(Browser program, String code, String secret) {
    CaseFile file = at.cases.findByCode(CaseJourney.HUANGMEI, code).orElseThrow();
    file = at.move(file, new Move.Accept(null), CaseJourney.DESK);
    file = at.move(file, new Move.Dispatch(CaseJourney.CENTRE, List.of(), null), CaseJourney.DESK);
    file = at.move(file, new Move.Acknowledge(), CaseJourney.CLERK);
    act(program, code, secret, file, "urge", "reason");
    file = now(file);
    long report = at.reports.listOfCase(file.county(), file.id()).getFirst().id();
    file = at.move(file, new Move.Write(report, "请打" + phone()), CaseJourney.CLERK);
    act(program, code, secret, file, "reply", "text");
    file = at.move(now(file), new Move.Resolve("换了灯泡", List.of()), CaseJourney.CLERK);
    file = at.move(file, new Move.Confirm(null), CaseJourney.CHECKER);
    var rated = act(program, code, secret, file, "rate", "comment");
    assertThat(rated.statusCode()).as(rated.body()).isEqualTo(200);
    assertThat(now(file).state()).isIn(CaseState.CHECKED, CaseState.CLOSED);
  }

  private CaseFile now(CaseFile file) {
    return at.cases.find(file.county(), file.id()).orElseThrow();
  }

  private HttpResponse<String> act(
      Browser program, String code, String secret, CaseFile file, String act, String field) {
    String more = act.equals("rate") ? ",\"resolved\":true,\"rating\":5" : "";
    var answer =
        program.post(
            "/api/v1/follow/" + code + "/" + act,
            "{\"%s\":\"请联系%s，%s\"%s}".formatted(field, phone(), idNumber(), more),
            "Content-Type",
            "application/json",
            "Report-Secret",
            secret,
            "If-Match",
            "\"" + file.version() + "\"",
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(act + answer.body()).isEqualTo(200);
    return answer;
  }

  private static String group(Pattern pattern, HttpResponse<String> answer) {
    Matcher found = pattern.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }
}
