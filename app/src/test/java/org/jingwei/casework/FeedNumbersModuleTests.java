// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The feed in a server that has counted fewer transactions than the one it came from. */
class FeedNumbersModuleTests {

  private static final long YOUNGER_BY = 5_000_000_000L;

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.app());
  private final EventStore store = new EventStore(jdbc, JsonMapper.builder().build());
  private final FeedNumbers numbers = new FeedNumbers(jdbc);
  private FeedPosition at = FeedPosition.START;

  private void happens(long id, int county) {
    store.insertAll(List.of(AnEvent.of(new CountyCode(county), id)));
  }

  private void happens(long id) {
    happens(id, 421_127);
  }

  /** What a reader takes that goes on from where it was, once all that runs here is over. */
  private List<Long> read(int most) {
    var positions = new FeedPositions(jdbc, "casework");
    String now = positions.next();
    while (!positions.settled(now)) {
      Thread.onSpinWait();
    }
    return readNow(most);
  }

  private List<Long> readNow(int most) {
    Feed feed = Feed.of(store.listAfter(new CountyCode(421_127), at.tx(), at.id(), most), at);
    at = feed.next();
    return feed.events().stream().map(CaseEvent::id).toList();
  }

  /** As if all that is stored came from a server with so many transactions more. */
  private void restoredIntoAYoungerServer() {
    new JdbcTemplate(database.owner())
        .update("update casework.event set tx = (tx::text::bigint + ?)::text::xid8", YOUNGER_BY);
    at = new FeedPosition(Long.toString(Long.parseLong(at.tx()) + YOUNGER_BY), at.id());
  }

  @Test
  void aReaderGoesOnFromItsPlaceAndTakesNothingTwice() {
    happens(1);
    happens(2);
    happens(3);
    assertThat(read(2)).containsExactly(1L, 2L);
    restoredIntoAYoungerServer();
    assertThat(read(10)).isEmpty();

    assertThat(numbers.raiseWhereBehind()).isTrue();

    happens(4);
    happens(5);
    assertThat(read(10)).containsExactly(3L, 4L, 5L);
    assertThat(read(10)).isEmpty();
    at = FeedPosition.START;
    assertThat(read(10)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(store.end(new CountyCode(421_127))).isEqualTo(at);
  }

  @Test
  @Timeout(60)
  void theNumbersAreRaisedOnceForEachRestore() {
    happens(1);
    assertThat(numbers.raiseWhereBehind()).isFalse();
    restoredIntoAYoungerServer();
    assertThat(numbers.raiseWhereBehind()).isTrue();
    assertThat(numbers.raiseWhereBehind()).isFalse();
    happens(2);
    assertThat(numbers.raiseWhereBehind()).isFalse();
    restoredIntoAYoungerServer();
    assertThat(numbers.raiseWhereBehind()).isTrue();
    happens(3);
    List<Long> all = new ArrayList<>();
    at = FeedPosition.START;
    while (all.size() < 3) {
      all.addAll(read(1));
    }
    assertThat(all).containsExactly(1L, 2L, 3L);
    assertThat(read(1)).isEmpty();
  }

  @Test
  void theNewestEventOfAnyCountyCounts() {
    happens(1, 421_127);
    restoredIntoAYoungerServer();
    happens(2, 421_126);
    happens(3, 421_128);
    assertThat(numbers.raiseWhereBehind()).isTrue();
  }

  @Test
  void anEmptyFeedNeedsNothing() {
    assertThat(numbers.raiseWhereBehind()).isFalse();
  }

  @Test
  void whatARunningTransactionCanStillPrecedeIsStillHeldBack() {
    happens(1);
    restoredIntoAYoungerServer();
    numbers.raiseWhereBehind();
    assertThat(read(10)).containsExactly(1L);
    var slow = new JdbcTemplate(database.owner());
    new TransactionTemplate(new JdbcTransactionManager(database.owner()))
        .executeWithoutResult(status -> {
          new EventStoreIn(slow).happens(2);
          happens(3);
          assertThat(readNow(10)).isEmpty();
        });
    assertThat(read(10)).containsExactly(2L, 3L);
  }

  /** Another writer, in a transaction of its own. */
  private record EventStoreIn(JdbcTemplate jdbc) {
    void happens(long id) {
      jdbc.update(
          """
          insert into casework.event
            (county, id, case_id, version, at, move, state_to, actor_kind, actor, actor_name, unit)
          values (421127, ?, 1, 1, now(), 'accept', 'ACCEPTED', 'staff', 1, '', '')
          """,
          id);
    }
  }
}
