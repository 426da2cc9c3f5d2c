// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was signed, newest first. */
final class CheckpointQueries {

  private static final String ROWS =
      """
      select c.id, c.at, c.note,
             array(select s.line from checkpoint.cosignature s
                    where s.county = c.county and s.checkpoint_id = c.id
                    order by s.at, s.witness) as lines
        from checkpoint.checkpoint c
      """;

  private final JdbcClient jdbc;

  CheckpointQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PublishedCheckpoint> findLast(CountyCode county) {
    return jdbc.sql(ROWS + "where c.county = ? order by c.id desc limit 1")
        .param(county.value())
        .query(CheckpointQueries::read)
        .optional();
  }

  Optional<PublishedCheckpoint> find(CountyCode county, long id) {
    return jdbc.sql(ROWS + "where c.county = ? and c.id = ?")
        .params(county.value(), id)
        .query(CheckpointQueries::read)
        .optional();
  }

  Slice<PublishedCheckpoint> list(CountyCode county, long before, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    List<PublishedCheckpoint> found =
        jdbc.sql(ROWS + "where c.county = ? and c.id < ? order by c.id desc limit ?")
            .params(county.value(), before, size + 1)
            .query(CheckpointQueries::read)
            .list();
    return found.size() <= size
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, size), Long.toString(found.get(size - 1).id()));
  }

  /** What was signed of each size, the smallest first, without cosignatures. */
  List<String> listNotes(CountyCode county) {
    return jdbc.sql(
            """
            select distinct on (size) note from checkpoint.checkpoint
             where county = ? order by size, id
            """)
        .param(county.value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  List<String> listKeys(CountyCode county) {
    return jdbc.sql(
            "select vkey from checkpoint.verifier_key where county = ? order by since, vkey")
        .param(county.value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The size of the last tree of ours that a witness cosigned, 0 for none. */
  long sizeSeenBy(CountyCode county, VerifierKey witness) {
    return jdbc.sql(
            """
            select c.size from checkpoint.cosignature s
              join checkpoint.checkpoint c on c.county = s.county and c.id = s.checkpoint_id
             where s.county = ? and s.witness = ? order by s.checkpoint_id desc limit 1
            """)
        .params(county.value(), witness.toString())
        .query((row, number) -> row.getLong(1))
        .optional()
        .orElse(0L);
  }

  private static PublishedCheckpoint read(ResultSet row, int number) throws SQLException {
    SignedNote own = SignedNote.parse(row.getString("note"));
    List<NoteSignature> all = new ArrayList<>(own.signatures());
    List<Cosignature> cosignatures = new ArrayList<>();
    Array lines = row.getArray("lines");
    for (String line : (String[]) lines.getArray()) {
      NoteSignature cosignature = NoteSignature.parse(line);
      all.add(cosignature);
      cosignatures.add(new Cosignature(cosignature.name(), VerifierKey.timeOf(cosignature)));
    }
    return new PublishedCheckpoint(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Checkpoint.parse(own.text()),
        cosignatures,
        new SignedNote(own.text(), all).toString());
  }
}
