// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The lines of each county; remembered for ten seconds, so that a new pack holds soon. */
final class SystemStore {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Kept(Instant until, List<OutsideSystem> systems) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<CountyCode, Kept> kept = new ConcurrentHashMap<>();

  SystemStore(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<OutsideSystem> find(CountyCode county, String code) {
    return list(county).stream().filter(system -> system.code().equals(code)).findFirst();
  }

  List<OutsideSystem> list(CountyCode county) {
    Instant now = clock.instant();
    Kept known = kept.get(county);
    if (known == null || !now.isBefore(known.until())) {
      known = new Kept(now.plus(FRESH), read(county));
      kept.put(county, known);
    }
    return known.systems();
  }

  private List<OutsideSystem> read(CountyCode county) {
    return jdbc.query(
        "select settings from exchange.system where county = ? order by position",
        (row, n) -> json.readValue(row.getString(1), OutsideSystem.class),
        county.value());
  }

  void replace(CountyCode county, List<OutsideSystem> systems) {
    jdbc.update("delete from exchange.system where county = ?", county.value());
    jdbc.batchUpdate(
        """
        insert into exchange.system (county, code, position, settings)
        values (?, ?, ?, ?::jsonb)
        """,
        IntStream.range(0, systems.size())
            .mapToObj(i ->
                new Object[] {
                  county.value(), systems.get(i).code(), i, json.writeValueAsString(systems.get(i))
                })
            .toList());
    kept.remove(county);
  }
}
