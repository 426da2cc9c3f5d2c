// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * Which days a county works, for whole years without a gap. Every question is answered from tables
 * made once, in constant time. Immutable.
 *
 * <p>The days after the covered years are answered provisionally, by what is already law: Monday to
 * Friday are worked, except the days off that fall on the same date every year. What the notice of
 * such a year will add cannot be known, so whoever relies on one of these days says so ({@link
 * #isProvisional}) and reckons again when the year is loaded. Whatever lies before the covered
 * years, or a decade after them, throws {@link MissingCalendarYear}.
 */
public final class WorkCalendar {

  static final long DAY = Duration.ofDays(1).toMillis();

  private static final int PROVISIONAL_YEARS = 10;

  /** 全国年节及纪念日放假办法 (as of 2025), article 2; the other holidays move with the moon. */
  private static final Map<MonthDay, String> OFF_EVERY_YEAR =
      Map.of(
          MonthDay.of(1, 1), "元旦",
          MonthDay.of(5, 1), "劳动节",
          MonthDay.of(5, 2), "劳动节",
          MonthDay.of(10, 1), "国庆节",
          MonthDay.of(10, 2), "国庆节",
          MonthDay.of(10, 3), "国庆节");

  private final ZoneId zone;
  private final long offset;
  private final OfficeHours hours;
  private final OfficeTime office;
  private final int firstYear;
  private final int lastYear;
  private final Map<LocalDate, CalendarDay> announced;
  private final long firstDay;
  private final int days;

  /** For each day, how many working days lie before it; one more entry than days. */
  private final int[] workedBefore;

  /** The working days in order, as offsets from the first day. */
  private final int[] worked;

  private WorkCalendar(
      ZoneId zone,
      OfficeHours hours,
      int firstYear,
      int lastYear,
      Map<LocalDate, CalendarDay> announced) {
    this.zone = zone;
    this.offset = offsetFrom(zone, firstYear).getTotalSeconds() * 1000L;
    this.hours = hours;
    this.office = OfficeTime.of(hours);
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.announced = Map.copyOf(announced);
    this.firstDay = LocalDate.of(firstYear, 1, 1).toEpochDay();
    this.days =
        (int) (LocalDate.of(lastYear + PROVISIONAL_YEARS + 1, 1, 1).toEpochDay() - firstDay);
    this.workedBefore = new int[days + 1];
    BitSet isWorked = new BitSet(days);
    for (int day = 0; day < days; day++) {
      isWorked.set(day, decide(LocalDate.ofEpochDay(firstDay + day)));
      workedBefore[day + 1] = workedBefore[day] + (isWorked.get(day) ? 1 : 0);
    }
    this.worked = isWorked.stream().toArray();
  }

  /**
   * Builds the calendar of a county, or says what is wrong with its days.
   *
   * @param zone must keep one offset over all the years, as Asia/Shanghai does since 1992
   * @param announced days off and make-up days; every year needs at least one, because a year that
   *     has none was not announced yet
   */
  public static Outcome<WorkCalendar> of(
      ZoneId zone, OfficeHours hours, int firstYear, int lastYear, List<CalendarDay> announced) {
    List<Refusal> wrong = new ArrayList<>();
    Map<LocalDate, CalendarDay> byDate = new HashMap<>();
    if (firstYear > lastYear || lastYear - firstYear > 200) {
      return Outcome.refused(
          Refusal.invalid("calendar-years", "calendarYears", "" + firstYear, "" + lastYear));
    }
    for (CalendarDay day : announced) {
      int year = day.date().getYear();
      if (year < firstYear || year > lastYear) {
        wrong.add(Refusal.invalid("calendar-day-outside-years", "date", day.date().toString()));
      } else if (byDate.putIfAbsent(day.date(), day) != null) {
        wrong.add(Refusal.invalid("calendar-day-twice", "date", day.date().toString()));
      }
    }
    for (int year = firstYear; year <= lastYear; year++) {
      int sought = year;
      if (announced.stream().noneMatch(day -> day.date().getYear() == sought)) {
        wrong.add(Refusal.invalid("calendar-year-missing", "calendarYears", "" + year));
      }
    }
    if (!keepsOneOffset(zone, firstYear, lastYear)) {
      wrong.add(Refusal.invalid("calendar-zone-shifts", "timeZone", zone.getId()));
    }
    return wrong.isEmpty()
        ? Outcome.done(new WorkCalendar(zone, hours, firstYear, lastYear, byDate))
        : Outcome.refused(wrong.toArray(Refusal[]::new));
  }

  private static ZoneOffset offsetFrom(ZoneId zone, int year) {
    return zone.getRules().getOffset(LocalDate.of(year, 1, 1).atStartOfDay());
  }

  private static boolean keepsOneOffset(ZoneId zone, int firstYear, int lastYear) {
    Instant first = LocalDate.of(firstYear, 1, 1).atStartOfDay(zone).toInstant();
    Instant end = LocalDate.of(lastYear + 1, 1, 1).atStartOfDay(zone).toInstant();
    var change = zone.getRules().nextTransition(first);
    return change == null || !change.getInstant().isBefore(end);
  }

  private boolean decide(LocalDate date) {
    CalendarDay day = announced.get(date);
    if (day != null) {
      return day.kind() == CalendarDay.Kind.WORK;
    }
    boolean offByLaw = date.getYear() > lastYear && OFF_EVERY_YEAR.containsKey(MonthDay.from(date));
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !offByLaw;
  }

  /** The county's time zone, in which its days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** The hours, in the county's time zone, that count on a working day. */
  public OfficeHours officeHours() {
    return hours;
  }

  /** The first year of which a notice of the State Council tells. */
  public int firstYear() {
    return firstYear;
  }

  /** The last year of which a notice of the State Council tells. */
  public int lastYear() {
    return lastYear;
  }

  /** The last day that the State Council's notices tell of. */
  public LocalDate coveredUntil() {
    return LocalDate.of(lastYear, 12, 31);
  }

  /** Whether an instant lies beyond what the notices tell of. */
  public boolean isProvisional(Instant instant) {
    return dateOf(instant).isAfter(coveredUntil());
  }

  /** The date in the county at an instant. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * Whether offices work on a date, make-up days (调休) counted in; beyond all years it throws {@link
   * MissingCalendarYear}.
   */
  public boolean isWorkingDay(LocalDate date) {
    return isWorked(inRange(date.toEpochDay()));
  }

  /** What the notice of its year, or for want of one the law, says of a date. */
  public Optional<CalendarDay> findAnnounced(LocalDate date) {
    String always = OFF_EVERY_YEAR.get(MonthDay.from(date));
    if (date.getYear() > lastYear && always != null) {
      return Optional.of(new CalendarDay(date, always, CalendarDay.Kind.OFF));
    }
    return Optional.ofNullable(announced.get(date));
  }

  /** All that the notices say, by date. */
  public List<CalendarDay> announced() {
    return announced.values().stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
  }

  /** The n-th working day after a date; the date itself does not count (article 201). */
  public LocalDate workingDaysAfter(LocalDate date, int n) {
    return LocalDate.ofEpochDay(workingDaysAfter(date.toEpochDay(), n));
  }

  /** The date itself if it is worked, else the next that is (article 203). */
  public LocalDate rollForward(LocalDate date) {
    return LocalDate.ofEpochDay(rollForward(date.toEpochDay()));
  }

  /** The instant at which business stops on a date (article 203). */
  public Instant closing(LocalDate date) {
    return Instant.ofEpochMilli(closing(date.toEpochDay()));
  }

  /** How much office time lies between two instants; negative if they are the wrong way round. */
  public Duration workingTime(Instant from, Instant to) {
    return Duration.ofMillis(officeMillis(to.toEpochMilli()) - officeMillis(from.toEpochMilli()));
  }

  /** The instant at which so much office time has passed; the close of a session, not the next. */
  public Instant afterWorkingTime(Instant from, Duration time) {
    return Instant.ofEpochMilli(plusOffice(from.toEpochMilli(), time.toMillis()));
  }

  long dayOf(long instant) {
    return Math.floorDiv(instant + offset, DAY);
  }

  long workingDaysAfter(long epochDay, int n) {
    return workedAt(workedBefore[inRange(epochDay) + 1] + n - 1);
  }

  long rollForward(long epochDay) {
    return workedAt(workedBefore[inRange(epochDay)]);
  }

  long closing(long epochDay) {
    return epochDay * DAY - offset + office.closing();
  }

  /** Office time from the first covered day to an instant. */
  long officeMillis(long instant) {
    long epochDay = dayOf(instant);
    int day = inRange(epochDay);
    long before = workedBefore[day] * office.dayLength();
    return isWorked(day) ? before + office.passed(instant + offset - epochDay * DAY) : before;
  }

  /** The first instant at which {@code more} office time has passed after one; itself for zero. */
  long plusOffice(long instant, long more) {
    if (more <= 0) {
      return instant;
    }
    long last = officeMillis(instant) + more - 1;
    long epochDay = workedAt((int) (last / office.dayLength()));
    return epochDay * DAY - offset + office.timeOf(last % office.dayLength()) + 1;
  }

  long dayLength() {
    return office.dayLength();
  }

  private boolean isWorked(int day) {
    return workedBefore[day + 1] > workedBefore[day];
  }

  private long workedAt(int ordinal) {
    if (ordinal >= worked.length) {
      throw new MissingCalendarYear(lastYear + PROVISIONAL_YEARS + 1);
    }
    return firstDay + worked[ordinal];
  }

  private int inRange(long epochDay) {
    long day = epochDay - firstDay;
    if (day < 0 || day >= days) {
      throw new MissingCalendarYear(LocalDate.ofEpochDay(epochDay).getYear());
    }
    return (int) day;
  }
}
