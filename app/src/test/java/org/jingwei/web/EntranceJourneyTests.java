// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SystemToken;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The whole program over HTTP, seen from outside its entrance. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jingwei.data=target/test-data")
@Import(EntranceJourneyTests.Rooms.class)
class EntranceJourneyTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Actor STARTER = Actor.rule(HUANGMEI, "test");
  private static final String PASSWORD = "blue lamp over the river";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String[] JSON = {"Content-Type", "application/json"};

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
  }

  /** Rooms behind the entrance that no module has. */
  @RestController
  static class Rooms {

    record Told(int count) {}

    @GetMapping("/api/v1/test/me")
    String me(Actor actor) {
      return actor.name();
    }

    @PostMapping("/api/v1/test/told")
    Told told(@RequestBody Told told) {
      return told;
    }

    @GetMapping("/api/v1/test/refused")
    String refused() {
      throw new Unfulfilled(
          List.of(
              Refusal.invalid("password-short", "password", 10),
              Refusal.invalid("control-characters", "text", "U+0007")));
    }

    @GetMapping("/api/v1/test/bug")
    String bug() {
      throw new IllegalStateException("secret detail");
    }
  }

  @Autowired Directory directory;
  @Autowired SignIns signIns;
  @LocalServerPort int port;

  private Browser browser;
  private String login;

  @BeforeEach
  void aDeskOperator() {
    browser = new Browser(port);
    login = "desk" + NUMBER.incrementAndGet();
    var grant = new RoleGrant(Role.DESK, DivisionCode.of(HUANGMEI), Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "李华", "", Locale.CHINESE, List.of(grant));
    directory.addDemoPerson(STARTER, wanted, PASSWORD).orThrow();
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void sendsStrangersToSignInAndBack() {
    var asked = browser.get("/desk?state=new", "Accept", "text/html");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(location(asked)).endsWith("/sign-in?next=%2Fdesk%3Fstate%3Dnew");
    var program = browser.get("/api/v1/test/me");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(header(program, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(program.body()).contains("/problems/sign-in-needed");
  }

  @Test
  void signsInUnderAnUnguessableNewToken() {
    browser.get("/sign-in");
    var signedIn = browser.signIn(login, PASSWORD);
    assertThat(location(signedIn)).endsWith("/desk");
    String cookie = header(signedIn, "Set-Cookie");
    assertThat(String.join("\n", signedIn.headers().allValues("Set-Cookie")))
        .contains("session=421127.", "HttpOnly", "SameSite=Lax");
    assertThat(cookie).isNotEmpty();
    assertThat(browser.get("/api/v1/test/me").body()).isEqualTo("李华");
    String first = browser.cookie("session");
    browser.signIn(login, PASSWORD);
    assertThat(browser.cookie("session")).isNotEqualTo(first);
    assertThat(new Browser(port).get("/api/v1/test/me", "Cookie", "session=" + first).statusCode())
        .as("the session before ends with the new one")
        .isEqualTo(401);
  }

  @Test
  void takesNoSessionThatSomebodyElseChose() {
    String planted = "421127." + "A".repeat(43);
    var answer = browser.get("/api/v1/test/me", "Cookie", "session=" + planted);
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void endsAStolenCookieWithTheSignOut() {
    browser.signIn(login, PASSWORD);
    String stolen = browser.cookie("session");
    var thief = new Browser(port);
    var cookie = new String[] {"Cookie", "session=" + stolen};
    assertThat(thief.get("/api/v1/test/me", cookie).statusCode()).isEqualTo(200);
    var left = browser.submit("/sign-in", "/sign-out", Map.of());
    assertThat(location(left)).endsWith("/sign-in?left");
    assertThat(thief.get("/api/v1/test/me", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void tellsAWrongPasswordNothingMore() {
    assertThat(location(browser.signIn(login, "wrong"))).endsWith("/sign-in?failed");
    assertThat(location(browser.signIn("nobody", "wrong"))).endsWith("/sign-in?failed");
  }

  @Test
  void refusesFormsWithoutTheForgeryToken() {
    var foreign = browser.postForm("/sign-in", Map.of("username", login, "password", PASSWORD));
    assertThat(foreign.statusCode()).isEqualTo(403);
    browser.signIn(login, PASSWORD);
    assertThat(browser.post("/api/v1/test/told", "{\"count\":1}", JSON).statusCode())
        .isEqualTo(403);
    assertThat(browser.postForm("/sign-out", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void takesABearerTokenWithoutForgeryTokenAndRefusesAFalseOne() {
    var token = SystemToken.reporting(HUANGMEI, login, "hotline");
    String bearer = "Bearer " + signIns.issueToken(STARTER, token).orThrow();
    var told =
        browser.post(
            "/api/v1/test/told",
            "{\"count\":1}",
            "Content-Type",
            "application/json",
            "Authorization",
            bearer);
    assertThat(told.statusCode()).isEqualTo(200);
    var wrong = browser.get("/v3/api-docs", "Authorization", bearer + "x");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(browser.get("/admin/people", "Authorization", bearer).statusCode()).isEqualTo(403);
  }

  @Test
  void letsNobodyPastTheFirstPassword() {
    var person = directory.findPersonByLogin(login).orElseThrow();
    String once = signIns.resetPassword(STARTER, person.id()).orThrow();
    assertThat(location(browser.signIn(login, once))).endsWith("/me/password");
    assertThat(location(browser.get("/desk", "Accept", "text/html"))).endsWith("/me/password");
    assertThat(browser.get("/api/v1/test/me").statusCode()).isEqualTo(403);
    var wanted =
        Map.of("current", once, "password", "green field at dawn", "again", "green field at dawn");
    assertThat(location(browser.submit("/me/password", "/me/password", wanted))).endsWith("/desk");
    assertThat(browser.get("/api/v1/test/me").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsADeskOperatorOutOfAdministration() {
    browser.signIn(login, PASSWORD);
    assertThat(browser.get("/admin/people").statusCode()).isEqualTo(403);
    assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
  }

  private static List<String> noted(Runnable deed) {
    var logger = (Logger) LoggerFactory.getLogger(Turnaway.class);
    var kept = new ListAppender<ILoggingEvent>();
    kept.start();
    logger.addAppender(kept);
    deed.run();
    logger.detachAppender(kept);
    return kept.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void notesInTheLogWhoWasNotLetInAndWhere() {
    browser.signIn(login, PASSWORD);
    long id = directory.findPersonByLogin(login).orElseThrow().id();
    assertThat(noted(() -> browser.get("/admin/people?find=secret")))
        .containsExactly("Not allowed to " + id + ": GET /admin/people");
  }

  @Test
  void notesInTheLogAFormWithoutItsToken() {
    assertThat(noted(() -> browser.postForm("/sign-in", Map.of("username", login))))
        .containsExactly("Form without its token of nobody: POST /sign-in");
  }

  @Test
  void sendsHeadersThatForbidInlineScriptsAndFrames() {
    var page = browser.get("/sign-in", "Accept", "text/html");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "worker-src 'self' blob:")
        .doesNotContain("unsafe");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Permissions-Policy")).contains("geolocation=(self)");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Cache-Control")).contains("no-store");
    assertThat(page.body()).doesNotContain("<style").doesNotContain(" onclick=");
  }

  @Test
  void takesHostileTextAsText() {
    browser.signIn(login, PASSWORD);
    String hostile = "'; drop table report.report; --\"><script>alert(1)</script>";
    String asked = "/search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8);
    var found = browser.get(asked, "Accept", "text/html");
    var filled = browser.upload("/report", "/report", Map.of("text", hostile), Map.of());
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(filled.statusCode()).isEqualTo(422);
    for (var page : List.of(found.body(), filled.body())) {
      assertThat(page).contains("drop table report.report").doesNotContain("<script>alert");
    }
  }

  @Test
  void saysOfEveryTextInWhichLettersItIs() {
    var links =
        Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))")
            .matcher(browser.get("/sign-in", "Accept", "text/html").body());
    var paths = new TreeSet<>(List.of("/sign-in", "/robots.txt"));
    while (links.find()) {
      paths.add(links.group(1));
    }
    assertThat(paths).hasSizeGreaterThan(3);
    for (String path : paths) {
      assertThat(header(browser.get(path), "Content-Type"))
          .as(path)
          .startsWith("text/")
          .containsIgnoringCase("charset=utf-8");
    }
  }

  @Test
  void listsEveryRefusalInTheCallersLanguage() {
    browser.signIn(login, PASSWORD);
    var english = browser.get("/api/v1/test/refused", "Cookie", "lang=en");
    assertThat(english.statusCode()).isIn(401, 422);
    var chinese = browser.get("/api/v1/test/refused");
    assertThat(chinese.statusCode()).isEqualTo(422);
    assertThat(chinese.body())
        .contains("\"field\":\"password\"", "密码至少 10 位", "\"field\":\"text\"");
  }

  @Test
  void answersAnUnreadableBodyWithTheField() {
    var token = SystemToken.reporting(HUANGMEI, login, "hotline");
    var headers =
        new String[] {
          "Content-Type", "application/json",
          "Authorization", "Bearer " + signIns.issueToken(STARTER, token).orThrow(),
          "Accept-Language", "en"
        };
    var notANumber = browser.post("/api/v1/test/told", "{\"count\":\"many\"}", headers);
    assertThat(notANumber.statusCode()).isEqualTo(400);
    assertThat(notANumber.body()).contains("\"field\":\"count\"", "is not of the right kind");
    var noJson = browser.post("/api/v1/test/told", "{", headers);
    assertThat(noJson.statusCode()).isEqualTo(400);
    assertThat(noJson.body()).contains("not valid JSON");
  }

  @Test
  void answersFiveMegabytesOfTextClearly() {
    var large = browser.post("/api/v1/reports", "x".repeat(5 << 20), JSON);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("/problems/body-too-large");
  }

  @Test
  void showsABugByItsNumberAlone() {
    browser.signIn(login, PASSWORD);
    var bug = browser.get("/api/v1/test/bug");
    assertThat(bug.statusCode()).isEqualTo(500);
    assertThat(bug.body()).contains("\"incident\":").doesNotContain("secret detail");
  }

  @Test
  void showsAPageToPeopleWhoAreLost() {
    var lost = browser.get("/nowhere", "Accept", "text/html", "Accept-Language", "zh-CN");
    assertThat(lost.statusCode()).isEqualTo(404);
    assertThat(lost.body()).contains("没有这个页面");
  }

  @Test
  void speaksTheLanguageOfTheBrowserUnlessChosenOtherwise() {
    assertThat(browser.get("/nowhere", "Accept-Language", "en-GB").body()).contains("no page");
    assertThat(browser.get("/nowhere", "Accept-Language", "fr").body()).contains("没有这个页面");
    var chosen = browser.get("/nowhere", "Accept-Language", "en", "Cookie", "lang=zh");
    assertThat(chosen.body()).contains("没有这个页面");
  }

  @Test
  void framesAProblemInTheLanguageInWhichItIsPut() {
    var english = browser.get("/nowhere", "Accept", "text/html", "Accept-Language", "en").body();
    assertThat(english).contains("<html lang=\"en\"").doesNotContain("回到首页");
  }

  @Test
  void everyLinkOnAPublicPageLeadsSomewhere() {
    for (String page : List.of("/", "/sign-in", "/help", "/nowhere")) {
      var links =
          Pattern.compile("<a [^>]*href=\"(/[^\"#]*)")
              .matcher(browser.get(page, "Accept", "text/html").body());
      while (links.find()) {
        String link = links.group(1).replace("&amp;", "&");
        assertThat(browser.get(link).statusCode()).as(page + " → " + link).isLessThan(400);
      }
    }
  }

  @Test
  void refusesZeroBytesInAQuery() {
    assertThat(browser.get("/sign-in?next=a%00b").statusCode()).isEqualTo(400);
  }

  @Test
  void namesNobodyForWeaknessesBeforeTheCountyDoes() {
    assertThat(browser.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
  }
}
