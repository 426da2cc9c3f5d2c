// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands with those who have it.
 *
 * @param number theirs
 * @param status in small letters and with underscores; a word that is not known stays what it is
 * @param notes what they wrote about it, cleaned; empty where nothing
 * @param agency who is at it; empty where it is not said
 */
record Theirs(
    String number,
    String status,
    String notes,
    String agency,
    @Nullable Instant expected,
    String description,
    @Nullable Wgs84 point) {

  private static final Set<String> ENDED =
      Set.of(
          "closed",
          "close",
          "fixed",
          "resolved",
          "completed",
          "complete",
          "done",
          "duplicate",
          "not_councils_responsibility",
          "no_further_action",
          "cancelled",
          "canceled",
          "rejected",
          "archived",
          "办结",
          "已办结",
          "结案",
          "已结案",
          "关闭",
          "已关闭");

  private static final int LONGEST_STATUS = 40;
  private static final int LONGEST_NOTES = 1_000;
  private static final int LONGEST_AGENCY = 100;

  static Theirs of(Entry entry, ZoneId zone) {
    return new Theirs(
        entry.number(),
        status(entry.text("status")),
        Clean.words(entry.text("status_notes"), LONGEST_NOTES),
        Clean.name(entry.text("agency_responsible"), LONGEST_AGENCY),
        Times.find(entry.text("expected_datetime"), zone).orElse(null),
        entry.text("description"),
        findPoint(entry).orElse(null));
  }

  private static String status(String word) {
    return Clean.name(word, LONGEST_STATUS)
        .toLowerCase(Locale.ROOT)
        .replace(' ', '_')
        .replace('-', '_');
  }

  private static Optional<Wgs84> findPoint(Entry entry) {
    OptionalDouble lat = number(entry.text("lat"));
    OptionalDouble lon = number(entry.has("long") ? entry.text("long") : entry.text("lon"));
    boolean placed =
        lat.isPresent()
            && lon.isPresent()
            && Math.abs(lat.getAsDouble()) <= 90
            && Math.abs(lon.getAsDouble()) <= 180
            && (lat.getAsDouble() != 0 || lon.getAsDouble() != 0);
    return placed ? Optional.of(new Wgs84(lon.getAsDouble(), lat.getAsDouble())) : Optional.empty();
  }

  private static OptionalDouble number(String text) {
    try {
      double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }

  /** Whether they are done with it; a word that is not known, or none, leaves it open. */
  boolean ended() {
    return ENDED.contains(status);
  }
}
