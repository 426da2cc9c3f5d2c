// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseColumns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work orders of case files. */
final class OrderStore {

  private final JdbcTemplate jdbc;
  private final Writes writes;

  OrderStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  List<WorkOrder> listOf(CountyCode county, long caseId) {
    writes.send();
    return jdbc.query(
        """
        select id, case_id, unit, lead, state, sent_at, acknowledged_at, ended_at, outcome
        from casework.work_order where county = ? and case_id = ? order by id
        """,
        OrderStore::read,
        county.value(),
        caseId);
  }

  /** Those of several case files together, oldest first: one statement. */
  List<WorkOrder> listOfAll(CountyCode county, List<Long> caseIds) {
    writes.send();
    return jdbc.query(
        """
        select id, case_id, unit, lead, state, sent_at, acknowledged_at, ended_at, outcome
        from casework.work_order where county = ? and case_id = any (?) order by id
        """,
        OrderStore::read,
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  void send(CountyCode county, long id, long caseId, String unit, boolean lead, Instant at) {
    writes.add(
        """
        insert into casework.work_order (county, id, case_id, unit, lead, state, sent_at)
        values (?, ?, ?, ?, ?, 'SENT', ?)
        """,
        county.value(),
        id,
        caseId,
        unit,
        lead,
        time(at));
  }

  void change(CountyCode county, long id, OrderState state, @Nullable String outcome, Instant at) {
    writes.add(
        """
        update casework.work_order set state = ?, outcome = coalesce(?, outcome),
          acknowledged_at = case when ? then ? else acknowledged_at end,
          ended_at = case when ? then ?::timestamptz end
        where county = ? and id = ?
        """,
        state.name(),
        outcome,
        state == OrderState.ACKNOWLEDGED,
        time(at),
        !state.open(),
        time(at),
        county.value(),
        id);
  }

  void withdraw(CountyCode county, long caseId, Instant at) {
    writes.add(
        """
        update casework.work_order set state = 'WITHDRAWN', ended_at = ?
        where county = ? and case_id = ? and state not in ('DONE', 'WITHDRAWN')
        """,
        time(at),
        county.value(),
        caseId);
  }

  private static WorkOrder read(ResultSet row, int index) throws SQLException {
    return new WorkOrder(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getBoolean(4),
        OrderState.valueOf(row.getString(5)),
        row.getTimestamp(6).toInstant(),
        CaseColumns.instant(row, 7),
        CaseColumns.instant(row, 8),
        row.getString(9));
  }
}
