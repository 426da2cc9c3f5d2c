// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The counties' own texts, the nearest category's first; remembered for ten seconds, so that a new
 * pack holds everywhere soon.
 */
final class TextStore {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Kept(Instant until, Map<String, String> texts) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<CountyCode, Kept> kept = new ConcurrentHashMap<>();

  TextStore(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param path of the matter's category, from the node up to the first level
   */
  Optional<String> find(CountyCode county, List<String> path, MessageKind kind, String language) {
    Instant now = clock.instant();
    Kept known = kept.get(county);
    if (known == null || !now.isBefore(known.until())) {
      known = new Kept(now.plus(FRESH), read(county));
      kept.put(county, known);
    }
    Map<String, String> texts = known.texts();
    return Stream.concat(path.stream(), Stream.of(""))
        .map(category -> Optional.ofNullable(texts.get(key(category, kind.name(), language))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String key(String category, String kind, String language) {
    return kind + " " + language + " " + category;
  }

  private Map<String, String> read(CountyCode county) {
    Map<String, String> texts = new HashMap<>();
    jdbc.query(
        "select category, kind, language, text from notification.message_text where county = ?",
        row -> {
          texts.put(key(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
        },
        county.value());
    return texts;
  }

  void replace(CountyCode county, List<MessageText> texts) {
    jdbc.update("delete from notification.message_text where county = ?", county.value());
    jdbc.batchUpdate(
        """
        insert into notification.message_text (county, category, kind, language, text)
        values (?, ?, ?, ?, ?)
        """,
        texts.stream()
            .map(t ->
                new Object[] {
                  county.value(), t.category(), t.kind().name(), t.language(), t.text()
                })
            .toList());
    kept.remove(county);
  }
}
