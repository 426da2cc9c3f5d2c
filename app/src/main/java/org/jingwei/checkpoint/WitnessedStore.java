// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was cosigned of other logs. */
final class WitnessedStore {

  private final JdbcClient jdbc;

  WitnessedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TreeHead last(CountyCode county, String origin) {
    List<TreeHead> found = new ArrayList<>();
    jdbc.sql(
            """
            select size, root from checkpoint.witnessed
             where county = ? and origin = ? order by old_size desc limit 1
            """)
        .params(county.value(), origin)
        .query(row -> {
          found.add(new TreeHead(row.getLong(1), TreeHash.of(row.getBytes(2))));
        });
    return found.isEmpty() ? TreeHead.EMPTY : found.getFirst();
  }

  /** Remembers what follows on an old size; false if something else does already. */
  boolean add(CountyCode county, AddRequest asked, Checkpoint seen, Instant at) {
    return jdbc.sql(
                """
                insert into checkpoint.witnessed (county, origin, old_size, size, root, note, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                county.value(),
                seen.origin(),
                asked.oldSize(),
                seen.head().size(),
                seen.head().root().bytes(),
                asked.note().toString(),
                at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
