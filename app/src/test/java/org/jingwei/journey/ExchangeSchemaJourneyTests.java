// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.ledger.LedgerActor;
import org.junit.jupiter.api.Test;

/** What passes between a line and this program is what docs/exchange says. */
class ExchangeSchemaJourneyTests extends LineJourney {

  private static final Path SCHEMA = Path.of("../docs/exchange/message.schema.json");

  private static List<String> wrongWith(String message) {
    try {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(SCHEMA));
      return schema.validate(message, InputFormat.JSON).stream().map(Object::toString).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String message(String type, String body) {
    return """
    {"id":"m-1","order":"o","version":1,"type":"%s","sentAt":"2026-11-26T09:00:00+08:00","body":%s}
    """
        .formatted(type, body);
  }

  @Test
  void everyMessageOfAWholeLifeFitsTheSchema() {
    String number = CITY.order(lamps());
    CITY.say(number, "supplement", Map.of("text", "灯杆 17"));
    CITY.say(number, "urge", Map.of("reason", "再次来电"));
    CITY.say(number, "supervise", Map.of("on", true, "reason", "督办"));
    pass();
    CaseFile file = move(caseOf(number), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
    CITY.say(number, "callback", Map.of("satisfied", true));
    String declined = CITY.order(lamps());
    String given = CITY.order(lamps());
    pass();
    move(caseOf(declined), new Move.Decline("已进入诉讼", "县人民法院"), DESK);
    exchange.giveBack(HUANGMEI, LedgerActor.person(1, CENTRE, "DESK"), "12345", given, "属邻县");
    CLOCK.pass(Duration.ofMinutes(11).plusSeconds(13));
    exchange.ask(HUANGMEI, "12345");
    settle();

    // Other tests say wrong things on purpose.
    List<String> mine = List.of(number, declined, given, "listing-");
    List<String> traffic =
        CITY.traffic().stream().filter(one -> mine.stream().anyMatch(one::contains)).toList();
    assertThat(traffic)
        .anyMatch(one -> one.contains("\"result\""))
        .anyMatch(one -> one.contains("\"route\""))
        .anyMatch(one -> one.contains("\"return\""))
        .anyMatch(one -> one.contains("\"compare\""))
        .anyMatch(one -> one.contains("\"listing\""));
    assertThat(traffic).allSatisfy(one -> assertThat(wrongWith(one)).as(one).isEmpty());
  }

  @Test
  void theSchemaRefusesWhatTheProgramRefuses() {
    assertThat(wrongWith(message("urge", "{\"reason\":\"x\"}"))).isEmpty();
    assertThat(wrongWith(message("urge", "{}"))).isNotEmpty();
    assertThat(wrongWith(message("callback", "{\"solved\":true}"))).isNotEmpty();
    assertThat(wrongWith(message("nothing", "{}"))).isNotEmpty();
    assertThat(wrongWith(message("listing", "{\"orders\":[]}"))).isNotEmpty();
    assertThat(
            wrongWith(
                message("urge", "{\"reason\":\"x\"}").replace("\"version\":1", "\"version\":0")))
        .isNotEmpty();
    assertThat(wrongWith(message("urge", "{\"reason\":\"x\"}").replace("\"order\":\"o\",", "")))
        .isNotEmpty();
  }
}
