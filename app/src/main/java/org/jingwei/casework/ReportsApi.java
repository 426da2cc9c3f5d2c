// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports from programs and from residents without an account. */
@RestController
final class ReportsApi {

  /**
   * What is told.
   *
   * @param datum of longitude and latitude: WGS-84 (if absent), GCJ-02 or BD-09
   */
  record Told(
      @Nullable String text,
      @Nullable String category,
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Nullable String datum,
      @Nullable String address,
      @Nullable String name,
      @Nullable String phone,
      @Nullable Map<String, String> fields,
      @Nullable Instant happenedAt,
      @Nullable String language,
      @Nullable Boolean confidential,
      @Nullable String sourceRef) {}

  private static final int LONGEST_KEY = 200;

  private final Cases cases;
  private final CountyCode county;

  ReportsApi(Cases cases, @Value("${jingwei.county:421127}") int county) {
    this.cases = cases;
    this.county = new CountyCode(county);
  }

  @Operation(summary = "Takes a report once for each Idempotency-Key; answers with code and secret")
  @PostMapping("/api/v1/reports")
  ResponseEntity<Received> take(
      Optional<Actor> caller,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Told told) {
    CountyCode where = caller.map(Actor::county).orElse(county);
    Who who = new Who.Staff(caller.orElseGet(() -> Actor.rule(county, "web")));
    Received received =
        cases.receive(where, report(told, caller, scoped(caller, key)), who).orThrow();
    URI location = URI.create("/api/v1/cases/" + received.caseId());
    return received.again()
        ? ResponseEntity.ok().location(location).body(received)
        : ResponseEntity.created(location).body(received);
  }

  private static NewReport report(Told told, Optional<Actor> caller, String key) {
    PersonalData person =
        PersonalData.NONE.withName(orEmpty(told.name())).withPhone(orEmpty(told.phone()));
    return new NewReport(
        channel(caller),
        told.sourceRef(),
        orEmpty(told.text()),
        told.category(),
        point(told),
        told.address(),
        person.isEmpty() ? null : person,
        told.fields() == null ? Map.of() : told.fields(),
        told.happenedAt(),
        "en".equals(told.language()) ? "en" : "zh",
        Boolean.TRUE.equals(told.confidential()),
        null,
        List.of(),
        key);
  }

  /** A key is the caller's own: what another system sent under the same one is another report. */
  private static String scoped(Optional<Actor> caller, String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Unfulfilled(Refusal.invalid("key-unfit", "Idempotency-Key", LONGEST_KEY));
    }
    return caller.map(actor -> actor.personId() + ":").orElse(":") + key;
  }

  private static Channel channel(Optional<Actor> caller) {
    String named = caller.map(Actor::channel).orElse(null);
    for (Channel channel : Channel.values()) {
      if (channel.name().equalsIgnoreCase(String.valueOf(named))) {
        return channel;
      }
    }
    return caller.isPresent() ? Channel.PHONE : Channel.WEB;
  }

  private static @Nullable Wgs84 point(Told told) {
    if (told.longitude() == null || told.latitude() == null) {
      return null;
    }
    Datum datum =
        Datum.find(told.datum() == null ? "WGS-84" : told.datum())
            .orElseThrow(() -> new Unfulfilled(Refusal.invalid("datum-unknown", "datum")));
    return datum.toWgs84(told.longitude(), told.latitude()).orThrow();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
