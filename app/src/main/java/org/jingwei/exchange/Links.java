// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which order of which line stands for which report. */
final class Links {

  private static final String COLUMNS =
      """
      system, order_id, report_id, applied, sent, their_due, return_until, standing, extension, linked_at
      """;

  private final JdbcTemplate jdbc;

  Links(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * So that there is a row to hold while messages of an order are worked in; false if there was.
   */
  boolean announce(CountyCode county, String system, String order, Instant now) {
    return jdbc.update(
            """
            insert into exchange.link (county, system, order_id, linked_at) values (?, ?, ?, ?)
            on conflict do nothing
            """,
            county.value(),
            system,
            order,
            at(now))
        > 0;
  }

  /** Held until the transaction ends; empty where another process holds it. */
  Optional<LinkedOrder> hold(CountyCode county, String system, String order) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + """
                from exchange.link where county = ? and system = ? and order_id = ?
                for update skip locked
                """,
            Links::read,
            county.value(),
            system,
            order)
        .stream()
        .findFirst();
  }

  Optional<LinkedOrder> find(CountyCode county, String system, String order) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + " from exchange.link where county = ? and system = ? and order_id = ?",
            Links::read,
            county.value(),
            system,
            order)
        .stream()
        .findFirst();
  }

  List<LinkedOrder> listOfReports(CountyCode county, Collection<Long> reports) {
    return reports.isEmpty()
        ? List.of()
        : jdbc.query(
            "select "
                + COLUMNS
                + """
                from exchange.link where county = ? and report_id = any (?)
                order by linked_at, order_id
                """,
            Links::read,
            county.value(),
            reports.toArray(Long[]::new));
  }

  void join(
      CountyCode county,
      LinkedOrder link,
      long report,
      @Nullable Instant due,
      @Nullable Instant returnUntil) {
    jdbc.update(
        """
        update exchange.link set report_id = ?, their_due = ?, return_until = ?
        where county = ? and system = ? and order_id = ?
        """,
        report,
        due == null ? null : at(due),
        returnUntil == null ? null : at(returnUntil),
        county.value(),
        link.system(),
        link.order());
  }

  void applied(CountyCode county, LinkedOrder link, int version) {
    jdbc.update(
        """
        update exchange.link set applied = greatest(applied, ?)
        where county = ? and system = ? and order_id = ?
        """,
        version,
        county.value(),
        link.system(),
        link.order());
  }

  void due(CountyCode county, LinkedOrder link, Instant due) {
    jdbc.update(
        """
        update exchange.link set their_due = ?
        where county = ? and system = ? and order_id = ?
        """,
        at(due),
        county.value(),
        link.system(),
        link.order());
  }

  void stand(CountyCode county, LinkedOrder link, LinkedOrder.Standing standing) {
    jdbc.update(
        """
        update exchange.link set standing = ?
        where county = ? and system = ? and order_id = ?
        """,
        standing.name(),
        county.value(),
        link.system(),
        link.order());
  }

  void extension(CountyCode county, LinkedOrder link, LinkedOrder.Extension extension) {
    jdbc.update(
        """
        update exchange.link set extension = ?
        where county = ? and system = ? and order_id = ?
        """,
        extension.name(),
        county.value(),
        link.system(),
        link.order());
  }

  /** The number of the next message of ours about an order. */
  int nextSent(CountyCode county, String system, String order) {
    return java.util.Objects.requireNonNull(
        jdbc.queryForObject(
            """
            update exchange.link set sent = sent + 1
            where county = ? and system = ? and order_id = ? returning sent
            """,
            Integer.class,
            county.value(),
            system,
            order));
  }

  private static LinkedOrder read(ResultSet row, int n) throws SQLException {
    return new LinkedOrder(
        row.getString("system"),
        row.getString("order_id"),
        row.getObject("report_id", Long.class),
        row.getInt("applied"),
        row.getInt("sent"),
        instant(row, "their_due"),
        instant(row, "return_until"),
        LinkedOrder.Standing.valueOf(row.getString("standing")),
        LinkedOrder.Extension.valueOf(row.getString("extension")),
        row.getObject("linked_at", OffsetDateTime.class).toInstant());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
