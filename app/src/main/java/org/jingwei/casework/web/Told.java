// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A report as programs tell it, alone or as one line of a stream.
 *
 * @param key of a line, what the Idempotency-Key header is to a single report
 * @param datum of longitude and latitude: WGS-84 (if absent), GCJ-02 or BD-09
 */
record Told(
    @Schema(description = "Of a line in a stream; a single report has it in its header")
        @Nullable String key,
    @Nullable String text,
    @Nullable String category,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable String datum,
    @Nullable String address,
    @Nullable String name,
    @Nullable String phone,
    @Schema(description = "For answers by mail instead of text message") @Nullable String email,
    @Nullable Map<String, String> fields,
    @Nullable Instant happenedAt,
    @Nullable String language,
    @Nullable Boolean confidential,
    @Nullable String sourceRef,
    @Schema(description = "A division's code, chosen among the candidates of an ambiguous address")
        @Nullable String division,
    @Schema(description = "At most six ids, as POST /api/v1/photos answers them")
        @Nullable List<String> photos) {

  private static final int LONGEST_KEY = 200;

  /**
   * What the intake takes.
   *
   * @param key the Idempotency-Key
   * @param uploads the ids of {@link #photos}
   * @throws Unfulfilled where key or datum are none
   */
  NewReport report(Optional<Actor> caller, String key, List<Long> uploads) {
    PersonalData person =
        PersonalData.NONE
            .withName(orEmpty(name))
            .withPhone(orEmpty(phone))
            .withEmail(orEmpty(email).strip());
    return new NewReport(
        channel(caller),
        sourceRef,
        orEmpty(text),
        category,
        point(),
        address,
        division,
        person.isEmpty() ? null : person,
        fields == null ? Map.of() : fields,
        happenedAt,
        "en".equals(language) ? "en" : "zh",
        Boolean.TRUE.equals(confidential),
        null,
        uploads,
        scoped(caller, key));
  }

  /** A key is the caller's own: what another system sent under the same one is another report. */
  private static String scoped(Optional<Actor> caller, String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Unfulfilled(Refusal.invalid("key-unfit", "Idempotency-Key", LONGEST_KEY));
    }
    return caller.map(actor -> actor.personId() + ":" + key).orElse(key);
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

  private @Nullable Wgs84 point() {
    if (longitude == null || latitude == null) {
      return null;
    }
    Datum of =
        Datum.find(datum == null ? "WGS-84" : datum)
            .orElseThrow(() -> new Unfulfilled(Refusal.invalid("datum-unknown", "datum")));
    return of.toWgs84(longitude, latitude).orThrow();
  }

  List<String> uploads() {
    return photos == null ? List.of() : photos;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public String toString() {
    return "Told[]";
  }
}
