// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.city.City;
import org.jingwei.city.Matter;
import org.jingwei.directory.Actor;
import org.jingwei.forwarding.Forwarded;
import org.jingwei.forwarding.Forwarding;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The program beside a city on a real socket that speaks Open311; one step at a time. */
abstract class ForwardJourney extends CaseJourney {

  static final City CITY = city();
  static final Actor DESK_ACTOR = ((Who.Staff) DESK).actor();

  @Autowired Forwarding forwarding;
  @Autowired JdbcTemplate jdbc;

  private static City city() {
    try {
      return new City("wuxue-key", 0, CLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void endpoints(DynamicPropertyRegistry registry) {
    registry.add("jingwei.outgoing.inside", () -> "127.0.0.1");
    // Each step is a test's own: what runs by itself would make it depend on time.
    registry.add("jingwei.forwarding.work-every", () -> "1h");
    registry.add("JINGWEI_ENDPOINT_WUXUE_ADDRESS", () -> "http://127.0.0.1:" + CITY.port() + "/v2");
    registry.add("JINGWEI_ENDPOINT_WUXUE_KEY", () -> "wuxue-key");
  }

  private Instant before;

  /** Days that pass here must not ring the alarms of other tests: the time is theirs as well. */
  @BeforeEach
  void remember() {
    before = CLOCK.instant();
    jdbc.update("update forwarding.forwarded set state = 'CALLED_OFF' where state <> 'ENDED'");
    mend();
  }

  /** From now on all goes well, and at once. */
  void mend() {
    jdbc.update("delete from forwarding.health");
    var habits = CITY.habits();
    habits.away = false;
    habits.fail = 0;
    habits.tokens = false;
    habits.singly = false;
    habits.silent = false;
    habits.xml = false;
    habits.deaf = false;
  }

  @AfterEach
  void goBack() {
    CLOCK.set(before);
  }

  CaseFile declined() {
    return move(reported(), new Move.Decline("这条路归武穴市管", "请向武穴市城管局反映"), DESK);
  }

  CaseFile forwarded() {
    return forward(declined()).orThrow();
  }

  Outcome<CaseFile> forward(CaseFile file) {
    return forwarding.forward(
        DESK_ACTOR, file.id(), file.version(), "wuxue", UUID.randomUUID().toString());
  }

  /** The code of the refusal that it meets. */
  static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  /** What can be done now, then time passes. */
  void pass(Duration time) {
    forwarding.catchUp(HUANGMEI);
    forwarding.work(HUANGMEI);
    CLOCK.pass(time);
  }

  void settle() {
    for (int round = 0; round < 12; round++) {
      pass(Duration.ofMinutes(11));
    }
  }

  Forwarded of(CaseFile file) {
    return forwarding.listOfCase(HUANGMEI, file.id()).getLast();
  }

  List<Matter> cityMatters(CaseFile file) {
    String mark = of(file).mark();
    return CITY.matters().stream()
        .filter(one -> one.told().getOrDefault("description", "").contains(mark))
        .toList();
  }

  List<CaseEvent> heard(CaseFile file) {
    return cases.listHistory(HUANGMEI, file.id()).stream()
        .filter(event -> event.move().equals("hear-back"))
        .toList();
  }

  CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }
}
