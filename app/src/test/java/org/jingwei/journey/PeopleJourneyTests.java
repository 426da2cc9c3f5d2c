// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Origin;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator adds the people who then work. */
class PeopleJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired SignIns signIns;

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }

  @Test
  void aNewPersonSignsInOnceWithThePasswordThatWasShown() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    Map<String, String> person =
        Map.of(
            "name", "王芳",
            "login", "wangfang",
            "unit", CENTRE,
            "role", "DESK",
            "scope", "421127102");
    HttpResponse<String> added = admin.submit("/admin/people", "/admin/people", person);
    assertThat(added.statusCode()).isEqualTo(302);
    var found = directory.findPersonByLogin("wangfang").orElseThrow();
    assertThat(directory.listGrants(found.id()).getFirst().scope().value()).isEqualTo("421127102");
    HttpResponse<String> again = admin.submit("/admin/people", "/admin/people", person);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("id=\"login-error\"", "王芳");
  }

  @Test
  void whoLeavesIsSignedOutAndCannotComeBack() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    Colleague leaving = hired(Role.DESK);
    long id = directory.findPersonByLogin(leaving.login()).orElseThrow().id();
    admin.submit(
        "/admin/people/" + id, "/admin/people/" + id + "/active", Map.of("active", "false"));
    assertThat(signIns.listSessions(id)).isEmpty();
    assertThat(signIns.signIn(leaving.login(), Staff.PASSWORD, new Origin("127.0.0.1", "")))
        .asString()
        .contains("sign-in-wrong");
  }

  @Test
  void nobodyBecomesTwoKindsOfAdministrator() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    Colleague guard = hired(Role.SECURITY_ADMIN);
    long id = directory.findPersonByLogin(guard.login()).orElseThrow().id();
    admin.submit(
        "/admin/people/" + id,
        "/admin/people/" + id + "/appoint",
        Map.of("role", "SYSTEM_ADMIN", "scope", "421127"));
    assertThat(directory.listGrants(id)).hasSize(1);
    assertThat(guard.get("/admin/people").statusCode()).isEqualTo(403);
    assertThat(guard.get("/admin/sessions").statusCode()).isEqualTo(200);
    assertThat(admin.get("/admin/sessions").statusCode()).isEqualTo(403);
  }

  @Test
  void anAdministratorSeesHowMessagesStandAndNoSearchThatWouldTurnThemAway() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    assertThat(admin.get("/admin/outbox?state=sent").body())
        .contains("告知诉求人的短信和邮件")
        .doesNotContain("action=\"/search\"");
    Colleague desk = hired(Role.DESK);
    assertThat(desk.get("/me").body()).contains("action=\"/search\"");
    assertThat(desk.get("/admin/outbox").statusCode()).isEqualTo(403);
  }

  @Test
  void somebodyIsFoundByPartOfANameAndByRole() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    newcomer(admin, "hepingan", "何平安");
    assertThat(admin.get("/admin/people?q=" + encoded("平安")).body())
        .contains("hepingan", "filters-on")
        .doesNotContain(admin.login() + "</td>");
    assertThat(admin.get("/admin/people?role=DESK&state=here&q=hepi").body()).contains("何平安");
    assertThat(admin.get("/admin/people?role=AUDITOR&q=hepi").body()).contains("没有符合条件的人员");
  }

  private long newcomer(Colleague admin, String login, String name) {
    admin.submit(
        "/admin/people",
        "/admin/people",
        Map.of("name", name, "login", login, "unit", CENTRE, "role", "DESK", "scope", "421127"));
    return directory.findPersonByLogin(login).orElseThrow().id();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theLatestChangeIsToldAndTakenBackOnce() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    long id = newcomer(admin, "hejinlan", "何金兰");
    String page = "/admin/people/" + id;
    admin.submit(page, page + "/dismiss", Map.of("role", "DESK", "scope", "421127"));
    String change = Long.toString(directory.findUndoable(HUANGMEI, id).orElseThrow().id());
    assertThat(admin.get(page).body()).contains("撤销这一步", "value=\"" + change + "\"");
    admin.submit(page, page + "/undo", Map.of("change", change));
    assertThat(directory.listGrants(id)).hasSize(1);
    admin.submit(page, page + "/undo", Map.of("change", change));
    assertThat(directory.listGrants(id)).hasSize(1);
    assertThat(admin.get(page).body()).contains("这一步已经撤销");
    assertThat(admin.get(page + "/changes").body())
        .contains("免去：", "撤销了上一次变动", "新增账号")
        .doesNotContain("登录成功");
  }

  private HttpResponse<String> sent(Colleague admin, String table) {
    String path = "/admin/people/file";
    return admin.send(
        path, path, "people.csv", table.getBytes(java.nio.charset.Charset.forName("GBK")));
  }

  private static String field(HttpResponse<String> page, String name) {
    var found =
        java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
            .matcher(page.body());
    assertThat(found.find()).isTrue();
    return org.springframework.web.util.HtmlUtils.htmlUnescape(found.group(1));
  }

  @Test
  void aTableIsShownBeforeItIsTakenInAndTakenInOnce() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    long moved = newcomer(admin, "fangyun", "方云");
    String table =
        "用户名,姓名,单位,岗位,地域,截止日期,在岗\n"
            + "fangyun,方云,421127-data-bureau,监督员,421127,2027-12-31,是\n"
            + "tablenew,田丽,421127-data-bureau,坐席,421127,,是\n";
    HttpResponse<String> look = sent(admin, table);
    assertThat(look.statusCode()).isEqualTo(200);
    assertThat(look.body()).contains("田丽", "新增，单位", "免去：", "任命：");
    assertThat(directory.findPersonByLogin("tablenew")).isEmpty();
    assertThat(directory.findPerson(moved).orElseThrow().unit()).isEqualTo(CENTRE);
    Map<String, String> decision =
        Map.of("rows", field(look, "rows"), "digest", field(look, "digest"));
    String path = "/admin/people/file";
    assertThat(admin.submit(path, path + "/take-in", decision).statusCode()).isEqualTo(302);
    assertThat(directory.findPerson(moved).orElseThrow().unit()).isEqualTo("421127-data-bureau");
    assertThat(directory.listGrants(moved))
        .singleElement()
        .matches(one -> one.role() == Role.AUDITOR);
    HttpResponse<String> again = admin.submit(path, path + "/take-in", decision);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("没有变动");
  }

  @Test
  void aTableWithAFaultDoesNothingAndNamesTheLine() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    long own = directory.findPersonByLogin(admin.login()).orElseThrow().id();
    String wrong =
        "login,name,unit,role,place,here\n"
            + "goodone,钱一,,DESK,421127,yes\n"
            + "badone,孙二,no-such-unit,DESK,421127,yes\n"
            + "badtwo,李三,,KING,421127,maybe\n";
    assertThat(sent(admin, wrong).body()).contains("第 3 行", "第 4 行", "KING", "maybe");
    assertThat(sent(admin, "login,role,place\n" + admin.login() + ",DESK,421127\n").body())
        .contains("第 2 行", "不能在这里处理自己的账号");
    assertThat(sent(admin, "a,b\n1,2\n").statusCode()).isEqualTo(422);
    assertThat(directory.findPersonByLogin("goodone")).isEmpty();
    assertThat(directory.listGrants(own)).hasSize(1);
  }

  @Test
  void theTableThatIsTakenOutChangesNothingWhenItComesInAgain() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    newcomer(admin, "shiyuan", "石远");
    String csv = admin.get("/admin/people/people.csv?q=shiyuan").body();
    assertThat(csv).contains("用户名,姓名,单位", "shiyuan,石远").doesNotContain(admin.login());
    byte[] again = csv.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String path = "/admin/people/file";
    assertThat(admin.send(path, path, "people.csv", again).body()).contains("没有变动");
    assertThat(admin.get("/admin/people/people.xlsx").statusCode()).isEqualTo(200);
    assertThat(hired(Role.DESK).get("/admin/people/people.csv").statusCode()).isEqualTo(403);
  }
}
