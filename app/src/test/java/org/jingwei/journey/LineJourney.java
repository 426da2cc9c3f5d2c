// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.exchange.Exchange;
import org.jingwei.lines.Line;
import org.jingwei.notification.TestMailServer;
import org.jingwei.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The program with simulated lines and a mail server on real sockets; the lines take one step on
 * either side at a time.
 */
abstract class LineJourney extends CaseJourney {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static final Line CITY = line("12345");
  static final Line MARKET = line("12315");
  static final Line STREETS = line("12319");

  /** The folder of a line that passes files. */
  static final Path FOLDER = folder();

  /** The county's mail server. */
  static final TestMailServer MAILS = TestMailServer.open();

  @Autowired Exchange exchange;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "line-files").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String code) {
    try {
      return new Line(code, SECRET, 0, CLOCK, 7);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void lines(DynamicPropertyRegistry registry) {
    registry.add("jingwei.outgoing.inside", () -> "127.0.0.1");
    // Each step is a test's own: what runs by itself would make it depend on time.
    registry.add("jingwei.exchange.work-every", () -> "1h");
    registry.add("jingwei.exchange.follow-every", () -> "1h");
    registry.add("jingwei.exchange.send-every", () -> "1h");
    registry.add("jingwei.exchange.at-once", () -> "false");
    registry.add("jingwei.exchange.ask-every", () -> "1h");
    registry.add("jingwei.exchange.look-every", () -> "1h");
    registry.add("JINGWEI_LINE_FILES", FOLDER::toString);
    registry.add("jingwei.mail.host", () -> "127.0.0.1");
    registry.add("jingwei.mail.port", MAILS::port);
    registry.add("jingwei.mail.security", () -> "NONE");
    registry.add("jingwei.mail.from", () -> "no-reply@events.example.gov.cn");
    for (Line line : new Line[] {CITY, MARKET, STREETS}) {
      String name = "JINGWEI_LINE_" + code(line);
      registry.add(name + "_ADDRESS", () -> "http://127.0.0.1:" + line.port());
      registry.add(name + "_SECRET", () -> SECRET);
    }
  }

  private static String code(Line line) {
    return line == CITY ? "12345" : line == MARKET ? "12315" : "12319";
  }

  private Instant before;

  /** Days that pass here must not ring the alarms of other tests: the time is theirs as well. */
  @BeforeEach
  void remember() {
    before = CLOCK.instant();
    jdbc.update("update exchange.health set retry_at = null, failures = 0");
  }

  @AfterEach
  void goBack() {
    CLOCK.set(before);
  }

  @BeforeEach
  void aim() {
    for (Line line : new Line[] {CITY, MARKET, STREETS}) {
      line.target(URI.create("http://127.0.0.1:" + port + "/exchange/v1/" + code(line)));
      line.behaviour().away = false;
      line.behaviour().fail = 0;
      line.behaviour().repeat = 0;
      line.behaviour().reorder = false;
    }
  }

  static Map<String, Object> lamps() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("content", "沙岭社区门口的路灯坏了三天");
    order.put("categoryCode", "0301");
    order.put("longitude", 115.937);
    order.put("latitude", 30.069);
    order.put("place", "沙岭社区门口");
    order.put("callerName", "张三");
    order.put("callerPhone", "13812345678");
    return order;
  }

  /** Both sides do what they can do now. */
  void pass() {
    for (Line line : new Line[] {CITY, MARKET, STREETS}) {
      line.deliver();
    }
    exchange.workIn(HUANGMEI);
    exchange.catchUp(HUANGMEI);
    exchange.send(HUANGMEI);
  }

  /** As often as it takes for everything to have arrived, with time between. */
  void settle() {
    for (int round = 0; round < 30; round++) {
      pass();
      CLOCK.pass(Duration.ofMinutes(1));
    }
  }

  Report reportOf(String order) {
    Long id =
        jdbc.queryForObject(
            "select report_id from exchange.link where county = 421127 and order_id = ?",
            Long.class,
            order);
    return reports.find(HUANGMEI, id == null ? 0 : id).orElseThrow();
  }

  CaseFile caseOf(String order) {
    return cases.find(HUANGMEI, reportOf(order).caseId()).orElseThrow();
  }

  /** The moves of the matter of an order, in their order. */
  List<String> movesOf(String order) {
    return cases.listHistory(HUANGMEI, caseOf(order).id()).stream().map(CaseEvent::move).toList();
  }
}
