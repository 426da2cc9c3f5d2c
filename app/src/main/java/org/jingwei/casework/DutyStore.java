// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each county's duty catalogue and settings: in the database, held in memory, polled for changes.
 */
final class DutyStore {

  /** What is held of a county. */
  record Held(long version, DutyCatalogue catalogue, CaseworkSettings settings) {}

  private final Map<CountyCode, Held> held = new ConcurrentHashMap<>();
  private final JdbcTemplate jdbc;

  DutyStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  DutyCatalogue catalogue(CountyCode county) {
    return held.computeIfAbsent(county, this::load).catalogue();
  }

  CaseworkSettings settings(CountyCode county) {
    return held.computeIfAbsent(county, this::load).settings();
  }

  void forget(CountyCode county) {
    held.remove(county);
  }

  /** Loads again what another process has changed. */
  void refresh() {
    held.replaceAll((county, old) -> version(county) == old.version() ? old : load(county));
  }

  void replace(CountyCode county, List<Duty> duties, CaseworkSettings s) {
    jdbc.update("delete from casework.duty where county = ?", county.value());
    int[] position = {0};
    jdbc.batchUpdate(
        """
        insert into casework.duty (county, position, category, division, rank, level, unit_kind, unit, source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        duties.stream()
            .map(d ->
                new Object[] {
                  county.value(),
                  position[0]++,
                  d.category(),
                  d.division(),
                  d.rank(),
                  d.level(),
                  d.unitKind(),
                  d.unit(),
                  d.source()
                })
            .toList());
    jdbc.update(
        """
        insert into casework.settings (county, reopen_days, review_days, callback_tries,
          most_extensions, longest_suspension) values (?, ?, ?, ?, ?, ?)
        on conflict (county) do update set reopen_days = excluded.reopen_days,
          review_days = excluded.review_days, callback_tries = excluded.callback_tries,
          most_extensions = excluded.most_extensions,
          longest_suspension = excluded.longest_suspension,
          duty_version = settings.duty_version + 1
        """,
        county.value(),
        s.reopenWindow().toDays(),
        s.reviewWindow().toDays(),
        s.callbackTries(),
        s.mostExtensions(),
        s.longestSuspension().toDays());
  }

  private long version(CountyCode county) {
    return jdbc
        .queryForList(
            "select duty_version from casework.settings where county = ?",
            Long.class,
            county.value())
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private Held load(CountyCode county) {
    long version = version(county);
    List<Duty> duties =
        jdbc.query(
            """
            select category, division, rank, level, unit_kind, unit, source
            from casework.duty where county = ? order by position
            """,
            (row, n) ->
                new Duty(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)),
            county.value());
    return new Held(version, new DutyCatalogue(duties), loadSettings(county));
  }

  private CaseworkSettings loadSettings(CountyCode county) {
    return jdbc
        .query(
            """
            select reopen_days, review_days, callback_tries, most_extensions, longest_suspension
            from casework.settings where county = ?
            """,
            (row, n) ->
                new CaseworkSettings(
                    Duration.ofDays(row.getInt(1)),
                    Duration.ofDays(row.getInt(2)),
                    row.getInt(3),
                    row.getInt(4),
                    Duration.ofDays(row.getInt(5))),
            county.value())
        .stream()
        .findFirst()
        .orElse(CaseworkSettings.USUAL);
  }
}
