// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jingwei.deadline.CalendarDay;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Words;

/** Reads {@code calendar.csv}: the days of every year that the pack says it covers. */
final class CalendarReader {

  private static final String FILE = "calendar.csv";

  private final PackDraft draft;
  private final PackHead head;

  CalendarReader(PackDraft draft, PackHead head) {
    this.draft = draft;
    this.head = head;
  }

  Optional<WorkCalendar> read() {
    List<Row> rows = draft.table(FILE, "date", "name", "type");
    draft.unique(rows, row -> row.get("date"));
    List<CalendarDay> days = draft.read(rows, this::day);
    if (days.size() < rows.size() || !draft.problems().isEmpty()) {
      return Optional.empty();
    }
    return switch (WorkCalendar.of(
        head.zone(), head.hours(), head.firstYear(), head.lastYear(), days)) {
      case Outcome.Done<WorkCalendar>(WorkCalendar calendar) -> Optional.of(calendar);
      case Outcome.Refused<WorkCalendar>(var refusals) -> {
        refusals.forEach(this::wrong);
        yield Optional.empty();
      }
    };
  }

  private CalendarDay day(Row row) {
    LocalDate date = date(row);
    if (date.getYear() < head.firstYear() || date.getYear() > head.lastYear()) {
      throw new Unfit(
          date + " 不在 calendarYears 所写的年份内", date + " lies outside the years of calendarYears");
    }
    CalendarDay.Kind kind = CalendarDay.Kind.of(row.oneOf("type", List.of("off", "work")));
    return new CalendarDay(date, row.get("name"), kind);
  }

  private static LocalDate date(Row row) {
    try {
      return LocalDate.parse(row.get("date"));
    } catch (DateTimeException unreadable) {
      throw new Unfit(
          "日期须写作 2026-10-01，不是“" + row.get("date") + "”",
          "a date is written 2026-10-01, not " + row.get("date"));
    }
  }

  private void wrong(Refusal refusal) {
    String args = String.join(", ", refusal.args().stream().map(String::valueOf).toList());
    draft.wrong(
        FILE,
        0,
        new Words(
            refusal.code().equals("calendar-year-missing")
                ? "缺少 " + args + " 年的日历"
                : "日历不成立：" + args,
            refusal.code().equals("calendar-year-missing")
                ? "the year " + args + " is missing"
                : refusal.code() + ": " + args),
        new Words(
            "按国务院办公厅通知补全，或改正 pack.json 的 calendarYears 和 timeZone",
            "complete it as the State Council's office announced, or correct calendarYears and timeZone in pack.json"));
  }
}
