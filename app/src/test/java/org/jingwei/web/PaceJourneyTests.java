// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program over HTTP, with callers from many addresses and a clock that stands still. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "jingwei.data=target/pace-data",
      "jingwei.web.security-contact=mailto:security@huangmei.example,tel:+86-713-000-0000",
      "jingwei.pace.on=true",
      "jingwei.pace.address.at-once=200",
      "jingwei.pace.address.per-minute=600",
      "jingwei.pace.signing-in.at-once=30",
      "jingwei.pace.signing-in.per-minute=60",
      "jingwei.pace.account.at-once=20",
      "jingwei.pace.account.per-minute=60"
    })
@Import(PaceJourneyTests.Time.class)
class PaceJourneyTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final String PASSWORD = "blue lamp over the river";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The rate for senders without an account is the usual one. */
  private static final int SENT_AT_ONCE = 60;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  private static final class Hand extends Clock {
    private volatile Instant now = Instant.parse("2026-11-25T02:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  private static final Hand CLOCK = new Hand();

  @Autowired Directory directory;
  @LocalServerPort int port;

  private Browser stranger() {
    int number = NUMBER.incrementAndGet();
    return new Browser(port, "127.1.%d.%d".formatted(number / 250, 1 + number % 250));
  }

  private static HttpResponse<String> report(Browser from) {
    return from.post(
        "/api/v1/reports",
        "{}",
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private static List<Integer> reports(Browser from, int times) {
    return IntStream.range(0, times).mapToObj(i -> report(from).statusCode()).toList();
  }

  @Test
  void refusesAFloodOfReportsFromOneAddressAndTakesThoseOfOthers() {
    Browser flood = stranger();
    assertThat(reports(flood, SENT_AT_ONCE)).doesNotContain(429);
    var refused = report(flood);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(refused.body()).contains("too-many-requests");
    assertThat(report(stranger()).statusCode()).isNotEqualTo(429);
    assertThat(flood.get("/report", "Accept", "text/html").statusCode()).isEqualTo(200);
  }

  @Test
  void takesReportsAgainAtTheRateOfTheAddress() {
    Browser flood = stranger();
    reports(flood, SENT_AT_ONCE);
    CLOCK.now = CLOCK.now.plus(Duration.ofSeconds(4));
    List<Integer> answers = reports(flood, 3);
    assertThat(answers.subList(0, 2)).doesNotContain(429);
    assertThat(answers.getLast()).isEqualTo(429);
  }

  @Test
  void refusesEverythingFromAnAddressThatFloodsWithWhateverItIs() {
    Browser flood = stranger();
    for (int i = 0; i < 200; i++) {
      flood.get("/robots.txt");
    }
    var page = flood.get("/report", "Accept", "text/html", "Accept-Language", "zh");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("请求太多", "1 秒后再试");
    assertThat(stranger().get("/report", "Accept", "text/html").statusCode()).isEqualTo(200);
  }

  @Test
  void countsWhoHasSignedInByTheAccountWhereverItComesFrom() {
    String login = "desk" + NUMBER.incrementAndGet();
    var grant = new RoleGrant(Role.DESK, DivisionCode.of(HUANGMEI), Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "李华", "", Locale.CHINESE, List.of(grant));
    directory.addDemoPerson(Actor.rule(HUANGMEI, "test"), wanted, PASSWORD).orThrow();
    Browser first = stranger();
    reports(first, SENT_AT_ONCE);
    assertThat(first.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
    Browser second = stranger();
    second.signIn(login, PASSWORD);
    var answers =
        IntStream.range(0, 12)
            .mapToObj(i -> List.of(first, second))
            .flatMap(List::stream)
            .map(one -> one.get("/desk", "Accept", "application/json").statusCode())
            .toList();
    assertThat(answers.subList(0, 15)).doesNotContain(429);
    assertThat(answers.subList(20, 24)).containsOnly(429);
  }

  @Test
  void saysToWhomAWeaknessIsToldForHalfAYear() {
    var told = stranger().get("/.well-known/security.txt");
    assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(told.body())
        .startsWith("Contact: mailto:security@huangmei.example\nContact: tel:+86-713-000-0000\n")
        .contains("Expires: 2027-05-24T00:00:00Z\n");
    assertThat(stranger().get("/security.txt").body()).isEqualTo(told.body());
  }

  @Test
  void asksSearchEnginesToLeaveOutWhatBelongsToOnePerson() {
    assertThat(stranger().get("/robots.txt").body()).endsWith("Disallow: /\n");
  }

  @Test
  void holdsBackWhoKnocksAtTheDoorOfStaffWithoutEnd() {
    Browser knocking = stranger();
    for (int i = 0; i < 30; i++) {
      assertThat(knocking.get("/sign-in/sso/back?state=made-up").statusCode()).isEqualTo(302);
    }
    assertThat(knocking.get("/sign-in/sso/back?state=made-up").statusCode()).isEqualTo(429);
    assertThat(report(knocking).statusCode()).isNotEqualTo(429);
  }

  @Test
  void countsTheManyAddressesOfOneLineAsOne() {
    assertThat(Pace.site("2001:db8:1:2::5")).isEqualTo(Pace.site("2001:db8:1:2:ffff::9"));
    assertThat(Pace.site("2001:db8:1:3::5")).isNotEqualTo(Pace.site("2001:db8:1:2::5"));
    assertThat(Pace.site("fe80::1%eth0")).isEqualTo(Pace.site("fe80::2"));
    assertThat(Pace.site("192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
