// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.signing.Signatures;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the messages of lines; each is answered when it is on the disk. */
@RestController
final class MessagesApi {

  private static final int LONGEST_NAME = 100;

  private final SystemStore systems;
  private final Lines lines;
  private final Signatures signatures;
  private final Desk desk;
  private final Runnable arrival;
  private final Health health;
  private final JsonMapper json;
  private final Clock clock;
  private final CountyCode county;

  MessagesApi(
      SystemStore systems,
      Lines lines,
      Signatures signatures,
      Desk desk,
      @Qualifier("exchangeArrival") Runnable arrival,
      Health health,
      JsonMapper json,
      Clock clock,
      @Value("${jingwei.county:421127}") int county) {
    this.systems = systems;
    this.lines = lines;
    this.signatures = signatures;
    this.desk = desk;
    this.arrival = arrival;
    this.health = health;
    this.json = json;
    this.clock = clock;
    this.county = new CountyCode(county);
  }

  @Operation(summary = "Takes one signed message of a line, once for each id")
  @PostMapping("/exchange/v1/{system}/messages")
  Map<String, Object> take(
      @PathVariable String system, HttpServletRequest request, @RequestBody byte[] body) {
    OutsideSystem line =
        systems
            .find(county, system)
            .filter(one -> !lines.secrets(one).isEmpty())
            .orElseThrow(() -> new Unfulfilled(absent()));
    Signatures.Signed signed =
        signatures.check(request::getHeader, body, lines.secrets(line)).orThrow();
    Instant now = clock.instant();
    health.heard(county, system, now, Duration.between(now, signed.sentAt()));
    boolean fresh = desk.keep(county, envelope(system, signed, body), now);
    arrival.run();
    return Map.of("id", signed.id(), "again", !fresh);
  }

  private static List<Refusal> absent() {
    return List.of(Refusal.of(Refusal.Kind.ABSENT, "system-unknown"));
  }

  private Envelope envelope(String system, Signatures.Signed signed, byte[] body) {
    try {
      JsonNode tree = json.readTree(body);
      int version = tree.path("version").asInt(0);
      Envelope read =
          new Envelope(
              signed.id(),
              system,
              name(tree, "order"),
              version,
              name(tree, "type"),
              OffsetDateTime.parse(name(tree, "sentAt")).toInstant(),
              tree.path("body"));
      if (version < 1 || !read.body().isObject() || !name(tree, "id").equals(signed.id())) {
        throw unfit(version < 1 ? "version" : read.body().isObject() ? "id" : "body");
      }
      return read;
    } catch (DateTimeException notATime) {
      throw unfit("sentAt");
    } catch (JacksonException broken) {
      throw unfit("body");
    }
  }

  private static String name(JsonNode tree, String field) {
    String value = tree.path(field).asString("").strip();
    if (value.isEmpty() || value.length() > LONGEST_NAME) {
      throw unfit(field);
    }
    return value;
  }

  private static Unfulfilled unfit(String field) {
    return new Unfulfilled(List.of(Refusal.invalid("message-field-unfit", field, field)));
  }
}
