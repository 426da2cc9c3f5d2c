// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.report.Report;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Telling something through the page without a script. */
class ReportPagesJourneyTests extends CaseJourney {

  private static final Pattern CODE = Pattern.compile(">(\\d{6}-\\d{6})<");
  private static final Pattern SECRET = Pattern.compile(">(\\d{3} \\d{3} \\d{3})<");
  private static final Pattern HANDLE = Pattern.compile("name=\"photo\" value=\"([^\"]+)\"");

  /** Two villages have this name. */
  private static final String TWINS = "张塆村三组";

  private static final String ONE_TWIN = "421127108216";
  private static final String OTHER_TWIN = "421127111228";

  @LocalServerPort int port;

  private Browser resident;

  @BeforeEach
  void aNewBrowser() {
    resident = new Browser(port);
  }

  private static Map<String, String> lampForm(String... more) {
    var form = new HashMap<String, String>();
    form.put("text", "沙岭社区门口的路灯坏了三天");
    form.put("address", "沙岭社区门口");
    form.put("key", UUID.randomUUID().toString());
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private HttpResponse<String> send(Map<String, String> form) {
    return resident.submit("/report", "/report", form);
  }

  private HttpResponse<String> receipt() {
    return resident.get("/report/sent", "Accept", "text/html");
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private Report sentReport() {
    return reports.findByCode(HUANGMEI, found(CODE, receipt().body())).orElseThrow();
  }

  @Test
  void givesAReceiptWithCodeAndSecretAndTheNextDeadline() {
    var sent = send(lampForm("name", "张三", "phone", "13812345678"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/report/sent");
    String page = receipt().body();
    found(SECRET, page);
    assertThat(page).contains("最迟 2026-").doesNotContain("13812345678", "张三");
    Report report = sentReport();
    assertThat(report.category()).isEqualTo("lighting-out");
    assertThat(report.division()).isEqualTo("421127100001");
  }

  @Test
  void takesAMailAddressAndRefusesWhatIsNoneBesideItsField() {
    var form = lampForm("email", "zhang.example.org");
    var refused = send(form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("email-error", "这不像是邮箱地址。", "请写成 name@example.com 的样子")
        .contains("value=\"zhang.example.org\"");
    form.put("email", " zhang＠example。org ");
    assertThat(send(form).statusCode()).isEqualTo(303);
    assertThat(sentReport().answer()).isEqualTo(Report.Answer.WAITING);
    assertThat(receipt().body()).doesNotContain("zhang@example.org");
  }

  @Test
  void keepsTheSecretOutOfReachOfScriptsAndOtherSites() {
    var sent = send(lampForm());
    assertThat(sent.headers().allValues("Set-Cookie"))
        .filteredOn(c -> c.startsWith("receipt=") || c.startsWith("follow="))
        .hasSize(2)
        .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
  }

  @Test
  void makesOneReportOfAFormThatIsSentTwice() {
    var form = lampForm();
    send(form);
    String first = found(CODE, receipt().body());
    assertThat(send(form).statusCode()).isEqualTo(303);
    assertThat(found(CODE, receipt().body())).isEqualTo(first);
  }

  @Test
  void showsBothVillagesOfOneNameAndTakesTheChosenOne() {
    var form = lampForm("address", TWINS);
    var asked = send(form);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("有几个地方同名", "value=\"" + ONE_TWIN + "\"", "value=\"" + OTHER_TWIN + "\"");
    form.put("division", OTHER_TWIN);
    assertThat(send(form).statusCode()).isEqualTo(303);
    assertThat(sentReport().division()).isEqualTo(OTHER_TWIN);
  }

  @Test
  void letsNobodyBeSureOfThePlace() {
    assertThat(send(lampForm("address", TWINS, "division", "421127")).statusCode()).isEqualTo(303);
    assertThat(sentReport().division()).isEqualTo("421127");
  }

  @ParameterizedTest
  @CsvSource({
    "text, '', 没有填写内容",
    "address, '', 没有说在哪里",
    "category, no-such, no-such",
    "longitude, 120, 县",
    "longitude, east, 坐标",
    "datum, MARS, 坐标系",
    "happened_at, 2099-01-01T00:00, 2099-01-01 00:00",
    "happened_at, yesterday, 时间无法识别",
    "phone, 12, 不像是电话号码",
    "division, 420000000000, 没有区划"
  })
  void keepsWhatWasTypedAndSaysWhatIsWrong(String field, String value, String words) {
    var form = lampForm("name", "王小明");
    if (field.equals("longitude") || field.equals("datum")) {
      form.put("longitude", "115.937");
      form.put("latitude", "30.069");
    }
    form.put(field, value);
    var answer = send(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("data-errors", words, "value=\"王小明\"", form.get("key"));
  }

  @Test
  void namesTheNearestCellOfAPointOutsideTheCounty() {
    var answer = send(lampForm("longitude", "115.0", "latitude", "30.0"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).containsPattern("“[^”]+网格”").contains("href=\"#place\"");
  }

  @Test
  void refusesControlCharactersByPlace() {
    var answer = send(lampForm("text", "路灯\u0007坏了"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("U+0007");
  }

  @Test
  void answersFiveMegabytesOfTextByTheRuleTheyBreak() {
    String book = "灯".repeat(5 * 1024 * 1024 / 3);
    var answer = resident.upload("/report", "/report", lampForm("text", book), Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("4,000");
  }

  @Test
  void refusesAFileThatIsNoPhotoAndKeepsTheOneThatIs() {
    byte[] script = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var form = lampForm();
    var answer =
        resident.upload(
            "/report",
            "/report",
            form,
            Map.of("lamp.png", Pictures.png(800, 600), "evil.jpg", script));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("沙岭社区门口的路灯坏了三天", "href=\"#photos\"");
    String handle = found(HANDLE, answer.body());
    assertThat(resident.get("/report/photos/" + handle).statusCode()).isEqualTo(200);
    form.put("photo", handle);
    assertThat(send(form).statusCode()).isEqualTo(303);
    assertThat(reports.listPhotos(HUANGMEI, sentReport().id())).hasSize(1);
  }

  @Test
  void showsAnUploadedPhotoToNobodyWhoOnlyCounts() {
    assertThat(resident.get("/report/photos/1-000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void asksTheChosenCategorysQuestionsAndKeepsTheAnswers() {
    var form = lampForm("category", "roads-manhole", "fields.cover_letters", "电信");
    var answer = send(form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("name=\"fields.cover_state\"", "href=\"#fields.cover_state\"", "value=\"电信\"");
    form.put("fields.cover_state", "缺失");
    assertThat(send(form).statusCode()).isEqualTo(303);
    assertThat(sentReport().fields()).containsEntry("cover_state", "缺失");
  }

  @Test
  void proposesCategoriesWithTheWordsThatDecided() {
    var guess = resident.submit("/report", "/report/guess", Map.of("text", "门口的路灯坏了"));
    assertThat(guess.statusCode()).isEqualTo(200);
    assertThat(guess.body()).contains("value=\"lighting-out\"", "路灯坏");
  }

  @Test
  void takesNoFormOfAnotherSite() {
    assertThat(resident.postForm("/report", lampForm()).statusCode()).isEqualTo(403);
  }
}
