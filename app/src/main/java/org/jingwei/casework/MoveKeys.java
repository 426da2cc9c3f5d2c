// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Optional;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.RequestKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Idempotency keys of moves: the same key never moves a case file twice. */
final class MoveKeys {

  /** What a key stands for. */
  record Claim(long fingerprint, long caseId) {
    boolean fits(CaseFile file, Move move, Who who) {
      return caseId == file.id() && fingerprint == MoveKeys.fingerprint(move, who);
    }
  }

  private final JdbcTemplate jdbc;
  private final Writes writes;

  MoveKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  /** What the key has stood for before; empty when it is new. */
  Optional<Claim> find(CountyCode county, String key) {
    return jdbc
        .query(
            "select fingerprint, case_id from casework.move_key where county = ? and key = ?",
            (row, n) -> new Claim(row.getLong(1), row.getLong(2)),
            county.value(),
            RequestKey.stored(key))
        .stream()
        .findFirst();
  }

  /** Keeps the key with the move's other writes; the transaction fails where it stood before. */
  void claim(CaseFile file, Move move, Who who, String key) {
    writes.addForOne(
        """
        insert into casework.move_key (county, key, fingerprint, case_id, version)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        file.county().value(),
        RequestKey.stored(key),
        fingerprint(move, who),
        file.id(),
        file.version() + 1);
  }

  static Refusal reused() {
    return new Refusal(Refusal.Kind.INVALID, "key-reused", "Idempotency-Key", List.of());
  }

  /** A form that is sent again brings its photos again, under other ids. */
  private static Move plain(Move move) {
    return switch (move) {
      case Move.Resolve(String outcome, var _) -> new Move.Resolve(outcome, List.of());
      case Move.Confirm(String note, var _) -> new Move.Confirm(note);
      case Move.Rework(String reason, var _) -> new Move.Rework(reason);
      default -> move;
    };
  }

  /** Another person's request under the same key is not a retry. */
  private static long fingerprint(Move move, Who who) {
    String asker =
        who instanceof Who.Reporter(long report) ? "r" + report : who.personId() + who.unit();
    return RequestKey.fingerprint(asker + " " + plain(move));
  }
}
