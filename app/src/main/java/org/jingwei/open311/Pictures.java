// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

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

/**
 * Fetches pictures that a client only names, after the report was taken: it never waits for one.
 */
final class Pictures {

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 6;
  private static final int AT_ONCE = 10;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int MOST_BYTES = 12 * 1024 * 1024;

  private static final String CLAIM =
      """
      update open311.picture set attempts = attempts + 1, next_at = ?
      where county = ? and report_id = any (array(
        select report_id from open311.picture
        where county = ? and state = 'WAITING' and next_at <= ?
        order by next_at limit ? for update skip locked))
      returning report_id, address, attempts
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

  void fetchLater(CountyCode county, long report, String address) {
    if (address.length() <= LONGEST_ADDRESS) {
      jdbc.update(
          """
          insert into open311.picture (county, report_id, address, next_at) values (?, ?, ?, ?)
          on conflict do nothing
          """,
          county.value(),
          report,
          address,
          Timestamp.from(clock.instant()));
    }
  }

  /** Fetches up to ten; how many were claimed. */
  int fetch(CountyCode county) {
    Instant now = clock.instant();
    List<Wanted> claimed =
        jdbc.query(
            CLAIM,
            (row, n) -> new Wanted(row.getLong(1), row.getString(2), row.getInt(3)),
            Timestamp.from(now.plus(LEASE)),
            county.value(),
            county.value(),
            Timestamp.from(now),
            AT_ONCE);
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
        "update open311.picture set next_at = ? where county = ? and report_id = ?",
        Timestamp.from(now.plus(FIRST_WAIT.multipliedBy(1L << (2 * (one.attempts() - 1))))),
        county.value(),
        one.report());
  }

  private void end(CountyCode county, Wanted one, String state) {
    jdbc.update(
        "update open311.picture set state = ? where county = ? and report_id = ?",
        state,
        county.value(),
        one.report());
  }
}
