// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jingwei.ledger.TreeHead;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes checkpoints, cosignatures and the keys that signed; never changes what is there. */
final class CheckpointStore {

  private static final int LOCK = 0x4c454447;

  private final JdbcClient jdbc;

  CheckpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends, no other signs for this county. */
  void lock(CountyCode county) {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)").params(LOCK, county.value()).query(row -> {});
  }

  void add(CountyCode county, long id, Instant at, TreeHead head, SignedNote note) {
    jdbc.sql(
            """
            insert into checkpoint.checkpoint (county, id, at, size, root, note)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(county.value(), id, utc(at), head.size(), head.root().bytes(), note.toString())
        .update();
  }

  void addCosignature(CountyCode county, long checkpointId, VerifierKey by, NoteSignature line) {
    jdbc.sql(
            """
            insert into checkpoint.cosignature (county, checkpoint_id, witness, at, line)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            county.value(),
            checkpointId,
            by.toString(),
            utc(VerifierKey.timeOf(line)),
            line.toString())
        .update();
  }

  void addKey(CountyCode county, VerifierKey key, Instant since) {
    jdbc.sql(
            """
            insert into checkpoint.verifier_key (county, vkey, since)
            values (?, ?, ?) on conflict do nothing
            """)
        .params(county.value(), key.toString(), utc(since))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
