// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.FeedFollower;
import org.jingwei.report.Channel;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to the reports that came by a key, kept up from the feed. */
final class Updates implements FeedFollower.Reader {

  static final int MOST = 1_000;

  private static final String ADD =
      """
      insert into open311.update_made (county, id, report_id, key_id, status, at)
      select ?, ?, f.report_id, f.key_id, ?, ? from open311.filed f
      where f.county = ? and f.report_id = ?
      on conflict do nothing
      """;

  private static final String LIST =
      """
      select id, report_id, status, at from open311.update_made
      where county = ? and key_id = ? and at >= ? and at <= ? order by at, id limit ?
      """;

  private record Made(long id, long report, String status, Instant at) {}

  private final JdbcTemplate jdbc;
  private final Reports reports;
  private final Moment moment;

  Updates(JdbcTemplate jdbc, Reports reports, Moment moment) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.moment = moment;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    List<CaseEvent> moved = events.stream().filter(Updates::isUpdate).toList();
    if (moved.isEmpty()) {
      return;
    }
    Map<Long, List<Report>> told =
        reports
            .listOfCases(county, moved.stream().map(CaseEvent::caseId).distinct().toList())
            .stream()
            .filter(report -> report.channel() == Channel.OPEN311)
            .collect(Collectors.groupingBy(Report::caseId));
    List<Object[]> rows = new ArrayList<>();
    for (CaseEvent event : moved) {
      for (Report report : told.getOrDefault(event.caseId(), List.of())) {
        rows.add(
            new Object[] {
              county.value(),
              event.id(),
              Standing.update(event.to()),
              Timestamp.from(event.at()),
              county.value(),
              report.id()
            });
      }
    }
    jdbc.batchUpdate(ADD, rows);
  }

  /** The state changed in words that a client knows. */
  private static boolean isUpdate(CaseEvent event) {
    return event.from() != null
        && !Standing.update(event.from()).equals(Standing.update(event.to()));
  }

  /** What a key's reports came to between two instants, oldest first. */
  Reply told(ApiKey key, Instant from, Instant to, int most) {
    List<Made> made =
        jdbc.query(
            LIST,
            (row, n) ->
                new Made(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()),
            key.county().value(),
            key.id(),
            Timestamp.from(from),
            Timestamp.from(to),
            most);
    Map<Long, String> codes =
        reports.codesOf(key.county(), made.stream().map(Made::report).distinct().toList());
    return Reply.several(
        "service_request_updates",
        "request_update",
        made.stream().map(one -> entry(one, codes)).toList());
  }

  private Map<String, Object> entry(Made one, Map<Long, String> codes) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("update_id", one.id() + "-" + codes.getOrDefault(one.report(), ""));
    entry.put("service_request_id", codes.getOrDefault(one.report(), ""));
    entry.put("status", one.status());
    entry.put("updated_datetime", moment.of(one.at()));
    entry.put("description", "");
    entry.put("media_url", "");
    return entry;
  }
}
