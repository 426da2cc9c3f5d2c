// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Assumptions;

/** The statutory calendar 2004–2026 and its oracle, for tests. */
final class Calendars {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final WorkCalendar STATUTORY = read(OfficeHours.USUAL);

  private static final Path ORACLE =
      Path.of("../../shared/data/calendar/workdays_2004_2026.csv").toAbsolutePath().normalize();

  /**
   * The two files disagree on this one day: the list of make-up days has it worked, as the notice
   * for New Year 2006 moved that weekend to 2 and 3 January; the table, which nothing else confirms
   * before 2008, has not.
   */
  private static final LocalDate WORKED_AFTER_ALL = LocalDate.of(2005, 12, 31);

  private Calendars() {}

  static WorkCalendar read(OfficeHours hours) {
    return WorkCalendar.of(SHANGHAI, hours, 2004, 2026, days()).orThrow();
  }

  static WorkCalendar withoutMakeUpDays() {
    var off = days().stream().filter(day -> day.kind() == CalendarDay.Kind.OFF).toList();
    return WorkCalendar.of(SHANGHAI, OfficeHours.USUAL, 2004, 2026, off).orThrow();
  }

  /** As if 2027 had been announced with one day off more at New Year. */
  static WorkCalendar with2027() {
    var days = new ArrayList<>(days());
    days.add(new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", CalendarDay.Kind.OFF));
    days.add(new CalendarDay(LocalDate.of(2027, 1, 4), "元旦", CalendarDay.Kind.OFF));
    return WorkCalendar.of(SHANGHAI, OfficeHours.USUAL, 2004, 2027, days).orThrow();
  }

  static List<CalendarDay> days() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Calendars.class.getResourceAsStream("/calendar/holidays.csv"), UTF_8))) {
      return lines.lines().skip(1).map(Calendars::day).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalendarDay day(String line) {
    String[] cells = line.strip().split(",", -1);
    return new CalendarDay(LocalDate.parse(cells[0]), cells[1], CalendarDay.Kind.of(cells[2]));
  }

  /** Whether each day of the table is worked; the test is skipped where the table is missing. */
  static NavigableMap<LocalDate, Boolean> oracle() {
    Assumptions.assumeTrue(
        Files.exists(ORACLE), () -> "SKIPPED: the oracle " + ORACLE + " is not on this machine");
    NavigableMap<LocalDate, Boolean> days = new TreeMap<>();
    try (var lines = Files.lines(ORACLE, UTF_8)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> days.put(LocalDate.parse(cells[0]), cells[2].equals("1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    days.put(WORKED_AFTER_ALL, true);
    return days;
  }

  /** An instant written as local time in the county, such as {@code 2025-09-29T10:00}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  static TimeLimit limit(int amount, LimitUnit unit) {
    return new TimeLimit(
        TimeLimit.ANY, null, Stage.RESOLVE, amount, unit, new Words("test", "test"));
  }
}
