// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class UnreadModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.app());
  private final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), 0);
  private final NoticeStore store = new NoticeStore(jdbc);

  private void told(long id, String recipient) {
    jdbc.update(
        """
        insert into notification.notice (county, recipient, id, kind, case_id, at)
        values (421127, ?, ?, 'BREACH', 7, ?)
        """,
        recipient,
        id,
        Timestamp.from(NOW));
  }

  private int unread(String... names) {
    return store.countUnread(HUANGMEI, 5, List.of(names), NOW);
  }

  @Test
  void countsNoFurtherThanTheBellShows() {
    IntStream.range(0, 130).forEach(i -> told(ids.next(), "a"));
    assertThat(unread("a")).isEqualTo(100);
    assertThat(unread("b")).isZero();
  }

  @Test
  void countsOnceWhatStandsUnderTwoNamesAlsoAtTheLimit() {
    IntStream.range(0, 60)
        .mapToLong(i -> ids.next())
        .forEach(id -> List.of("a", "b").forEach(n -> told(id, n)));
    assertThat(unread("a", "b")).isEqualTo(60);
  }
}
