// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Names of places that were found, and what was decided of them. */
final class PlaceNameStore {

  /** What became of a name. */
  enum State {
    WAITING,
    TAKEN,
    REFUSED
  }

  private static final String COLUMNS = "name, division, matters, there, examples";

  private static final RowMapper<PlaceName> NAME =
      (row, n) ->
          new PlaceName(
              row.getString(1),
              new DivisionCode(row.getString(2)),
              row.getInt(3),
              row.getInt(4),
              List.of((Long[]) row.getArray(5).getArray()));

  private final JdbcTemplate jdbc;

  PlaceNameStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that wait, told most often first. */
  List<PlaceName> listWaiting(CountyCode county, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from understanding.place_name where county = ? and state = 'WAITING'"
            + " order by matters desc, name limit ?",
        NAME,
        county.value(),
        most);
  }

  Optional<PlaceName> findWaiting(CountyCode county, String name) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + " from understanding.place_name"
                + " where county = ? and name = ? and state = 'WAITING' for update",
            NAME,
            county.value(),
            name)
        .stream()
        .findFirst();
  }

  /** Names that are not to be proposed again. */
  Set<String> decided(CountyCode county) {
    return new HashSet<>(
        jdbc.query(
            "select name from understanding.place_name"
                + " where county = ? and state <> 'WAITING' limit 20000",
            (row, n) -> row.getString(1),
            county.value()));
  }

  /** Puts these in the place of those that wait. */
  void replaceWaiting(CountyCode county, List<PlaceName> names, Instant now) {
    jdbc.update(
        "delete from understanding.place_name where county = ? and state = 'WAITING'",
        county.value());
    jdbc.batchUpdate(
        """
        insert into understanding.place_name (county, name, division, matters, there, examples,
          state, at)
        values (?, ?, ?, ?, ?, ?, 'WAITING', ?)
        on conflict (county, name) do nothing
        """,
        names.stream()
            .map(one ->
                new Object[] {
                  county.value(),
                  one.name(),
                  one.division().value(),
                  one.matters(),
                  one.there(),
                  one.examples().toArray(Long[]::new),
                  Timestamp.from(now)
                })
            .toList());
  }

  void decide(CountyCode county, String name, State state, Instant now) {
    jdbc.update(
        "update understanding.place_name set state = ?, at = ? where county = ? and name = ?",
        state.name(),
        Timestamp.from(now),
        county.value(),
        name);
  }
}
