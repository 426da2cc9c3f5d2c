// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jingwei.bench.Load.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A life by hand-written SQL: a report, then seven transactions that each move the case file under
 * its version and add to its history; orders and the answer where they belong. With the {@link
 * RawRecord} of each transaction these are the rows that the program writes; without it only those
 * of the case file itself.
 */
final class RawLife implements Worker {

  private record Step(String move, String from, String to, String other) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("accept", "REPORTED", "ACCEPTED", ""),
          new Step(
              "dispatch",
              "ACCEPTED",
              "DISPATCHED",
              """
              insert into casework.work_order (county, id, case_id, unit, lead, state, sent_at)
              values (421199, ?, ?, '421127-governance-centre', true, 'SENT', now())
              """),
          new Step(
              "acknowledge",
              "DISPATCHED",
              "HANDLING",
              """
              update casework.work_order set state = 'ACKNOWLEDGED', acknowledged_at = now()
              where county = 421199 and id = ? and case_id = ?
              """),
          new Step(
              "resolve",
              "HANDLING",
              "RESOLVED",
              """
              update casework.work_order set state = 'DONE', ended_at = now(), outcome = '已修好'
              where county = 421199 and id = ? and case_id = ?
              """),
          new Step("confirm", "RESOLVED", "CHECKED", ""),
          new Step(
              "callback",
              "CHECKED",
              "CHECKED",
              """
              insert into report.callback_try (county, id, report_id, at, actor, outcome)
              values (421199, ?, ?, now(), 1, 'SATISFIED')
              """),
          new Step("close", "CHECKED", "CLOSED", ""));

  private static final String MOVE =
      """
      update casework.case_file set state = ?, version = version + 1, state_since = now(),
        due_at = now() + interval '1 day'
      where county = 421199 and id = ? and version = ?
      """;

  private final Samples samples;
  private final RawRows rows;
  private final PreparedStatement move;
  private final PreparedStatement[] others = new PreparedStatement[STEPS.size()];
  private final @Nullable RawRecord record;

  private RawLife(Connection connection, Samples samples, boolean recorded) throws SQLException {
    this.samples = samples;
    this.rows = new RawRows(connection);
    this.record = recorded ? new RawRecord(connection) : null;
    this.move = connection.prepareStatement(MOVE);
    for (int i = 0; i < others.length; i++) {
      others[i] = connection.prepareStatement(STEPS.get(i).other());
    }
  }

  /** The same rows that the program writes in these transactions. */
  static RawLife recorded(Connection connection, Samples samples) throws SQLException {
    return new RawLife(connection, samples, true);
  }

  /** Only case file, report, history, orders and answers. */
  static RawLife bare(Connection connection, Samples samples) throws SQLException {
    return new RawLife(connection, samples, false);
  }

  @Override
  public void once() throws SQLException {
    long id = rows.add(samples.nextWithPhone());
    if (record != null) {
      record.report(id);
    }
    rows.connection().commit();
    long other = RawRows.IDS.next();
    for (int i = 0; i < STEPS.size(); i++) {
      step(i, id, other);
    }
  }

  private void step(int number, long id, long other) throws SQLException {
    Step step = STEPS.get(number);
    RawRows.set(move, step.to(), id, number + 1);
    if (move.executeUpdate() != 1) {
      throw new SQLException("somebody else moved it");
    }
    if (!step.other().isEmpty()) {
      RawRows.set(others[number], other, id);
      others[number].executeUpdate();
    }
    rows.event(id, number + 2, step.move(), step.from(), step.to());
    if (record != null) {
      record.move(id, number + 2, step.move(), number == STEPS.size() - 1);
    }
    rows.connection().commit();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
