// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored calendar and time limits of each county. */
@Component
final class RulesStore {

  private static final String NEXT_VERSION =
      """
      insert into deadline.rule_set (county, version) values (?, 1)
      on conflict (county) do update set version = deadline.rule_set.version + 1
      """;

  private static final String PUT_CALENDAR =
      """
      insert into deadline.calendar (county, time_zone, office_hours, first_year, last_year)
      values (?, ?, ?, ?, ?)
      on conflict (county) do update set
        time_zone = excluded.time_zone, office_hours = excluded.office_hours,
        first_year = excluded.first_year, last_year = excluded.last_year
      """;

  private static final String PUT_DAY =
      "insert into deadline.calendar_day (county, day, kind, name) values (?, ?, ?, ?)";

  private static final String PUT_LIMIT =
      """
      insert into deadline.time_limit
        (county, category, urgency, stage, amount, unit, source, source_en, last_day_off)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;

  RulesStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void putCalendar(CountyCode county, WorkCalendar calendar) {
    int key = county.value();
    String[] hours =
        calendar.officeHours().sessions().stream().map(Object::toString).toArray(String[]::new);
    jdbc.update(NEXT_VERSION, key);
    jdbc.update(
        PUT_CALENDAR,
        key,
        calendar.zone().getId(),
        hours,
        calendar.firstYear(),
        calendar.lastYear());
    jdbc.update("delete from deadline.calendar_day where county = ?", key);
    jdbc.batchUpdate(
        PUT_DAY,
        calendar.announced(),
        500,
        (row, day) -> {
          row.setInt(1, key);
          row.setObject(2, day.date());
          row.setString(3, day.kind().code());
          row.setString(4, day.name());
        });
  }

  void putLimits(CountyCode county, List<TimeLimit> limits) {
    int key = county.value();
    jdbc.update(NEXT_VERSION, key);
    jdbc.update("delete from deadline.time_limit where county = ?", key);
    jdbc.batchUpdate(
        PUT_LIMIT,
        limits,
        500,
        (row, limit) -> {
          row.setInt(1, key);
          row.setString(2, limit.category());
          row.setString(3, limit.urgency() == null ? TimeLimit.ANY : limit.urgency().code());
          row.setString(4, limit.stage().code());
          row.setInt(5, limit.amount());
          row.setString(6, limit.unit().code());
          row.setString(7, limit.source().zh());
          row.setString(8, limit.source().en());
          row.setString(9, limit.lastDayOff().code());
        });
  }

  /** The version of each county's rules. */
  Map<CountyCode, Long> versions() {
    Map<CountyCode, Long> versions = new HashMap<>();
    jdbc.query(
        "select county, version from deadline.rule_set",
        row -> {
          versions.put(new CountyCode(row.getInt(1)), row.getLong(2));
        });
    return versions;
  }

  long version(CountyCode county) {
    var found =
        jdbc.queryForList(
            "select version from deadline.rule_set where county = ?", Long.class, county.value());
    return found.isEmpty() ? 0 : found.getFirst();
  }

  Optional<WorkCalendar> findCalendar(CountyCode county) {
    return jdbc
        .query(
            """
            select time_zone, office_hours, first_year, last_year
            from deadline.calendar where county = ?
            """,
            (row, n) -> calendar(row, listDays(county)),
            county.value())
        .stream()
        .findFirst();
  }

  private List<CalendarDay> listDays(CountyCode county) {
    return jdbc.query(
        "select day, kind, name from deadline.calendar_day where county = ?",
        (row, n) ->
            new CalendarDay(
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                CalendarDay.Kind.of(row.getString("kind"))),
        county.value());
  }

  private static WorkCalendar calendar(ResultSet row, List<CalendarDay> days) throws SQLException {
    Array hours = row.getArray("office_hours");
    return WorkCalendar.of(
            ZoneId.of(row.getString("time_zone")),
            OfficeHours.parse(List.of((String[]) hours.getArray())),
            row.getInt("first_year"),
            row.getInt("last_year"),
            days)
        .orThrow();
  }

  List<TimeLimit> listLimits(CountyCode county) {
    return jdbc.query(
        """
        select category, urgency, stage, amount, unit, source, source_en, last_day_off
        from deadline.time_limit where county = ? order by category, stage, urgency
        """,
        (row, n) -> limit(row),
        county.value());
  }

  private static TimeLimit limit(ResultSet row) throws SQLException {
    String urgency = row.getString("urgency");
    return new TimeLimit(
        row.getString("category"),
        urgency.equals(TimeLimit.ANY) ? null : Urgency.of(urgency),
        Stage.of(row.getString("stage")),
        row.getInt("amount"),
        LimitUnit.of(row.getString("unit")),
        new Words(row.getString("source"), row.getString("source_en")),
        LastDayOff.of(row.getString("last_day_off")));
  }
}
