// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads clocks with their pauses and extensions. */
@Component
final class ClockQueries {

  /** A pause and the clock that it stopped. */
  record PauseOf(long clock, Pause pause) {}

  /** An extension and the clock that it prolonged. */
  record GrantOf(long clock, ExtensionGrant grant) {}

  private static final String OF_CASE =
      "select " + ClockRow.COLUMNS + "from deadline.clock where county = ? and case_file = ? ";

  /**
   * Running clocks with something ahead of them, and all that have a provisional deadline. Two
   * questions, for each has its index, and one with "or" in it would read every clock.
   */
  private static final String ALL_RECKONABLE =
      """
      select %1$s from deadline.clock
      where county = ? and next_alert_at is not null and paused_at is null
      union all
      select %1$s from deadline.clock
      where county = ? and provisional and (next_alert_at is null or paused_at is not null)
      """
          .formatted(ClockRow.COLUMNS);

  private static final String OPEN_OR_OVERDUE =
      """
      select exists (select from deadline.clock where county = ? and case_file = ?
        and (outcome = 'overdue' or stopped_at is null and paused_at is null and due_at < ?))
      """;

  private static final String OPEN =
      "select "
          + ClockRow.COLUMNS
          + "from deadline.clock where county = ? and case_file = any (?) and stopped_at is null "
          + "order by case_file, started_at, id";

  private static final String PAUSES =
      """
      select clock, cause, started_at, ended_at from deadline.pause
      where county = ? and case_file = any (?) order by clock, number
      """;

  private static final String GRANTS =
      """
      select clock, asked_at, asked_by, approved_at, approved_by, amount, unit, reason
      from deadline.extension where county = ? and case_file = any (?) order by clock, number
      """;

  private final JdbcTemplate jdbc;
  private final Writes writes;

  ClockQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  /** All clocks of a case file in the order of their start. */
  List<ClockRow> listClocks(CountyCode county, long caseFile) {
    writes.send();
    return jdbc.query(
        OF_CASE + "order by started_at, id", ClockRow::read, county.value(), caseFile);
  }

  /** The clocks named that have not been stopped, locked until the transaction ends. */
  List<ClockRow> lockOpen(ClockRef ref) {
    writes.send();
    List<Object> args =
        new ArrayList<>(List.of(ref.county().value(), ref.caseFile(), ref.stage().code()));
    String which = "and stage = ? and stopped_at is null ";
    if (ref.workOrder() != null) {
      args.add(ref.workOrder());
      which += "and work_order = ? ";
    }
    return jdbc.query(OF_CASE + which + "order by id for update", ClockRow::read, args.toArray());
  }

  /** What a new calendar could change, clock by clock. */
  void eachReckonable(CountyCode county, Consumer<ClockRow> consumer) {
    jdbc.query(
        ALL_RECKONABLE,
        row -> {
          consumer.accept(ClockRow.read(row, 0));
        },
        county.value(),
        county.value());
  }

  /** What a new calendar could change of one case file, locked. */
  List<ClockRow> lockReckonable(CountyCode county, long caseFile) {
    return jdbc.query(
        OF_CASE
            + """
            and (next_alert_at is not null and paused_at is null or provisional)
            order by id for update
            """,
        ClockRow::read,
        county.value(),
        caseFile);
  }

  /** Whether a clock of the case file ran out, or has by now. */
  boolean isOverdue(CountyCode county, long caseFile, Instant now) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            OPEN_OR_OVERDUE, Boolean.class, county.value(), caseFile, SqlTime.of(now)));
  }

  /** The clocks of several case files that have not been stopped. */
  List<ClockRow> listOpen(CountyCode county, Long... caseFiles) {
    return jdbc.query(OPEN, ClockRow::read, county.value(), caseFiles);
  }

  List<PauseOf> listPauses(CountyCode county, Long... caseFiles) {
    return jdbc.query(PAUSES, ClockQueries::pause, county.value(), caseFiles);
  }

  List<GrantOf> listGrants(CountyCode county, Long... caseFiles) {
    return jdbc.query(GRANTS, ClockQueries::grant, county.value(), caseFiles);
  }

  private static PauseOf pause(ResultSet row, int number) throws SQLException {
    return new PauseOf(
        row.getLong("clock"),
        new Pause(
            SqlTime.get(row, "started_at"),
            SqlTime.orNull(row, "ended_at"),
            PauseCause.of(row.getString("cause"))));
  }

  private static GrantOf grant(ResultSet row, int number) throws SQLException {
    return new GrantOf(
        row.getLong("clock"),
        new ExtensionGrant(
            SqlTime.get(row, "asked_at"),
            row.getLong("asked_by"),
            SqlTime.get(row, "approved_at"),
            row.getLong("approved_by"),
            row.getInt("amount"),
            LimitUnit.of(row.getString("unit")),
            row.getString("reason")));
  }

  /** What has decided a clock's deadline so far. */
  Course course(ClockRow clock) {
    return course(
        clock,
        listPauses(clock.county(), clock.caseFile()),
        listGrants(clock.county(), clock.caseFile()));
  }

  static Course course(ClockRow clock, List<PauseOf> pauses, List<GrantOf> grants) {
    return new Course(
        clock.startedAt(),
        clock.limit(),
        pauses.stream().filter(p -> p.clock() == clock.id()).map(PauseOf::pause).toList(),
        grants.stream()
            .filter(g -> g.clock() == clock.id())
            .map(g -> g.grant().extension())
            .toList(),
        clock.bound());
  }
}
