// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

class EventStoreModuleTests {

  private static final CountyCode COUNTY = new CountyCode(421_127);

  private final TestDatabase database = TestDatabase.fresh();
  private final EventStore store =
      new EventStore(new JdbcTemplate(database.app()), JsonMapper.builder().build());

  private void happened(long id, String tx) {
    store.insertAll(List.of(AnEvent.of(COUNTY, id)));
    new JdbcTemplate(database.owner())
        .update("update casework.event set tx = ?::text::xid8 where id = ?", tx, id);
  }

  @Test
  void readsInTheOrderOfTransactionsAlsoWhenTheirNumbersGainADigit() {
    happened(1, "8");
    happened(2, "9");
    happened(3, "10");
    happened(4, "100");
    List<Long> read = new ArrayList<>();
    FeedPosition at = FeedPosition.START;
    for (Feed next = step(at); !next.events().isEmpty(); next = step(at)) {
      next.events().forEach(event -> read.add(event.id()));
      at = next.next();
    }
    assertThat(read).containsExactly(1L, 2L, 3L, 4L);
    assertThat(store.end(COUNTY)).isEqualTo(new FeedPosition("100", 4));
  }

  private Feed step(FeedPosition after) {
    return Feed.of(store.listAfter(COUNTY, after.tx(), after.id(), 2), after);
  }
}
