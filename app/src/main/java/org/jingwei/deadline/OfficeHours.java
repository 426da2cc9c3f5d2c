// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When the offices of a county are open on a working day, in its own time zone.
 *
 * @param sessions at least one, in order, not overlapping
 */
public record OfficeHours(List<Session> sessions) {

  /** 08:00–12:00 and 14:00–18:00: one working day is eight hours. */
  public static final OfficeHours USUAL = parse(List.of("08:00-12:00", "14:00-18:00"));

  /** From opening to closing, without a break. */
  public record Session(LocalTime opens, LocalTime closes) {
    public Session {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException("office hours end before they begin: " + opens);
      }
    }

    @Override
    public String toString() {
      return opens + "-" + closes;
    }
  }

  public OfficeHours {
    sessions = List.copyOf(sessions);
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("no office hours at all");
    }
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
        throw new IllegalArgumentException("office hours overlap: " + sessions);
      }
    }
  }

  /**
   * Reads sessions such as {@code 08:00-12:00}.
   *
   * @throws IllegalArgumentException if one is not written so, empty or out of order
   */
  public static OfficeHours parse(List<String> sessions) {
    return new OfficeHours(sessions.stream().map(OfficeHours::session).toList());
  }

  private static Session session(String text) {
    if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
      throw new IllegalArgumentException("office hours are written 08:00-12:00, not " + text);
    }
    return new Session(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
  }

  /** How long one working day is. */
  public Duration dayLength() {
    return sessions.stream()
        .map(s -> Duration.between(s.opens(), s.closes()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** When business stops for the day (Civil Code, article 203). */
  public LocalTime closing() {
    return sessions.getLast().closes();
  }
}
