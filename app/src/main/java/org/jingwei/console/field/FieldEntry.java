// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a phone sends it.
 *
 * @param person the id of the person who means to send it, as {@code /field/me} told it
 * @param key made when the entry was begun, the same on every phone that carries it
 * @param longitude degrees, WGS-84; empty where no position was taken
 * @param latitude degrees, WGS-84; empty where no position was taken
 * @param division the code of the village that was chosen; empty where none was
 * @param happenedAt by the phone's clock; one that is ahead counts for nothing
 * @param photos as their uploads were answered
 * @param voice as its upload was answered; null where there is none
 */
record FieldEntry(
    String person,
    String key,
    String text,
    @Nullable String address,
    @Nullable String longitude,
    @Nullable String latitude,
    @Nullable String division,
    @Nullable Instant happenedAt,
    @Nullable List<String> photos,
    @Nullable String voice) {

  /** The report that this is; its channel is the same whoever sends it, so that its key is too. */
  Outcome<NewReport> read(List<Long> uploads, String language, Instant now) {
    TypedPlace place =
        new TypedPlace(told(address), told(division), told(longitude), told(latitude), "");
    return place.point().map(point -> report(point.orElse(null), uploads, language, now));
  }

  private NewReport report(
      @Nullable Wgs84 point, List<Long> uploads, String language, Instant now) {
    return new NewReport(
        Channel.GRID_WORKER,
        null,
        text,
        null,
        point,
        orNull(told(address)),
        orNull(told(division)),
        null,
        Map.of(),
        happenedAt == null || happenedAt.isAfter(now) ? null : happenedAt,
        language,
        false,
        null,
        uploads,
        "field:" + key);
  }

  private static String told(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
