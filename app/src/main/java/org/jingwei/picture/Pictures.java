// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.picture;

import java.io.IOException;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The door of this module. Safe for any number of threads and processes. */
public final class Pictures {

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 6;
  private static final int AT_ONCE = 10;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int MOST_BYTES = 12 * 1024 * 1024;

  private static final String CLAIM =
      """
      with next as (
        select county, report_id, address from picture.wanted
        where county = ? and state = 'WAITING' and next_at <= ?
        order by next_at limit ? for update skip locked)
      update picture.wanted w set attempts = attempts + 1, next_at = ? from next n
      where w.county = n.county and w.report_id = n.report_id and w.address = n.address
      returning w.report_id, w.address, w.attempts
      """;

  private record Wanted(long report, String address, int attempts) {}

  private final JdbcTemplate jdbc;
  private final Reports reports;
  private final Outgoing outgoing;
  private final Clock clock;

  Pictures(JdbcTemplate jdbc, Reports reports, Outgoing outgoing, Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /**
   * Has a picture fetched for a report, in the caller's transaction.
   *
   * @param address an address that is too long or is none is passed over
   */
  public void fetchLater(CountyCode county, long report, String address) {
    if (address.length() <= LONGEST_ADDRESS) {
      jdbc.update(
          """
          insert into picture.wanted (county, report_id, address, next_at) values (?, ?, ?, ?)
          on conflict do nothing
          """,
          county.value(),
          report,
          address,
          Timestamp.from(clock.instant()));
    }
  }

  /** Fetches up to ten; how many were claimed. For tests and tools; else it is done by itself. */
  public int fetch(CountyCode county) {
    Instant now = clock.instant();
    List<Wanted> claimed =
        jdbc.query(
            CLAIM,
            (row, n) -> new Wanted(row.getLong(1), row.getString(2), row.getInt(3)),
            county.value(),
            Timestamp.from(now),
            AT_ONCE,
            Timestamp.from(now.plus(LEASE)));
    claimed.forEach(one -> fetch(county, one, now));
    return claimed.size();
  }

  private void fetch(CountyCode county, Wanted one, Instant now) {
    try {
      byte[] bytes = outgoing.get(URI.create(one.address()), MOST_BYTES);
      switch (reports.addPhoto(county, bytes, now)) {
        case Outcome.Done<Reports.Photo>(Reports.Photo photo) -> {
          reports.ownPhotos(county, List.of(photo.id()), one.report());
          end(county, one, "FETCHED");
        }
        case Outcome.Refused<Reports.Photo> none -> end(county, one, "NO_PICTURE");
      }
    } catch (IllegalArgumentException noAddress) {
      end(county, one, "NO_ADDRESS");
    } catch (IOException e) {
      LOG.info("the picture of report {} could not be fetched: {}", one.report(), e.getMessage());
      again(county, one, now);
    }
  }

  private void again(CountyCode county, Wanted one, Instant now) {
    if (one.attempts() >= MOST_ATTEMPTS) {
      end(county, one, "NOT_REACHED");
      return;
    }
    jdbc.update(
        "update picture.wanted set next_at = ? where county = ? and report_id = ? and address = ?",
        Timestamp.from(now.plus(FIRST_WAIT.multipliedBy(1L << (2 * (one.attempts() - 1))))),
        county.value(),
        one.report(),
        one.address());
  }

  private void end(CountyCode county, Wanted one, String state) {
    jdbc.update(
        "update picture.wanted set state = ? where county = ? and report_id = ? and address = ?",
        state,
        county.value(),
        one.report(),
        one.address());
  }
}
