// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jingwei.bench.Samples.Sample;
import org.jingwei.shared.Ids;

/** The raw limit: report, case file and event of a report by hand-written prepared inserts. */
final class RawRows implements AutoCloseable {

  /** The process number 31, which the program gives itself last. */
  static final Ids IDS = new Ids(Clock.systemUTC(), 31);

  /**
   * A county that the program does not know: it would index, count and tell of the raw rows too, in
   * the rounds of its own.
   */
  static final int COUNTY = 421_199;

  private final Connection connection;
  private final PreparedStatement report;
  private final PreparedStatement file;
  private final PreparedStatement event;

  RawRows(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    report =
        connection.prepareStatement(
            """
            insert into report.report (county, id, code, case_id, channel, language, confidential,
              body, category, lon, lat, cell, division, received_at, answer)
            values (?, ?, ?, ?, 'WEB', 'zh', false, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            """);
    file =
        connection.prepareStatement(
            """
            insert into casework.case_file (county, id, code, version, state, category, urgency,
              division, cell, lon, lat, near, summary, reports, stage, due_at, petition,
              confidential, likeness, received_at, state_since)
            values (?, ?, ?, 1, 'REPORTED', ?, 'NORMAL', ?, ?, ?, ?, ?, ?, 1, 'ACCEPT', ?, false,
              false, 0, ?, ?)
            """);
    event =
        connection.prepareStatement(
            """
            insert into casework.event (county, id, case_id, version, at, move, state_from,
              state_to, actor_kind, actor, actor_name, unit)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'rule', 0, 'bench', '')
            """);
  }

  /** One report in one transaction of three inserts. */
  void insert(Sample sample) throws SQLException {
    add(sample);
    connection.commit();
  }

  /** One report, in the transaction that is open; the id of its case file. */
  long add(Sample sample) throws SQLException {
    long id = bind(sample, now());
    report.executeUpdate();
    file.executeUpdate();
    event.executeUpdate();
    return id;
  }

  /** Many reports in one transaction, three multi-row inserts (the driver rewrites the batches). */
  void insertAll(List<Sample> samples) throws SQLException {
    OffsetDateTime now = now();
    for (Sample sample : samples) {
      bind(sample, now);
      report.addBatch();
      file.addBatch();
      event.addBatch();
    }
    report.executeBatch();
    file.executeBatch();
    event.executeBatch();
    connection.commit();
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  private long bind(Sample sample, OffsetDateTime now) throws SQLException {
    long id = IDS.next();
    String code = "000000-" + id;
    set(
        report,
        COUNTY,
        IDS.next(),
        code,
        id,
        sample.text(),
        sample.category(),
        sample.longitude(),
        sample.latitude(),
        sample.cell(),
        sample.village(),
        now);
    set(
        file,
        COUNTY,
        id,
        code,
        sample.category(),
        sample.village(),
        sample.cell(),
        sample.longitude(),
        sample.latitude(),
        id,
        sample.text(),
        now.plusDays(1),
        now,
        now);
    set(event, COUNTY, IDS.next(), id, 1, now, "receive", null, "REPORTED");
    return id;
  }

  /** One more entry of a case file's history, in the transaction that is open. */
  void event(long id, int version, String move, String from, String to) throws SQLException {
    set(event, COUNTY, IDS.next(), id, version, now(), move, from, to);
    event.executeUpdate();
  }

  static void set(PreparedStatement statement, @org.jspecify.annotations.Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
