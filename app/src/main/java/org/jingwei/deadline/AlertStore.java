// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Claims clocks whose next alert is due, and records what was raised. */
@Component
final class AlertStore {

  private static final String CLAIM =
      "select "
          + ClockRow.COLUMNS
          + """
          from deadline.clock
          where county = ? and next_alert_at <= ?
          order by next_alert_at
          limit ?
          for update skip locked
          """;

  private static final String RECORD =
      """
      insert into deadline.alert (county, clock, kind, level, case_file, planned_at, raised_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String SET_NEXT =
      """
      update deadline.clock set level = ?, reminded = ?, next_alert = ?, next_alert_at = ?
      where county = ? and case_file = ? and id = ?
      """;

  private final JdbcTemplate jdbc;

  AlertStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Clocks of a county that nobody else holds, locked until the transaction ends. */
  List<ClockRow> claim(CountyCode county, Instant now, int most) {
    return jdbc.query(CLAIM, ClockRow::read, county.value(), SqlTime.of(now), most);
  }

  /** Whether this is the first time; a second time changes nothing. */
  boolean record(Alert alert, int level, Instant plannedAt) {
    return jdbc.update(
            RECORD,
            alert.county().value(),
            alert.clock(),
            alert.kind().code(),
            level,
            alert.caseFile(),
            SqlTime.of(plannedAt),
            SqlTime.of(alert.at()))
        == 1;
  }

  void setNext(ClockRow clock, EscalationLevel level, boolean reminded, NextAlert next) {
    jdbc.update(
        SET_NEXT,
        level.code(),
        reminded,
        next.kind() == null ? null : next.kind().code(),
        SqlTime.ofNullable(next.at()),
        clock.county().value(),
        clock.caseFile(),
        clock.id());
  }
}
