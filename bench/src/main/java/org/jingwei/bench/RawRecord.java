// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/**
 * What a guarded transaction of the program writes beside the case file, by hand-written prepared
 * statements: the request's key, the entry in the ledger, the clock that stops and the next that
 * starts, and of a report the reporter in the vault.
 */
final class RawRecord {

  private final Random random = new Random(7);
  private final PreparedStatement person;
  private final PreparedStatement intakeKey;
  private final PreparedStatement moveKey;
  private final PreparedStatement entry;
  private final PreparedStatement stop;
  private final PreparedStatement start;

  RawRecord(Connection connection) throws SQLException {
    person =
        connection.prepareStatement(
            """
            insert into vault.person (county, pseudonym, key_id, wrapped_key, sealed, phone_index)
            values (?, ?, 'bench', ?, ?, ?)
            """);
    intakeKey =
        connection.prepareStatement(
            "insert into report.intake_key (county, key, fingerprint, report_id)"
                + " values (?, ?, ?, ?) on conflict do nothing");
    moveKey =
        connection.prepareStatement(
            "insert into casework.move_key (county, key, fingerprint, case_id, version)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing");
    entry =
        connection.prepareStatement(
            """
            insert into ledger.entry (county, id, at, actor_kind, actor_id, unit, role, action,
              subject_kind, subject_id, reason, detail, salt, leaf)
            values (?, ?, now(), 'person', 1, '421127-governance-centre', 'desk', ?, 'case', ?, '',
              'REPORTED to ACCEPTED', ?, ?)
            """);
    stop =
        connection.prepareStatement(
            """
            update deadline.clock set stopped_at = now(), next_alert = null, next_alert_at = null,
              outcome = 'in_time'
            where county = ? and case_file = ? and stopped_at is null
            """);
    start =
        connection.prepareStatement(
            """
            insert into deadline.clock (county, case_file, id, stage, urgency, category, started_at,
              limit_amount, limit_unit, limit_source, last_day_off, first_due_at, due_at, alarm_at,
              level, next_alert, next_alert_at)
            values (?, ?, ?, 'HANDLE', 'NORMAL', 'lighting-out', now(), 5, 'workday',
              '黄梅县城市管理事项处置时限', 'next_workday', now() + interval '1 day',
              now() + interval '1 day', now() + interval '12 hours', 'unit', 'REMINDER',
              now() + interval '12 hours')
            """);
  }

  /** Of a report, in the transaction that is open. */
  void report(long caseFile) throws SQLException {
    RawRows.set(person, RawRows.COUNTY, RawRows.IDS.next(), bytes(60), bytes(80), bytes(32));
    person.executeUpdate();
    RawRows.set(intakeKey, RawRows.COUNTY, UUID.randomUUID(), random.nextLong(), caseFile);
    intakeKey.executeUpdate();
    entry(caseFile, "receive");
    start(caseFile);
  }

  /** Of a move, in the transaction that is open. */
  void move(long caseFile, int version, String move, boolean last) throws SQLException {
    RawRows.set(moveKey, RawRows.COUNTY, UUID.randomUUID(), random.nextLong(), caseFile, version);
    moveKey.executeUpdate();
    entry(caseFile, move);
    RawRows.set(stop, RawRows.COUNTY, caseFile);
    stop.executeUpdate();
    if (!last) {
      start(caseFile);
    }
  }

  private void entry(long caseFile, String action) throws SQLException {
    RawRows.set(
        entry,
        RawRows.COUNTY,
        RawRows.IDS.next(),
        action,
        Long.toString(caseFile),
        bytes(16),
        bytes(32));
    entry.executeUpdate();
  }

  private void start(long caseFile) throws SQLException {
    RawRows.set(start, RawRows.COUNTY, caseFile, RawRows.IDS.next());
    start.executeUpdate();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
