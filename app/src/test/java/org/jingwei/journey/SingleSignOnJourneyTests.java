// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Date;
import java.util.Map;
import org.jingwei.directory.CodeAppOfATest;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The county's own sign-in, played by a real server of its kind. */
class SingleSignOnJourneyTests extends CaseJourney {

  private static final OpenIdServer COUNTY_ACCOUNT = new OpenIdServer(CLOCK);

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired JdbcClient jdbc;

  private String login;
  private Browser browser;

  @DynamicPropertySource
  static void singleSignOn(DynamicPropertyRegistry registry) {
    registry.add("jingwei.sso.issuer", COUNTY_ACCOUNT::issuer);
    registry.add("jingwei.sso.client-id", () -> OpenIdServer.CLIENT);
    registry.add("jingwei.sso.client-secret", () -> OpenIdServer.SECRET);
    registry.add("jingwei.sso.name", () -> "鄂汇办");
  }

  @BeforeEach
  void aPersonWithACountyAccount() {
    login = new Staff(directory, port).hire("周统一", CENTRE, Role.DESK);
    browser = new Browser(port);
    COUNTY_ACCOUNT.asUsual(login);
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  /** The way that a browser is sent back: path and query at our side. */
  private String sentBack(String start) throws Exception {
    String there = location(browser.get(start, "Accept", "text/html"));
    assertThat(there).startsWith(COUNTY_ACCOUNT.issuer() + "/authorize?");
    var request = HttpRequest.newBuilder(URI.create(there)).build();
    var back =
        URI.create(location(HttpClient.newHttpClient().send(request, BodyHandlers.discarding())));
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  private String signIn() throws Exception {
    String back = sentBack("/sign-in/sso/start?next=/desk?state=new");
    return location(browser.get(back, "Accept", "text/html"));
  }

  @Test
  void letsAKnownPersonInAndOnToWhereTheyWanted() throws Exception {
    assertThat(browser.get("/sign-in", "Accept", "text/html").body()).contains("用鄂汇办登录");
    assertThat(signIn()).endsWith("/desk?state=new");
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void makesNobodyAndPutsTheAttemptOnRecord() throws Exception {
    COUNTY_ACCOUNT.user = "somebody-else";
    assertThat(signIn()).endsWith("/sign-in?sso=unknown");
    assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    assertThat(directory.findPersonByLogin("somebody-else")).isEmpty();
    assertThat(browser.get("/sign-in?sso=unknown", "Accept", "text/html").body())
        .contains("不是本系统的工作人员");
    assertThat(lastAction()).isEqualTo("sign-in.failed");
  }

  private String lastAction() {
    return jdbc.sql("select action from ledger.entry order by id desc limit 1")
        .query(String.class)
        .single();
  }

  @Test
  void letsNobodyInWhoHasLeft() throws Exception {
    long id = directory.findPersonByLogin(login).orElseThrow().id();
    directory.setActive(org.jingwei.directory.Actor.rule(HUANGMEI, "test"), id, false).orThrow();
    assertThat(signIn()).endsWith("/sign-in?sso=unknown");
  }

  private void refusesATokenThat() throws Exception {
    assertThat(signIn()).endsWith("/sign-in?sso=failed");
    assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    assertThat(lastAction()).isEqualTo("sign-in.failed");
  }

  @Test
  void refusesATokenOfAnotherIssuer() throws Exception {
    COUNTY_ACCOUNT.twist = claims -> claims.issuer("http://localhost:1");
    refusesATokenThat();
  }

  @Test
  void refusesATokenForSomebodyElse() throws Exception {
    COUNTY_ACCOUNT.twist = claims -> claims.audience("another-program");
    refusesATokenThat();
  }

  @Test
  void refusesATokenThatWasGivenOutForAnotherAttempt() throws Exception {
    COUNTY_ACCOUNT.twist = claims -> claims.claim("nonce", "of another attempt");
    refusesATokenThat();
  }

  @Test
  void refusesATokenThatIsOver() throws Exception {
    COUNTY_ACCOUNT.twist =
        claims ->
            claims
                .issueTime(Date.from(CLOCK.instant().minusSeconds(900)))
                .expirationTime(Date.from(CLOCK.instant().minusSeconds(600)));
    refusesATokenThat();
  }

  @Test
  void refusesATokenThatAnotherSigned() throws Exception {
    COUNTY_ACCOUNT.signedByAnother = true;
    refusesATokenThat();
  }

  @Test
  void refusesATokenWithoutTheClaim() throws Exception {
    COUNTY_ACCOUNT.twist = claims -> claims.claim("preferred_username", null);
    assertThat(signIn()).endsWith("/sign-in?sso=unknown");
  }

  /** Nobody can sign another's browser in with an answer that was meant for theirs. */
  @Test
  void takesAnAnswerOnlyFromTheBrowserThatWasSentAndOnce() throws Exception {
    String back = sentBack("/sign-in/sso/start");
    var other = new Browser(port);
    assertThat(location(other.get(back, "Accept", "text/html"))).endsWith("/sign-in?sso=failed");
    String own = sentBack("/sign-in/sso/start");
    assertThat(location(browser.get(own, "Accept", "text/html"))).endsWith("/desk");
    assertThat(location(browser.get(own, "Accept", "text/html"))).endsWith("/sign-in?sso=failed");
  }

  @Test
  void leadsToNoOtherPlaceThanOurs() throws Exception {
    String back = sentBack("/sign-in/sso/start?next=//evil.example");
    assertThat(location(browser.get(back, "Accept", "text/html"))).endsWith("/desk");
  }

  @Test
  void asksForTheSecondStepAllTheSame() throws Exception {
    var first = new Staff(directory, port).browserOf(login);
    first.submit("/me/second-step", "/me/second-step", Map.of());
    String page = first.get("/me/second-step/set-up", "Accept", "text/html").body();
    String secret = page.replaceAll("(?s).*typed-secret\">([^<]+)<.*", "$1");
    var app = new CodeAppOfATest(secret, CLOCK);
    first.submit(
        "/me/second-step/set-up",
        "/me/second-step/set-up",
        Map.of("code", app.code(), "current", Staff.PASSWORD));
    CLOCK.pass(java.time.Duration.ofSeconds(60));
    assertThat(signIn()).contains("/sign-in/code?next=");
    assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    var entered =
        browser.submit(
            "/sign-in/code", "/sign-in/code", Map.of("code", app.code(), "next", "/board"));
    assertThat(location(entered)).endsWith("/board");
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
  }
}
