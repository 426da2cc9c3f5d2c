// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The systems of each county, remembered for ten seconds so that a new pack holds soon; where each
 * is and our key there come from the settings alone.
 */
final class EndpointStore {

  private static final Logger LOG = LoggerFactory.getLogger(EndpointStore.class);
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Kept(Instant until, List<Endpoint> endpoints) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Environment settings;
  private final Clock clock;
  private final Map<CountyCode, Kept> kept = new ConcurrentHashMap<>();

  EndpointStore(JdbcTemplate jdbc, JsonMapper json, Environment settings, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  Optional<Endpoint> find(CountyCode county, String code) {
    return list(county).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** In the order of the pack. */
  List<Endpoint> list(CountyCode county) {
    Instant now = clock.instant();
    Kept known = kept.get(county);
    if (known == null || !now.isBefore(known.until())) {
      known = new Kept(now.plus(FRESH), read(county));
      kept.put(county, known);
    }
    return known.endpoints();
  }

  private List<Endpoint> read(CountyCode county) {
    return jdbc.query(
        "select settings from forwarding.endpoint where county = ? order by position",
        (row, n) -> json.readValue(row.getString(1), Endpoint.class),
        county.value());
  }

  void replace(CountyCode county, List<Endpoint> all) {
    jdbc.update("delete from forwarding.endpoint where county = ?", county.value());
    jdbc.batchUpdate(
        """
        insert into forwarding.endpoint (county, code, position, settings)
        values (?, ?, ?, ?::jsonb)
        """,
        IntStream.range(0, all.size())
            .mapToObj(i ->
                new Object[] {
                  county.value(), all.get(i).code(), i, json.writeValueAsString(all.get(i))
                })
            .toList());
    kept.remove(county);
  }

  boolean isOpen(Endpoint endpoint) {
    return findAddress(endpoint).isPresent();
  }

  /** Its base address; empty while none is set, or what is set is none. */
  Optional<URI> findAddress(Endpoint endpoint) {
    String address = settings.getProperty(endpoint.addressVariable(), "").strip();
    try {
      return address.isEmpty()
          ? Optional.empty()
          : Optional.of(new URI(address.replaceFirst("/+$", "")));
    } catch (URISyntaxException none) {
      LOG.warn("{} is no address; nothing is sent there", endpoint.addressVariable());
      return Optional.empty();
    }
  }

  /** Empty where none is needed or set. */
  String key(Endpoint endpoint) {
    return endpoint.keyVariable().isEmpty()
        ? ""
        : settings.getProperty(endpoint.keyVariable(), "").strip();
  }
}
