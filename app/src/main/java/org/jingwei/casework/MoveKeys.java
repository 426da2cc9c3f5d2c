// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Idempotency keys of moves: the same key never moves a case file twice. */
final class MoveKeys {

  /** What a key stands for. */
  record Claim(long fingerprint, long caseId) {
    boolean fits(CaseFile file, Move move) {
      return caseId == file.id() && fingerprint == MoveKeys.fingerprint(move);
    }
  }

  private final JdbcTemplate jdbc;

  MoveKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Claims the key for this move; what it stood for before, or null when it is new. */
  @Nullable Claim claim(CaseFile file, Move move, String key) {
    UUID stored = uuid(key);
    int claimed =
        jdbc.update(
            """
            insert into casework.move_key (county, key, fingerprint, case_id, version)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
            file.county().value(),
            stored,
            fingerprint(move),
            file.id(),
            file.version() + 1);
    if (claimed == 1) {
      return null;
    }
    return jdbc.queryForObject(
        "select fingerprint, case_id from casework.move_key where county = ? and key = ?",
        (row, n) -> new Claim(row.getLong(1), row.getLong(2)),
        file.county().value(),
        stored);
  }

  static Refusal reused() {
    return new Refusal(Refusal.Kind.INVALID, "key-reused", "Idempotency-Key", List.of());
  }

  private static long fingerprint(Move move) {
    return ByteBuffer.wrap(sha256(move.toString())).getLong();
  }

  private static UUID uuid(String key) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(key));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
